package org.greenlight.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                minor(form, "priorRevenue"),
                minor(form, "totalEquity"),
                minor(form, "totalDebt"),
                word(EnvironmentalCredit.class, form.required("environmentalCredit"), "facts-colour-unknown", "environmentalCredit"),
                form.flag("illegalCapacity"),
                word(MajorPenalty.class, form.required("majorPenalty"), "facts-penalty-unknown", "majorPenalty"),
                certificates(form),
                form.has("renewableShare") ? share(form, "renewableShare").value() : null,
                form.has("renewableEvidence")
                        ? word(RenewableEvidence.class, form.text("renewableEvidence"), "facts-renewable-evidence-unknown", "renewableEvidence")
                        : null,
                form.has("transitionPlan")
                        ? word(TransitionPlan.class, form.text("transitionPlan"), "facts-plan-unknown", "transitionPlan")
                        : TransitionPlan.NONE,
                owners(form),
                form.required("accountNumber").replaceAll("[\\s-]", ""),
                form.required("bankCode").replaceAll("\\s", ""))
                .checked();
    }

    static Map<String, Object> fields(GivenFacts facts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sector", facts.sector());
        fields.put("yearlyRevenue", text(facts.revenueMinor()));
        fields.put("priorRevenue", text(facts.priorRevenueMinor()));
        fields.put("totalEquity", text(facts.equityMinor()));
        fields.put("totalDebt", text(facts.debtMinor()));
        fields.put("environmentalCredit", facts.environmentalCredit().name());
        fields.put("illegalCapacity", facts.illegalCapacity());
        fields.put("majorPenalty", facts.majorPenalty().name());
        for (Certificate certificate : facts.certificates()) {
            if (certificate.validUntil() != null) {
                fields.put(certificate.kind().field(), certificate.validUntil().toString());
            }
        }
        fields.put("renewableShare", facts.renewableShareBps() == null ? null : percent(facts.renewableShareBps()));
        fields.put("renewableEvidence", facts.renewableEvidence() == null ? null : facts.renewableEvidence().name());
        fields.put("transitionPlan", facts.transitionPlan().name());
        for (int i = 0; i < facts.beneficialOwners().size(); i++) {
            BeneficialOwner owner = facts.beneficialOwners().get(i);
            fields.put("ownerName" + (i + 1), owner.name());
            fields.put("ownerShare" + (i + 1), percent(owner.shareBps()));
        }
        fields.put("accountNumber", facts.accountNumber());
        fields.put("bankCode", facts.bankCode());
        return fields;
    }

    private static <E extends Enum<E>> E word(Class<E> words, String word, String problem, String field) {
        return Arrays.stream(words.getEnumConstants())
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(problem, word).at(field));
    }

    private static Long minor(Submission form, String field) {
        return form.has(field) ? form.money(field).minor() : null;
    }

    private static String text(Long minor) {
        return minor == null ? null : Money.ofMinor(minor, Money.CNY).text();
    }

    private static String percent(int bps) {
        return BigDecimal.valueOf(bps, 2).toPlainString();
    }

    /** A certificate is held by whoever says until when. */
    private static List<Certificate> certificates(Submission form) {
        return Arrays.stream(CertificateKind.values())
                .filter(kind -> form.has(kind.field()))
                .map(kind -> new Certificate(kind, day(form, kind.field())))
                .toList();
    }

    private static LocalDate day(Submission form, String field) {
        try {
            return LocalDate.parse(form.text(field));
        } catch (DateTimeParseException noDay) {
            throw Problem.invalid("facts-day-invalid", form.text(field)).at(field);
        }
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
