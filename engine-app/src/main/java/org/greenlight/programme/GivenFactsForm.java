package org.greenlight.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenlight.engine.Submission;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;

/** The supplier's facts as the fields of the forms {@code give-facts}, {@code revise-facts} and {@code onboard-supplier}. */
final class GivenFactsForm {

    /** At 25 % each there can be no fifth owner. */
    private static final int MOST_OWNERS = 4;

    private GivenFactsForm() {}

    static GivenFacts read(Submission form) {
        return new GivenFacts(
                form.required("sector"),
                form.money("yearlyRevenue").minor(),
                colour(form.required("environmentalCredit")),
                form.flag("illegalCapacity"),
                form.flag("openMajorPenalty"),
                certificates(form.values().get("certificates")),
                owners(form),
                form.required("accountNumber").replaceAll("[\\s-]", ""),
                form.required("bankCode").replaceAll("\\s", ""))
                .checked();
    }

    static Map<String, Object> fields(GivenFacts facts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sector", facts.sector());
        fields.put("yearlyRevenue", Money.ofMinor(facts.revenueMinor(), Money.CNY).text());
        fields.put("environmentalCredit", facts.environmentalCredit().name());
        fields.put("illegalCapacity", facts.illegalCapacity());
        fields.put("openMajorPenalty", facts.openMajorPenalty());
        fields.put("certificates", facts.certificates());
        for (int i = 0; i < facts.beneficialOwners().size(); i++) {
            BeneficialOwner owner = facts.beneficialOwners().get(i);
            fields.put("ownerName" + (i + 1), owner.name());
            fields.put("ownerShare" + (i + 1), BigDecimal.valueOf(owner.shareBps(), 2).toPlainString());
        }
        fields.put("accountNumber", facts.accountNumber());
        fields.put("bankCode", facts.bankCode());
        return fields;
    }

    private static EnvironmentalCredit colour(String word) {
        try {
            return EnvironmentalCredit.valueOf(word);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("facts-colour-unknown", word).at("environmentalCredit");
        }
    }

    /** A list from the form, or words divided by commas from a caller of the API. */
    private static List<String> certificates(Object value) {
        Stream<String> words = value instanceof Collection<?> list
                ? list.stream().map(String::valueOf)
                : value == null ? Stream.empty() : Arrays.stream(value.toString().split("[,，;；]"));
        return words.map(String::trim).filter(word -> !word.isEmpty()).distinct().sorted().toList();
    }

    private static List<BeneficialOwner> owners(Submission form) {
        List<BeneficialOwner> owners = new ArrayList<>();
        for (int i = 1; i <= MOST_OWNERS; i++) {
            if (form.has("ownerName" + i)) {
                owners.add(new BeneficialOwner(form.text("ownerName" + i), share(form, "ownerShare" + i).value()));
            } else if (form.has("ownerShare" + i)) {
                throw Problem.invalid("facts-owner-unnamed", form.text("ownerShare" + i)).at("ownerName" + i);
            }
        }
        return owners;
    }

    /** A percentage with at most two decimals, for instance 51 or 33.34. */
    private static BasisPoints share(Submission form, String field) {
        String percent = form.required(field);
        if (!percent.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw Problem.invalid("facts-share-invalid", percent).at(field);
        }
        return new BasisPoints(new BigDecimal(percent).movePointRight(2).intValueExact());
    }
}
