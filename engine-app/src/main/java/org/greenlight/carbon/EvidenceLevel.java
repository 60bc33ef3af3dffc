package org.greenlight.carbon;

/** Who stands for a figure, strongest first. The words are inputs of the decision {@code green-grade}. */
public enum EvidenceLevel {
    /** A named verifier outside the enterprise checked it. */
    THIRD_PARTY,
    /** The enterprise says so itself. */
    SELF,
    /** There is no figure. */
    NONE
}
