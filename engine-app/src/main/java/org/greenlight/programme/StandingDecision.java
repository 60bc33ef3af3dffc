package org.greenlight.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the table {@code lighthouse-standing} put out.
 *
 * @param limitCapMinor largest limit of the class, in fen
 */
@Embeddable
record StandingDecision(
        @Column(name = "standing_supports") Boolean supports,
        String limitClass,
        Long limitCapMinor,
        @Column(name = "standing_reason_en") String reasonEn,
        @Column(name = "standing_reason_zh") String reasonZh) {}
