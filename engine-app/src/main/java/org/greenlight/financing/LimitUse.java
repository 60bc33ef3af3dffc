package org.greenlight.financing;

/** What a financing takes of its programme's limit. */
enum LimitUse {
    NONE,
    RESERVED,
    COMMITTED,
    RELEASED
}
