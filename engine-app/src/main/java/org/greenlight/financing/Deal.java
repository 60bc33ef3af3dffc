package org.greenlight.financing;

import java.time.LocalDate;
import java.util.UUID;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;
import org.greenlight.programme.PayoutAccount;
import org.greenlight.programme.Recourse;

/**
 * What was agreed, for the features that carry it out. The figures are final once the agreement is prepared.
 *
 * @param number for people, on every document
 * @param face what the debtor owes
 * @param advance what is financed
 * @param discount its price from value date to due date
 * @param payout advance less discount
 * @param heldBack face less advance, the supplier's once the debtor has paid
 * @param rate yearly rate of the discount
 * @param agreementDigest SHA-256 in hex of the agreement; null until prepared
 * @param payoutAccount the supplier's probed account, the only one that is ever paid to
 */
public record Deal(
        UUID id,
        String number,
        UUID programmeId,
        UUID claimId,
        UUID funderId,
        UUID supplierId,
        UUID lighthouseId,
        Money face,
        Money advance,
        Money discount,
        Money payout,
        Money heldBack,
        BasisPoints rate,
        Recourse recourse,
        LocalDate valueDate,
        LocalDate dueDate,
        String grade,
        String agreementDigest,
        PayoutAccount payoutAccount) {}
