package org.greenlight.programme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Problem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a supplier says about itself when it joins a programme.
 *
 * @param sector class of GB/T 4754-2017, four digits
 * @param revenueMinor yearly revenue in fen
 * @param beneficialOwners everybody who holds 25 % or more, else whoever controls the company; at most four can
 * @param accountNumber where it wants to be paid; no payout account before the bank's probe says so
 */
@Embeddable
record GivenFacts(
        String sector,
        Long revenueMinor,
        @Enumerated(EnumType.STRING) EnvironmentalCredit environmentalCredit,
        Boolean illegalCapacity,
        Boolean openMajorPenalty,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> certificates,
        @JdbcTypeCode(SqlTypes.JSON) List<BeneficialOwner> beneficialOwners,
        String accountNumber,
        String bankCode) {

    /** Checks what a person gave. Not in the constructor, so that a stored row is always readable. */
    GivenFacts checked() {
        require(sector.matches("\\d{4}"), "facts-sector-invalid", sector, "sector");
        require(revenueMinor >= 0, "facts-revenue-negative", revenueMinor, "yearlyRevenue");
        require(!beneficialOwners.isEmpty(), "facts-owner-missing", "", "ownerName1");
        int shares = beneficialOwners.stream().mapToInt(BeneficialOwner::shareBps).sum();
        boolean possible = beneficialOwners.stream().allMatch(o -> o.shareBps() >= 0) && shares <= BasisPoints.ONE.value();
        require(possible, "facts-shares-impossible", new BasisPoints(shares).percent(), "ownerShare1");
        require(accountNumber.matches("\\d{8,32}"), "facts-account-invalid", accountNumber, "accountNumber");
        require(bankCode.matches("\\d{12}"), "facts-bank-code-invalid", bankCode, "bankCode");
        return this;
    }

    private static void require(boolean holds, String code, Object argument, String field) {
        if (!holds) {
            throw Problem.invalid(code, argument).at(field);
        }
    }
}
