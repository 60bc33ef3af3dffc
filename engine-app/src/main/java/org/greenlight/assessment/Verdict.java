package org.greenlight.assessment;

/**
 * What a decision table said, with the version of the table that said it.
 *
 * @param word the grade, or the best grade still possible
 */
record Verdict(String word, String reasonEn, String reasonZh, int tableVersion) {}
