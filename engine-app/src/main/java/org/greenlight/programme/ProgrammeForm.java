package org.greenlight.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;

/**
 * A programme request as it is sent, by the REST body or by a form: still text.
 *
 * @param limit yuan as a decimal string
 * @param advanceRateBps basis points: 9000 is 90 %
 * @param listValidUntil ISO date
 */
record ProgrammeForm(
        String name,
        String limit,
        String maxTenorDays,
        String advanceRateBps,
        String recourse,
        boolean signedBatchConfirms,
        ErpKey erpKey,
        String listKind,
        String listIssuer,
        String listEntry,
        String listValidUntil,
        String greenEvidence,
        String greenBenefit) {

    ProgrammeWish wish() {
        return new ProgrammeWish(
                name, amount(), whole(maxTenorDays, "maxTenorDays"), new BasisPoints(whole(advanceRateBps, "advanceRateBps")), word(Recourse.class, recourse, "recourse"),
                signedBatchConfirms, erpKey,
                new Standing(
                        word(Standing.ListKind.class, listKind, "listKind"),
                        word(Standing.ListIssuer.class, listIssuer, "listIssuer"),
                        listEntry, date(), word(Standing.GreenEvidence.class, greenEvidence, "greenEvidence"), greenBenefit));
    }

    static Map<String, Object> fields(Programme programme) {
        ProgrammeTerms terms = programme.terms();
        Standing standing = programme.standing();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", programme.name());
        fields.put("limit", terms.limit().text());
        fields.put("maxTenorDays", terms.maxTenorDays());
        fields.put("advanceRateBps", terms.advanceRate().value());
        fields.put("recourse", terms.recourse().name());
        fields.put("signedBatchConfirms", terms.signedBatchConfirms());
        fields.put("erpKeyId", terms.erpKeyId());
        fields.put("listKind", standing.listKind().name());
        fields.put("listIssuer", standing.listIssuer().name());
        fields.put("listEntry", standing.listEntry());
        fields.put("listValidUntil", standing.listValidUntil() == null ? null : standing.listValidUntil().toString());
        fields.put("greenEvidence", standing.greenEvidence().name());
        fields.put("greenBenefit", standing.greenBenefit());
        fields.put("note", programme.note());
        return fields;
    }

    private Money amount() {
        try {
            return Money.cny(limit);
        } catch (Problem wrong) {
            throw wrong.at("limit");
        }
    }

    private LocalDate date() {
        try {
            return listValidUntil == null || listValidUntil.isBlank() ? null : LocalDate.parse(listValidUntil);
        } catch (DateTimeException wrong) {
            throw Problem.invalid("date-invalid", listValidUntil).at("listValidUntil");
        }
    }

    private static int whole(String text, String field) {
        if (text == null || !text.matches("\\d{1,5}")) {
            throw Problem.invalid("whole-number-needed", field, text).at(field);
        }
        return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word, String field) {
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, word);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("word-unknown", word, String.join(", ", names(type))).at(field);
        }
    }

    private static <E extends Enum<E>> String[] names(Class<E> type) {
        return java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
    }
}
