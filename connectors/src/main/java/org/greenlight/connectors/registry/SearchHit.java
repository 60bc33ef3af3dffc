package org.greenlight.connectors.registry;

import java.time.Instant;

/**
 * One registration found.
 *
 * @param registeredAt registry time, to the second: decides rank (Civil Code art. 768)
 * @param live         neither discharged nor expired
 */
public record SearchHit(String certificateNumber, Instant registeredAt, FilingType type, FilingParty securedParty,
                        String grantorName, String description, boolean live) {}
