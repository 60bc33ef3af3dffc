package org.greenlight.verifier.decision;

/**
 * One column of a table.
 *
 * @param name an input's fact, or an output's name
 * @param label for people; the name if the file gives none
 */
public record Column(String name, String label, Kind kind) {}
