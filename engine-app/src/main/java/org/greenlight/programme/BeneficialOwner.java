package org.greenlight.programme;

/**
 * A natural person behind a supplier (受益所有人).
 *
 * @param shareBps share held, in basis points; 0 for a person who controls without a share
 */
record BeneficialOwner(String name, int shareBps) {}
