package org.greenlight.connectors.registry;

/**
 * A party of a registration.
 *
 * @param name exactly as registered with the authority: a wrong grantor name is not found by others
 * @param uscc unified social credit code (GB 32100), 18 characters
 */
public record FilingParty(String name, String uscc) {}
