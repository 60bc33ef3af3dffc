package org.greenlight.assessment.catalogue;

import java.util.Locale;
import org.greenlight.assessment.catalogue.Matching.Candidate;
import org.greenlight.assessment.catalogue.Matching.CodeMatch;
import org.greenlight.kernel.Phrase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why an item of the catalogue is a candidate and what is still to be shown, in a person's words. */
@Component
class CandidateReasons {

    private final MessageSource messages;

    CandidateReasons(MessageSource messages) {
        this.messages = messages;
    }

    /** @param activityName name of the supplier's class */
    String text(Candidate candidate, String activity, String activityName, Locale language) {
        Phrase code = new Phrase("catalogue.code." + candidate.code(), activity, activityName);
        Phrase words = candidate.words().isEmpty()
                ? new Phrase("catalogue.words.none")
                : new Phrase("catalogue.words.shared", String.join(language.getLanguage().equals("zh") ? "、" : ", ", candidate.words()));
        Phrase rest = candidate.code() == CodeMatch.OTHER_CLASS
                ? new Phrase("catalogue.rest.class")
                : candidate.row().standards().isEmpty()
                        ? new Phrase("catalogue.rest.evidence")
                        : new Phrase("catalogue.rest.standards", candidate.row().standards().replace(";", "; "));
        return messages.getMessage("catalogue.reason", new Object[] {code, words, rest}, language);
    }
}
