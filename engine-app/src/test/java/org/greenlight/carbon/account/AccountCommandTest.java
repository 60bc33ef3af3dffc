package org.greenlight.carbon.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command prints, and what it refuses. */
class AccountCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    @Test
    void eachFigureIsToldWithItsFactorRowAndEachDefaultIsListed() throws Exception {
        String file = activity("""
                {"id":"diesel","kind":"fuel-carbon","item":"diesel","quantity":"10","unit":"t"},
                {"id":"power","kind":"electricity-purchased","quantity":"1000","unit":"kWh"}""");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/carbon/activity-1.schema.json")).validate(JSON.readTree(file))).isEmpty();

        Run run = run(file);
        JsonNode statement = JSON.readTree(run.out());

        assertThat(run.code()).isZero();
        assertThat(statement.at("/method").asText()).isEqualTo("NDRC-GENERAL");
        assertThat(new BigDecimal(statement.at("/totals/withoutEnergy").asText()))
                .as("10 x 43.33 x 0.0202 x 0.98 x 44/12").isCloseTo(new BigDecimal("31.4512249333333"), org.assertj.core.data.Offset.offset(new BigDecimal("1e-12")));
        assertThat(new BigDecimal(statement.at("/ghgProtocol/scope2").asText())).isEqualByComparingTo("0.5306");
        assertThat(statement.at("/lines/0/parameters/0/factorRow").asText()).isEqualTo("CN-NDRC-general/diesel/ncv/2013@2026-01-01");
        assertThat(statement.at("/defaults")).hasSize(4);
    }

    /** The sample of README: fuels, power by contract and from the grid, steam, power sold, a product with a precursor. */
    @Test
    void theSampleEnterpriseIsAccounted() throws Exception {
        String file = Files.readString(Path.of("samples", "activity", "91330200GLDEM1010W-2025.json"));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/carbon/activity-1.schema.json")).validate(JSON.readTree(file))).isEmpty();

        Run run = run(file);
        JsonNode statement = JSON.readTree(run.out());

        assertThat(run.err()).isEmpty();
        assertThat(statement.at("/display/withoutEnergy").asText()).isEqualTo("511.71");
        assertThat(statement.at("/display/withEnergy").asText()).isEqualTo("1765.08");
        assertThat(statement.at("/defaults")).hasSize(10);
        assertThat(statement.at("/dataQuality").asText()).isEqualTo("37.96");
        assertThat(statement.at("/products/0/precursors/0/ratio").asText()).startsWith("1.0891719745");
    }

    @Test
    void steamBetweenTheCellsOfTheTableIsInterpolated() {
        Factors factors = CsvFactors.all();
        BigDecimal between = factors.saturatedSteam(new BigDecimal("1.05")).orElseThrow();
        BigDecimal lower = factors.saturatedSteam(new BigDecimal("1.0")).orElseThrow();
        BigDecimal upper = factors.saturatedSteam(new BigDecimal("1.1")).orElseThrow();
        assertThat(between).isEqualByComparingTo(lower.add(upper).divide(BigDecimal.valueOf(2)));
        assertThat(factors.superheatedSteam(new BigDecimal("3"), new BigDecimal("320"))).isPresent();
        assertThat(factors.superheatedSteam(new BigDecimal("3"), new BigDecimal("150"))).as("that is water").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"id":"a","kind":"fuel-carbon","item":"diesel","quantity":-1,"unit":"t"} | lines[a].quantity: an amount is not negative | GB/T 32150-2025
            {"id":"a","kind":"fuel-carbon","item":"diesel","quantity":1,"unit":"t"},{"id":"b","kind":"fuel-factor","item":"diesel","quantity":1,"unit":"t"} | lines[b].kind: fuel 'diesel' is already counted by fuel-carbon | GB/T 32151.34-2024 5.2.1
            {"id":"a","kind":"carbonate","item":"CaCO3","quantity":1,"unit":"t","parameters":{"share":{"value":101,"unit":"%","provenance":"MEASURED"}}} | lines[a].parameters.share: a share is at most 100 % | GB/T 32150-2025
            {"id":"a","kind":"heat-purchased","quantity":1,"unit":"t","parameters":{"pressure":{"value":99,"unit":"MPa","provenance":"MEASURED"}}} | lines[a].parameters.pressure: the state of the steam lies outside table C.4 | GB/T 32151.34-2024 table C.4
            {"id":"a","kind":"electricity-purchased","quantity":1,"unit":"MWh","parameters":{"factor":{"value":0,"unit":"tCO2/MWh","provenance":"USER_DEFINED"}}} | lines[a].parameters.factor: a zero factor needs evidence | Annex D
            {"id":"a","kind":"fuel-factor","item":"diesel","quantity":1,"unit":"t","parameters":{"factor":{"value":1,"unit":"tC/GJ","provenance":"MEASURED"}}} | lines[a].parameters.factor: unit tC/GJ cannot be told in tCO2/GJ | JSR 385
            {"id":"a","kind":"fuel-carbon","item":"coke","quantity":1,"unit":"t"},{"id":"b","kind":"carbon-in","item":"coke","quantity":1,"unit":"t","parameters":{"carbonContent":{"value":0.8,"unit":"tC/t","provenance":"MEASURED"}}} | lines[b].kind: fuel 'coke' is already counted by fuel-carbon | GB/T 32151.34-2024 5.2.1
            {"id":"a","kind":"carbonate-mix","item":"stone","quantity":1,"unit":"t","parameters":{"share.CaCO3":{"value":60,"unit":"%","provenance":"MEASURED"},"share.MgCO3":{"value":41,"unit":"%","provenance":"MEASURED"}}} | lines[a].parameters: the shares of the carbonates are together at most 100 % | GB/T 32151.34-2024 equation 10
            {"id":"f","kind":"fuel-carbon","item":"diesel","quantity":1000,"unit":"t"},{"id":"a","kind":"carbon-in","item":"ore","quantity":1,"unit":"t","parameters":{"carbonContent":{"value":0.1,"unit":"tC/t","provenance":"MEASURED"}}},{"id":"b","kind":"carbon-out","item":"slag","quantity":1,"unit":"t","parameters":{"carbonContent":{"value":0.2,"unit":"tC/t","provenance":"MEASURED"}}} | lines: more carbon goes out than in | material balance
            {"id":"a","kind":"carbon-calcining","quantity":10,"unit":"t","parameters":{"calcined":{"value":9,"unit":"t","provenance":"MEASURED"},"underCalcined":{"value":1,"unit":"t","provenance":"MEASURED"},"dust":{"value":0,"unit":"t","provenance":"MEASURED"},"feedCarbon":{"value":0.1,"unit":"tC/t","provenance":"MEASURED"},"calcinedCarbon":{"value":0.9,"unit":"tC/t","provenance":"MEASURED"},"feedVolatiles":{"value":0.1,"provenance":"MEASURED"},"calcinedVolatiles":{"value":0.1,"provenance":"MEASURED"}}} | lines[a].parameters: fixed carbon | material balance
            {"id":"a","kind":"heat-purchased","quantity":1,"unit":"t","parameters":{"pressure":{"value":3,"unit":"MPa","provenance":"MEASURED"},"temperature":{"value":900,"unit":"degC","provenance":"MEASURED"}}} | lines[a].parameters.pressure: the state of the steam lies outside table C.5 | GB/T 32151.34-2024 table C.5
            {"id":"a","kind":"heat-purchased","quantity":1,"unit":"GJ","parameters":{"factor":{"value":0,"unit":"tCO2/GJ","provenance":"USER_DEFINED","evidence":" "}}} | lines[a].parameters.factor: a zero factor needs evidence | Annex D
            {"id":"a","kind":"fuel-carbon","item":"anthracite","quantity":1,"unit":"t","basis":"AS_RECEIVED","parameters":{"ncv":{"value":24,"unit":"GJ/t","basis":"AIR_DRIED","provenance":"MEASURED"}}} | lines[a].parameters.ncv: the figure is of the state AIR_DRIED, the amount of AS_RECEIVED | GB/T 32150-2025
            {"id":"a","kind":"fuel-carbon","item":"diesel","quantity":1,"unit":"t","parameters":{"oxydation":{"value":1,"provenance":"MEASURED"}}} | lines[a].parameters.oxydation: kind fuel-carbon does not read this figure | activity-1.schema.json
            {"id":"a","kind":"carbonate","item":"CaCO3","quantity":1,"unit":"t"} | lines[a].parameters.share: a figure is missing | NDRC
            {"id":"a","kind":"fuel-carbon","item":"unobtainium","quantity":1,"unit":"t"} | lines[a].parameters.ncv: a figure is missing, and NDRC-GENERAL has no default for item 'unobtainium' | NDRC
            {"id":"a","kind":"reported-process","quantity":1e999999,"unit":"tCO2"} | lines[a].quantity: a figure has at most 30 digits | activity-1.schema.json
            {"id":"a","kind":"guess","quantity":1,"unit":"t"} | lines[a].kind: 'guess' is no formula | activity-1.schema.json
            """)
    void aBrokenRuleIsRefusedInOneLineWithFieldRuleAndSource(String lines, String rule, String source) throws Exception {
        Run run = run(activity(lines));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(rule).contains(source);
    }

    @Test
    void aRegionWithoutAPublishedAverageIsRefusedAndNotGuessed() throws Exception {
        String power = activity("{\"id\":\"a\",\"kind\":\"electricity-purchased\",\"quantity\":1,\"unit\":\"MWh\"}");
        Run run = run(power.replace("\"year\"", "\"region\":\"CN-XX\",\"year\""));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("lines[a].parameters.factor", "region 'CN-XX'", "leave the region out");
        assertThat(run(power).code()).as("the nation's average, listed as a default").isZero();
    }

    @Test
    void aFileThatIsNoActivityIsRefusedInOneLine() throws Exception {
        for (String content : List.of("{\"format\": ", "", "null", "[]", activity("null"), activity(""))) {
            Run run = run(content);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err().lines()).as(content).hasSize(1);
        }
    }

    private static String activity(String lines) {
        return "{\"format\":\"greenlight.activity/1\",\"organisation\":\"示例\",\"sector\":\"3670\",\"year\":2024,\"lines\":[" + lines + "]}";
    }

    private Run run(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("activity.json"), content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = new CommandLine(new CarbonCommand()).execute("account", file.toString(), "--json");
            return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }
}
