package org.greenlight.party;

import java.util.List;
import java.util.UUID;

/**
 * What everybody may know of an organisation.
 *
 * @param formerNames earlier registered names, oldest first; the collateral registry is searched by them too
 */
public record OrganisationCard(UUID id, Uscc uscc, String name, List<String> formerNames) {}
