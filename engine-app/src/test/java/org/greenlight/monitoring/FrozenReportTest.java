package org.greenlight.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.greenlight.Api;
import org.greenlight.kernel.Ids;
import org.greenlight.party.Role;
import org.greenlight.settlement.Deals;
import org.junit.jupiter.api.Test;

class FrozenReportTest extends EmissionScene {

    private static final String REPORTS = "/api/v1/financed-emissions/reports";

    private Api.Answer freeze(UUID id, int of) {
        return officer.post(REPORTS, Map.of("id", id, "year", of, "view", "YEAR_END"));
    }

    private static List<Row> rows(byte[] workbook, int sheet) {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheet(sheet).orElseThrow().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal figure(byte[] workbook, String label) {
        return rows(workbook, 0).stream().filter(row -> label.equals(row.getCellText(0))).findFirst().orElseThrow().getCellAsNumber(1).orElseThrow();
    }

    @Test
    void aFrozenReportStaysAsItWasWhenTheFactsBehindItChange() throws Exception {
        Deals.Signed deal = paidOutOn(day(12, 2));
        balanceSheet("100000000.00", "120000000.00", "280000000.00");
        statement(year, "50000", "20000", "THIRD_PARTY");
        UUID id = Ids.next();
        Api.Answer frozen = freeze(id, year);
        assertThat(frozen.status()).as(frozen.text()).isEqualTo(201);
        byte[] before = officer.download(REPORTS + "/" + id);
        assertThat(frozen.body().path("digest").asText()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(before)));

        system(() -> jdbc.update("update consent set withdrawn_at = now() where organisation_id = ?", supplier.id()));
        balanceSheet("1.00", "1.00", "1.00");
        assertThat(line(deal, "YEAR_END").path("gaps").toString()).as("drawn anew").contains("CARBON_CONSENT_MISSING");
        assertThat(freeze(id, year).body().path("digest")).as("the same id is the same report").isEqualTo(frozen.body().path("digest"));

        assertThat(officer.download(REPORTS + "/" + id)).isEqualTo(before);
        JsonNode kept = json.readTree(before);
        assertThat(kept.path("totals").path("financedTonnes").asText()).isEqualTo("11.250");
        assertThat(kept.path("methodEn").size()).isPositive().isEqualTo(kept.path("methodZh").size());
        assertThat(figure(officer.download(REPORTS + "/" + id + ".xlsx"), "Financed emissions, PCAF (tCO2e)")).isEqualByComparingTo("11.25");
        assertThatThrownBy(() -> system(() -> jdbc.update("update emission_report set digest = digest"))).hasStackTraceContaining("permission denied");
        assertThat(system(() -> jdbc.queryForList(
                "select body from trail_record where case_id = ? union all select body from trail_pending where case_id = ?", String.class, id, id)))
                .singleElement().asString().contains(frozen.body().path("digest").asText(), "11.250");
    }

    @Test
    void aYearThatIsNotOverCanNotBeFrozenAndAnotherFunderSeesNoReport() {
        assertThat(freeze(Ids.next(), clock.today().getYear()).code()).isEqualTo("emissions-year-open");
        UUID id = Ids.next();
        assertThat(freeze(id, year).status()).isEqualTo(201);
        Api auditor = person(funder, Role.AUDITOR);
        assertThat(auditor.list(REPORTS)).hasSize(1);
        assertThat(auditor.post(REPORTS, Map.of("year", year, "view", "AVERAGE")).status()).isEqualTo(403);
        assertThat(officer.post(REPORTS, Map.of("year", year)).status()).isBetween(400, 422);
        enrolAnotherFunder();
        assertThat(officer.list(REPORTS)).isEmpty();
        assertThat(officer.get(REPORTS + "/" + id).code()).isEqualTo("emission-report-unknown");
        assertThat(officer.get(REPORTS + "/" + id + ".xlsx").status()).isEqualTo(404);
    }

    @Test
    void theWorkbookHoldsNumbersAsNumbersAndTextThatLooksLikeAFormulaAsText() {
        paidOutOn(day(12, 2));
        balanceSheet("100000000.00", "120000000.00", "280000000.00");
        statement(year, "50000", null, "SELF");
        for (String name : List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://a.example\")")) {
            system(() -> jdbc.update("update organisation set name = ? where id = ?", name, supplier.id()));
            byte[] workbook = officer.download("/api/v1/financed-emissions.xlsx?view=YEAR_END&year=" + year);
            Row line = rows(workbook, 1).get(1);
            assertThat(line.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(line.getCellText(1)).isEqualTo(name);
            assertThat(line.getCell(17).getType()).isEqualTo(CellType.NUMBER);
            assertThat(line.getCellAsNumber(17).orElseThrow()).isEqualByComparingTo("11.25");
        }
        byte[] workbook = officer.download("/api/v1/financed-emissions.xlsx?view=AVERAGE&year=" + year);
        String method = String.join("\n", rows(workbook, 2).stream().map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList().toString()).toList());
        assertThat(method).doesNotContain("''", "monitoring.").contains("PCAF (2022)", "mean of the balances", "Greenhouse gas statement", "SHA-256 " + "ab".repeat(32));
    }
}
