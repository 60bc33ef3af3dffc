package org.greenlight.connectors.carbon;

/** What PACT 3.0 asks of a field; stable words, worded for people under {@code pact.rule.<word>}. */
public enum FootprintRule {
    /** A required field is absent. */
    REQUIRED,
    /** The record is no JSON object, or does not fit the model. */
    UNREADABLE,
    /** A text that is not empty. */
    TEXT,
    /** A UUID, and not the one of zeros. */
    UUID,
    /** A version 3 of the data model. */
    VERSION,
    /** A moment by RFC 3339. */
    MOMENT,
    /** A decimal number as a string: digits, a point, digits. */
    DECIMAL,
    /** A decimal string above 0. */
    POSITIVE,
    /** A decimal string of 0 or more. */
    NOT_NEGATIVE,
    /** A decimal string of 0 or less. */
    NOT_POSITIVE,
    /** A decimal string from 0 to 100. */
    PERCENT,
    /** A decimal string from 1 to 5: a data quality rating. */
    RATING,
    /** True or false. */
    FLAG,
    /** One of the words of the specification. */
    WORD,
    /** A list of URNs, at least one and none twice. */
    URNS,
    /** A list of texts, at least one and none twice. */
    TEXTS,
    /** A code of ISO 3166: a country of two capitals, or a subdivision such as CN-35. */
    PLACE,
    /** One of the three geography fields, or none. */
    ONE_GEOGRAPHY,
    /** A period that ends after it begins. */
    PERIOD
}
