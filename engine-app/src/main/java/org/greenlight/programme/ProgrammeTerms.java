package org.greenlight.programme;

import java.util.UUID;
import org.greenlight.kernel.BasisPoints;
import org.greenlight.kernel.Money;

/**
 * What a programme allows.
 *
 * @param limit the largest sum of advances outstanding at one time
 * @param maxTenorDays longest time from value date to due date, in calendar days
 * @param advanceRate largest share of a claim's face that is advanced
 * @param signedBatchConfirms a batch signed by the lighthouse enterprise's ERP is its confirmation (确权)
 * @param erpKeyId names the ERP's key; null if batches are not signed
 * @param erpPublicKeyPem ECDSA P-256 public key (SubjectPublicKeyInfo, PEM); null if batches are not signed
 * @param signerAuthorityChecked an officer has checked once that this key binds the lighthouse enterprise
 * @param active approved and confirmed; nothing new is financed otherwise
 */
public record ProgrammeTerms(
        UUID id,
        UUID funderId,
        UUID lighthouseId,
        String currency,
        Money limit,
        int maxTenorDays,
        BasisPoints advanceRate,
        Recourse recourse,
        boolean signedBatchConfirms,
        String erpKeyId,
        String erpPublicKeyPem,
        boolean signerAuthorityChecked,
        boolean active) {}
