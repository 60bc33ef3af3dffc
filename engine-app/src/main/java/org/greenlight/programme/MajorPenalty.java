package org.greenlight.programme;

/** Major environmental penalties of the last three years, which GB/T 36132-2025 section 4.2 looks at. The words are inputs of the green decisions. */
enum MajorPenalty {
    NONE,
    /** One is not rectified yet. */
    OPEN_MAJOR,
    /** All are rectified, the last of them less than three years ago. */
    CLOSED_MAJOR_3Y
}
