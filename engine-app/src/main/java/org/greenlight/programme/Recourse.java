package org.greenlight.programme;

/** Who bears it when the debtor does not pay (Civil Code art. 766 and 767). */
public enum Recourse {
    /** 有追索权: the funder may turn to the supplier. */
    WITH_RECOURSE,
    /** 无追索权: the funder bears the debtor's default. */
    WITHOUT_RECOURSE
}
