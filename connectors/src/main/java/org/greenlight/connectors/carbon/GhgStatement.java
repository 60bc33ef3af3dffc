package org.greenlight.connectors.carbon;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.WireProblem;

/**
 * What an enterprise emitted in a year, in tonnes CO2 equivalent.
 *
 * @param format          always {@value #FORMAT}
 * @param scope1TonnesCO2e direct emissions; may be null
 * @param scope2TonnesCO2e bought energy; may be null
 */
public record GhgStatement(String format, Organisation organisation, int year, BigDecimal totalTonnesCO2e,
                           BigDecimal scope1TonnesCO2e, BigDecimal scope2TonnesCO2e, Verification verification,
                           LocalDate issuedOn) {

    public static final String FORMAT = "greenlight.ghg-statement/1";

    public record Organisation(String uscc, String name) {}

    /** @param verifier null for a statement nobody else checked */
    public record Verification(Level level, String verifier) {}

    public enum Level { THIRD_PARTY, SELF }

    public byte[] bytes() {
        return Wire.bytes(this);
    }

    /** @throws WireProblem when the format is another one, or organisation, total or verification is missing or negative */
    public static GhgStatement read(byte[] bytes) {
        GhgStatement statement = Wire.read(bytes, GhgStatement.class);
        if (!FORMAT.equals(statement.format())) {
            throw new WireProblem("The format is '" + statement.format() + "', expected '" + FORMAT + "'");
        }
        if (statement.organisation() == null || statement.organisation().uscc() == null || statement.verification() == null
                || statement.verification().level() == null || statement.totalTonnesCO2e() == null
                || statement.totalTonnesCO2e().signum() < 0) {
            throw new WireProblem("A statement needs organisation.uscc, totalTonnesCO2e (not negative) and verification.level");
        }
        return statement;
    }
}
