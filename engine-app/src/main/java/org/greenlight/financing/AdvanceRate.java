package org.greenlight.financing;

import jakarta.persistence.Embeddable;

/** What the decision {@code advance-rate} said, with its reason in both languages. Basis points of the face. */
@Embeddable
record AdvanceRate(Integer advanceBps, String advanceReasonEn, String advanceReasonZh) {}
