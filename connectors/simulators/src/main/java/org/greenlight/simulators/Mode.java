package org.greenlight.simulators;

/** The ways a partner can be told to misbehave. */
enum Mode {

    /** Does the work, then closes the connection without an answer. */
    EXECUTE_THEN_DROP,
    /** Closes the connection without doing the work. */
    DROP_BEFORE,
    /** Does the work, then answers 500. */
    ERROR_AFTER_EXECUTE,
    /** Does the work, answers some time later. */
    LATE,
    /** Answers 503, does nothing. */
    DOWN,
    /** Says no for a business reason. */
    REFUSE,
    /** Does the work with another amount and says so. */
    WRONG_AMOUNT
}
