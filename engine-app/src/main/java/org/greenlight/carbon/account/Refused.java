package org.greenlight.carbon.account;

import java.util.List;

/** An activity file that breaks rules; every break that was found is told. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<Finding> findings;

    Refused(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    Refused(String field, String rule, String source) {
        this(List.of(new Finding(field, rule, source)));
    }

    public List<Finding> findings() {
        return findings;
    }

    /** @param field where in the file @param rule what is asked for @param source the law or standard it rests on */
    public record Finding(String field, String rule, String source) {
        @Override
        public String toString() {
            return field + ": " + rule + " [" + source + "]";
        }
    }
}
