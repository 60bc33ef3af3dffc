package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.greenlight.carbon.account.Statement.LineResult;
import org.greenlight.carbon.account.Statement.Provenance;
import org.greenlight.carbon.account.Statement.Used;

/**
 * How good the data behind an account is, 0 to 100: what its figures are worth, averaged over a line and weighted by the lines'
 * emissions. A figure the file left out is worth less than any that it gives, an unverified row less again. House default.
 */
final class DataQuality {

    private static final BigDecimal DEFAULTED = BigDecimal.valueOf(30);
    private static final BigDecimal UNVERIFIED = BigDecimal.valueOf(20);
    private static final int DIGITS = 2;

    private DataQuality() {}

    static BigDecimal of(List<LineResult> lines) {
        BigDecimal whole = lines.stream().map(LineResult::tonnes).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean weighted = whole.signum() > 0;
        BigDecimal weights = weighted ? whole : BigDecimal.valueOf(lines.size());
        return lines.stream().map(line -> of(line).multiply(weighted ? line.tonnes() : BigDecimal.ONE)).reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(weights, DIGITS, RoundingMode.FLOOR);
    }

    /** A total that comes without its figures is only the enterprise's word. */
    private static BigDecimal of(LineResult line) {
        if (line.parameters().isEmpty()) {
            return Provenance.USER_DEFINED.worth();
        }
        return line.parameters().stream().map(DataQuality::worth).reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(line.parameters().size()), Method.EXACT);
    }

    private static BigDecimal worth(Used used) {
        if (!used.defaulted()) {
            return used.provenance().worth();
        }
        return "unverified".equals(used.status()) ? UNVERIFIED : DEFAULTED;
    }
}
