package org.greenlight.programme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a supplier says about itself when it joins a programme. What it need not say is null.
 *
 * @param sector class of GB/T 4754-2017, four digits
 * @param revenueMinor yearly revenue in fen
 * @param priorRevenueMinor revenue of the year before in fen, or null
 * @param equityMinor total equity in fen, which may be negative, or null
 * @param debtMinor total debt in fen, or null
 * @param renewableShareBps share of its electricity that is renewable, times 10000, or null; above 0 only with evidence
 * @param beneficialOwners everybody who holds 25 % or more, else whoever controls the company; at most four can
 * @param accountNumber where it wants to be paid; no payout account before the bank's probe says so
 */
@Embeddable
record GivenFacts(
        String sector,
        Long revenueMinor,
        Long priorRevenueMinor,
        Long equityMinor,
        Long debtMinor,
        @Enumerated(EnumType.STRING) EnvironmentalCredit environmentalCredit,
        Boolean illegalCapacity,
        @Enumerated(EnumType.STRING) MajorPenalty majorPenalty,
        @JdbcTypeCode(SqlTypes.JSON) List<Certificate> certificates,
        Integer renewableShareBps,
        @Enumerated(EnumType.STRING) RenewableEvidence renewableEvidence,
        @Enumerated(EnumType.STRING) TransitionPlan transitionPlan,
        @JdbcTypeCode(SqlTypes.JSON) List<BeneficialOwner> beneficialOwners,
        String accountNumber,
        String bankCode) {

    /** Checks what a person gave. Not in the constructor, so that a stored row is always readable. */
    GivenFacts checked() {
        require(sector.matches("\\d{4}"), "facts-sector-invalid", sector, "sector");
        require(revenueMinor >= 0, "facts-revenue-negative", revenueMinor, "yearlyRevenue");
        require(priorRevenueMinor == null || priorRevenueMinor >= 0, "facts-revenue-negative", priorRevenueMinor, "priorRevenue");
        require(debtMinor == null || debtMinor >= 0, "facts-debt-negative", debtMinor, "totalDebt");
        boolean share = renewableShareBps == null || renewableShareBps >= 0 && renewableShareBps <= BasisPoints.ONE.value();
        require(share, "facts-renewable-impossible", renewableShareBps, "renewableShare");
        boolean proven = renewableShareBps == null || renewableShareBps == 0 || renewableEvidence != null;
        require(proven, "facts-renewable-unproven", renewableShareBps, "renewableEvidence");
        require(!beneficialOwners.isEmpty(), "facts-owner-missing", "", "ownerName1");
        int shares = beneficialOwners.stream().mapToInt(BeneficialOwner::shareBps).sum();
        boolean possible = beneficialOwners.stream().allMatch(o -> o.shareBps() >= 0) && shares <= BasisPoints.ONE.value();
        require(possible, "facts-shares-impossible", new BasisPoints(shares).percent(), "ownerShare1");
        require(accountNumber.matches("\\d{8,32}"), "facts-account-invalid", accountNumber, "accountNumber");
        require(bankCode.matches("\\d{12}"), "facts-bank-code-invalid", bankCode, "bankCode");
        return this;
    }

    SupplierFacts told() {
        return new SupplierFacts(
                sector, money(revenueMinor), money(priorRevenueMinor), money(equityMinor), money(debtMinor), environmentalCredit.name(),
                illegalCapacity, majorPenalty.name(), List.copyOf(certificates), renewableShareBps,
                renewableEvidence == null ? null : renewableEvidence.name(), transitionPlan.name());
    }

    private static Money money(Long minor) {
        return minor == null ? null : Money.ofMinor(minor, Money.CNY);
    }

    private static void require(boolean holds, String code, Object argument, String field) {
        if (!holds) {
            throw Problem.invalid(code, argument).at(field);
        }
    }
}
