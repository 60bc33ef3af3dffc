package org.greenlight.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.greenlight.kernel.Money.cny;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlight.connectors.carbon.FootprintReading;
import org.greenlight.connectors.carbon.GhgStatement;
import org.greenlight.connectors.einvoice.EInvoice;
import org.greenlight.connectors.einvoice.EInvoiceProblem;
import org.greenlight.connectors.einvoice.EInvoiceXml;
import org.greenlight.connectors.erp.PayableBatch;
import org.greenlight.connectors.payment.Camt054;
import org.greenlight.kernel.Problem;
import org.greenlight.kernel.WorkingDays;
import org.greenlight.party.Uscc;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    /** Written by hand or given once. */
    private static final Set<String> NOT_GENERATED = Set.of("README.md", "activity/91330200GLDEM1010W-2025.json", SampleErp.PUBLIC_KEY, "erp/batch-1.sig",
            "erp/batch-2.sig", "erp/batch-bad.sig");

    /** {@code -Dsamples.write=true} writes the files first: the way to change them without an IDE. */
    @BeforeAll
    static void writeIfAskedTo() throws Exception {
        if (Boolean.getBoolean("samples.write")) {
            WriteSamples.main(new String[0]);
        }
    }

    @Test
    void theCommittedFilesAreWhatTheGeneratorWrites() throws IOException {
        Map<String, byte[]> generated = SampleFiles.all(text(SampleErp.PUBLIC_KEY));

        Set<String> expected = new TreeSet<>(generated.keySet());
        expected.addAll(NOT_GENERATED);
        assertThat(committed()).isEqualTo(expected);
        for (var file : generated.entrySet()) {
            assertThat(SampleFiles.holds(WriteSamples.SAMPLES.resolve(file.getKey()), file.getValue()))
                    .as(file.getKey() + ": run with -Dsamples.write=true").isTrue();
        }
    }

    @Test
    void theErpSignaturesFitTheBatches() throws IOException {
        assertThat(SampleErp.signaturesFit(WriteSamples.SAMPLES)).isTrue();
    }

    @Test
    void theConnectorsReadEveryGoodSample() throws IOException {
        for (SampleInvoice invoice : SampleInvoices.GOOD) {
            EInvoice read = EInvoiceXml.read(read("invoices/" + invoice.number() + ".xml"));
            assertThat(read.gross()).isEqualTo(invoice.gross().amount());
            assertThat(read.lines()).hasSize(invoice.lines().size());
            assertThat(read.sellerUscc()).isEqualTo(invoice.seller().uscc().value());
        }
        for (String batch : SampleErp.SIGNED) {
            PayableBatch.read(read(batch + ".json")).payables().forEach(
                    payable -> assertThat(EInvoiceXml.read(payable.invoiceDocument()).gross()).isEqualTo(payable.amount()));
        }
        for (String path : under("partners/ghg-statements/")) {
            assertThat(path).endsWith("-" + GhgStatement.read(read(path)).year() + ".json");
        }
        for (var credit : SampleBank.credits().entrySet()) {
            assertThat(Camt054.read(read("bank/" + credit.getKey()))).containsExactly(credit.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "malformed.xml,       NOT_XML",
        "doctype.xml,         DOCTYPE",
        "does-not-add-up.xml, SUM_DIFFERS",
        "missing-seller.xml,  MISSING"})
    void aBadInvoiceIsRefusedForTheFaultItIsNamedAfter(String name, EInvoiceProblem.Code code) {
        assertThatExceptionOfType(EInvoiceProblem.class).isThrownBy(() -> EInvoiceXml.read(read("invoices-bad/" + name)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void theInvoiceOfAnotherBuyerIsSoundInItself() {
        assertThat(EInvoiceXml.read(read("invoices-bad/wrong-buyer.xml")).buyerUscc())
                .isEqualTo(SampleWorld.WRONG_BUYER.uscc().value());
    }

    @Test
    void theWorkbookHasThirtyTwoGoodRowsAndFourBadOnes() {
        List<List<String>> rows = SampleSuppliers.cells(read(SampleSuppliers.WORKBOOK));
        List<List<String>> body = rows.subList(1, rows.size());
        assertThat(body).hasSize(36);
        assertThat(body.stream().filter(row -> !isUscc(row.get(0)))).hasSize(1);
        assertThat(body.stream().filter(row -> row.get(1).isBlank())).hasSize(1);
        assertThat(body.stream().filter(row -> !row.get(3).contains("@"))).hasSize(1);
        assertThat(body.stream().map(row -> row.get(0)).distinct()).hasSize(35);
    }

    @Test
    void everyInvoiceIsDueOnAWorkingDayWithinSixtyDays() {
        WorkingDays days = new WorkingDays();
        for (SampleInvoice invoice : SampleInvoices.GOOD) {
            assertThat(invoice.number()).hasSize(20);
            assertThat(days.isWorkingDay(invoice.due())).as(invoice.due().toString()).isTrue();
            assertThat(ChronoUnit.DAYS.between(invoice.issued(), invoice.due())).isBetween(1L, 60L);
        }
        assertThat(SampleInvoices.WIND_1.gross()).isEqualTo(cny("1130000.00"));
    }

    @Test
    void everyFootprintHasWhatPactThreeRequires() throws IOException {
        List<String> required = List.of("declaredUnitOfMeasurement", "declaredUnitAmount", "productMassPerDeclaredUnit",
                "referencePeriodStart", "referencePeriodEnd", "pcfExcludingBiogenicUptake", "pcfIncludingBiogenicUptake",
                "fossilCarbonContent", "fossilGhgEmissions", "ipccCharacterizationFactors", "crossSectoralStandards",
                "exemptedEmissionsPercent");
        for (String path : under("partners/footprints/")) {
            FootprintReading reading = FootprintReading.read(read(path));
            assertThat(reading.broken()).isEmpty();
            assertThat(reading.good()).isNotEmpty();
            JsonNode footprints = new ObjectMapper().readTree(read(path));
            for (JsonNode footprint : footprints) {
                assertThat(fields(footprint)).contains("id", "specVersion", "created", "status", "companyName",
                        "companyIds", "productDescription", "productIds", "productNameCompany", "pcf");
                assertThat(fields(footprint.get("pcf"))).containsAll(required);
            }
        }
    }

    private static List<String> fields(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static boolean isUscc(String text) {
        try {
            Uscc.parse(text);
            return true;
        } catch (Problem wrong) {
            return false;
        }
    }

    private static List<String> under(String folder) throws IOException {
        return committed().stream().filter(path -> path.startsWith(folder)).toList();
    }

    private static Set<String> committed() throws IOException {
        try (Stream<Path> files = Files.walk(WriteSamples.SAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> WriteSamples.SAMPLES.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(String path) throws IOException {
        return Files.readString(WriteSamples.SAMPLES.resolve(path));
    }

    private static byte[] read(String path) {
        try {
            return Files.readAllBytes(WriteSamples.SAMPLES.resolve(path));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
