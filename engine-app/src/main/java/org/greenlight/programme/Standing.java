package org.greenlight.programme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.greenlight.kernel.Problem;

/**
 * What a lighthouse enterprise says about its own standing, with the evidence the officer looks at.
 *
 * @param listEntry number or address of the list's publication
 * @param listValidUntil last day on which the entry counts; null without an entry
 * @param greenBenefit in words, with the certificate or report that shows it
 */
@Embeddable
record Standing(
        @Enumerated(EnumType.STRING) ListKind listKind,
        @Enumerated(EnumType.STRING) ListIssuer listIssuer,
        String listEntry,
        LocalDate listValidUntil,
        @Enumerated(EnumType.STRING) GreenEvidence greenEvidence,
        String greenBenefit) {

    /** 领航企业, 制造业单项冠军, 专精特新“小巨人”. */
    enum ListKind { LIGHTHOUSE_ENTERPRISE, SINGLE_CHAMPION, LITTLE_GIANT, NONE }

    /** Who published the list: the ministry (工业和信息化部), a province, somebody else. */
    enum ListIssuer { MIIT, PROVINCE, OTHER }

    /** Who vouches for the enterprise's own green benefit. */
    enum GreenEvidence { GOVERNMENT, THIRD_PARTY, SELF, NONE }

    Standing {
        listKind = listKind == null ? ListKind.NONE : listKind;
        listIssuer = listIssuer == null ? ListIssuer.OTHER : listIssuer;
        greenEvidence = greenEvidence == null ? GreenEvidence.NONE : greenEvidence;
        if (listKind != ListKind.NONE && listValidUntil == null) {
            throw Problem.invalid("field-required", "listValidUntil").at("standing.listValidUntil");
        }
    }
}
