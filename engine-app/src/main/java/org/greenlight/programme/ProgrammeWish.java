package org.greenlight.programme;

import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.Problem;

/**
 * What a lighthouse enterprise asks of a funder.
 *
 * @param maxTenorDays calendar days, 1 to 365: the one-year cap of 银发〔2025〕77号 art. 11 on vouchers is kept for every
 *     payable here
 * @param erpKey null if batches are not signed
 */
record ProgrammeWish(
        String name,
        Money limit,
        int maxTenorDays,
        BasisPoints advanceRate,
        Recourse recourse,
        boolean signedBatchConfirms,
        ErpKey erpKey,
        Standing standing) {

    private static final int LONGEST_TENOR_DAYS = 365;

    ProgrammeWish {
        if (name == null || name.isBlank()) {
            throw Problem.invalid("field-required", "name").at("name");
        }
        if (!limit.isPositive()) {
            throw Problem.invalid("programme-limit-not-positive").at("limit");
        }
        if (maxTenorDays < 1 || maxTenorDays > LONGEST_TENOR_DAYS) {
            throw Problem.invalid("programme-tenor-out-of-range", maxTenorDays, LONGEST_TENOR_DAYS).at("maxTenorDays");
        }
        if (advanceRate.value() < 1 || advanceRate.compareTo(BasisPoints.ONE) > 0) {
            throw Problem.invalid("programme-advance-rate-out-of-range", advanceRate.value()).at("advanceRateBps");
        }
        if (recourse == null) {
            throw Problem.invalid("field-required", "recourse").at("recourse");
        }
        if (standing == null) {
            throw Problem.invalid("field-required", "standing").at("standing");
        }
        if (signedBatchConfirms && erpKey == null) {
            throw Problem.invalid("programme-erp-key-missing").at("erpPublicKeyPem");
        }
    }
}
