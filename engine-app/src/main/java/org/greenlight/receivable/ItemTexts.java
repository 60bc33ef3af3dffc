package org.greenlight.receivable;

import java.util.Locale;
import java.util.UUID;
import org.greenlight.connectors.erp.PayableItem;
import org.greenlight.kernel.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a batch's sender reads about each item, in both languages: a machine asked, and people of either tongue will read it. */
@Component
class ItemTexts {

    private final MessageSource messages;

    ItemTexts(MessageSource messages) {
        this.messages = messages;
    }

    Batch.Item accepted(int position, PayableItem item, UUID claim) {
        return new Batch.Item(position, item.item(), item.invoiceNumber(), Batch.Outcome.ACCEPTED, claim, null, null, null);
    }

    Batch.Item refused(int position, PayableItem item, Problem problem) {
        return new Batch.Item(position, item.item(), item.invoiceNumber(), Batch.Outcome.REFUSED, null, problem.code(),
                text(problem, Locale.ENGLISH), text(problem, Locale.SIMPLIFIED_CHINESE));
    }

    private String text(Problem problem, Locale locale) {
        return messages.getMessage(problem.messageKey(), problem.arguments(), problem.code(), locale);
    }
}
