package org.greenlight.carbon;

/** Who stands for a figure, strongest first. The words are inputs of the decision {@code green-exclusion}. */
public enum EvidenceLevel {
    /** A named verifier outside the enterprise checked it. */
    THIRD_PARTY(1),
    /** The enterprise says so itself. */
    SELF(2),
    /** There is no figure. */
    NONE(5);

    private final int pcafScore;

    EvidenceLevel(int pcafScore) {
        this.pcafScore = pcafScore;
    }

    /** Data quality of a business loan's emissions, 1 best to 5: PCAF Standard Part A (2nd ed. 2022), Table 5-7, options 1a, 1b and 3b. */
    public int pcafScore() {
        return pcafScore;
    }
}
