package org.greenlight.carbon.account;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Where methods and factors are kept. */
interface Factors {

    List<Method> methods();

    /** @param parameter {@code ncv}, {@code carbonContent}, {@code oxidation} or {@code factor} */
    Optional<Factor> fuel(String set, String item, String parameter);

    /** The newest average whose data year is not after {@code year}; the nation's if no region is named, none for an unknown one. */
    Optional<Factor> grid(String region, int year);

    Optional<Factor> heat();

    Optional<Factor> process(String set, String item);

    Optional<Factor> gwp(String gas, String assessment);

    /** kJ/kg of saturated steam at this pressure in MPa; empty outside the table. */
    Optional<BigDecimal> saturatedSteam(BigDecimal pressure);

    /** kJ/kg of superheated steam at this pressure in MPa and temperature in degrees Celsius; empty outside the table. */
    Optional<BigDecimal> superheatedSteam(BigDecimal pressure, BigDecimal temperature);
}
