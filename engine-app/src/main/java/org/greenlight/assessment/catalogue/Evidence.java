package org.greenlight.assessment.catalogue;

/** What shows that goods meet the criterion of their item of the catalogue. */
enum Evidence {
    /** A certificate of energy grade 1 (能效1级) by the standard that the item cites. */
    CERT_GRADE1,
    /** A test report of a leading value, where there is no standard. */
    TEST_REPORT,
    /** Technology on a national list of recommended ones. */
    LISTED_TECH,
    /** A project on a list of an authority. */
    PROJECT_LIST
}
