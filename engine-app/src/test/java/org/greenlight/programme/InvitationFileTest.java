package org.greenlight.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.greenlight.kernel.Problem;
import org.junit.jupiter.api.Test;

class InvitationFileTest {

    private static final String HEADER = "uscc,name,contactName,contactEmail\n";
    private static final String GOOD = "91330200GLDEM1010W,示例晨曦风电零部件有限公司,示例联系人,wind@supplier.example\n";

    @Test
    void utf8WithAByteOrderMarkIsRead() {
        assertThat(only("\uFEFF" + HEADER + GOOD).name()).isEqualTo("示例晨曦风电零部件有限公司");
    }

    @Test
    void gbkAsChineseSpreadsheetsSaveItIsRead() {
        String text = "统一社会信用代码,企业名称,联系人,邮箱\n" + GOOD;

        Invitee invitee = InvitationFile.read(text.getBytes(Charset.forName("GBK"))).get(0).invitee();

        assertThat(invitee.name()).isEqualTo("示例晨曦风电零部件有限公司");
    }

    @Test
    void semicolonsAndCrLfAreRead() {
        assertThat(only((HEADER + GOOD).replace(',', ';').replace("\n", "\r\n")).contactEmail()).isEqualTo("wind@supplier.example");
    }

    @Test
    void rowNumbersAreThoseOfTheFileAndBlankRowsAreSkipped() {
        List<InvitationFile.Line> lines = read(HEADER + "\n" + GOOD + ",,,\n" + GOOD);

        assertThat(lines).extracting(InvitationFile.Line::row).containsExactly(3, 5);
    }

    @Test
    void anUnknownColumnRefusesTheFileAndNamesTheKnownOnes() {
        assertThatThrownBy(() -> read(HEADER.replace("name,", "name,rating,") + GOOD))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("column-unknown");
                    assertThat(problem.arguments()[0]).isEqualTo("rating");
                    assertThat(problem.arguments()[1].toString()).contains("contactEmail (联系邮箱)");
                });
    }

    @Test
    void aMissingColumnRefusesTheFile() {
        refused("column-missing", "uscc,name,contactName\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aColumnTwiceRefusesTheFile() {
        refused("column-twice", (HEADER.strip() + ",邮箱\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFormulaIsNotTakenFromCsv() {
        faulty("cell-formula", read(HEADER + GOOD.replace("示例联系人", "=HYPERLINK(\"\")")).get(0));
    }

    @Test
    void aWrongAddressIsRefusedInItsColumn() {
        assertThatThrownBy(() -> only(HEADER + GOOD.replace("@", "(at)")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("email-invalid");
                    assertThat(problem.field()).contains("contactEmail");
                });
    }

    @Test
    void anOpenQuotationMarkRefusesTheFile() {
        refused("file-csv-malformed", (HEADER + "\"91330200").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEmptyFileIsRefused() {
        refused("file-empty", new byte[0]);
        refused("file-empty", "\n \n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOldWorkbookIsRefused() {
        refused("file-old-excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
    }

    @Test
    void aFileOfMoreThanTheLargestSizeIsRefused() {
        refused("file-too-large", new byte[InvitationFile.MOST_BYTES + 1]);
    }

    @Test
    void aFileOfMoreThanTheMostRowsIsRefused() {
        refused("file-too-many-rows", (HEADER + GOOD.repeat(InvitationFile.MOST_SUPPLIERS + 1)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWorkbookThatIsNoneIsRefused() throws IOException {
        refused("file-xlsx-malformed", "PK\3\4 is how every zip begins".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("letter.txt"));
            out.write(1);
        }
        refused("file-xlsx-malformed", zip.toByteArray());
    }

    @Test
    void aZipBombIsRefusedBeforeItIsRead() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 201; i++) {
                out.write(zeros);
            }
        }
        refused("file-xlsx-malformed", zip.toByteArray());
    }

    @Test
    void aFormulaOrALongNumberInAWorkbookIsRefusedInItsRow() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("供应商");
            String[] header = {"uscc", "name", "contactName", "contactEmail", "contractNumber"};
            for (int c = 0; c < header.length; c++) {
                sheet.value(0, c, header[c]);
                for (int r = 1; r <= 3; r++) {
                    sheet.value(r, c, (GOOD.strip() + ",1").split(",")[c]);
                }
            }
            sheet.formula(1, 1, "CONCATENATE(\"示例\",\"公司\")");
            sheet.value(2, 0, 911100000000004570L);
            sheet.value(3, 4, 20261201);
        }

        List<InvitationFile.Line> lines = InvitationFile.read(bytes.toByteArray());

        faulty("cell-formula", lines.get(0));
        faulty("cell-number", lines.get(1));
        assertThat(lines.get(2).invitee().contractNumber()).isEqualTo("20261201");
    }

    private static void faulty(String code, InvitationFile.Line line) {
        assertThatThrownBy(line::invitee).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static void refused(String code, byte[] file) {
        assertThatThrownBy(() -> InvitationFile.read(file))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static List<InvitationFile.Line> read(String text) {
        return InvitationFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Invitee only(String text) {
        return read(text).get(0).invitee();
    }
}
