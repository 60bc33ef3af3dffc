package org.greenlight.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The lists of suppliers to invite, with the mistakes that such lists have. */
final class SampleSuppliers {

    static final String WORKBOOK = "suppliers.xlsx";

    private static final List<String> CHINESE_HEADER =
            List.of("统一社会信用代码", "企业名称", "联系人", "邮箱", "合同编号", "行业代码");

    private static final String HEADER = "uscc,name,contactName,contactEmail,contractNumber,sector";

    private SampleSuppliers() {}

    /** 32 good rows (one typed in lower case and in groups) and 4 bad ones in between. */
    static List<List<String>> workbookRows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(CHINESE_HEADER);
        SampleWorld.SUPPLIERS.stream().limit(32).map(SampleSuppliers::row).forEach(rows::add);
        String typed = SampleWorld.supplier(112).uscc().value().toLowerCase(Locale.ROOT);
        rows.set(12, with(rows.get(12), 0, typed.substring(0, 8) + " " + typed.substring(8, 17) + " " + typed.substring(17)));

        List<String> wrongCheck = row(Company.of(190, "330200", "示例错码机械有限公司", "3484"));
        String code = wrongCheck.get(0);
        rows.add(9, with(wrongCheck, 0, code.substring(0, 17) + (code.endsWith("1") ? "2" : "1")));
        rows.add(17, with(rows.get(3), 4, "LYHT-2026-103-B"));
        rows.add(24, with(row(Company.of(191, "320500", "", "3391")), 1, ""));
        rows.add(31, with(row(Company.of(192, "340100", "示例误邮模具有限公司", "3484")), 3, "contact192(at)gldem192.example"));
        return rows;
    }

    static byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Greenlight samples", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("供应商邀请清单");
            List<List<String>> rows = workbookRows();
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
            sheet.range(0, 0, 0, CHINESE_HEADER.size() - 1).style().bold().set();
            for (int c = 0; c < CHINESE_HEADER.size(); c++) {
                sheet.width(c, c < 2 || c == 3 ? 32 : 18);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    /** The text of every cell of the first sheet: what two workbooks are compared by, for their bytes carry a time. */
    static List<List<String>> cells(byte[] workbook) {
        try (var readable = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = readable.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(SampleSuppliers::text).toList()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Nine good rows and one of 17 characters; a byte order mark and CRLF, as a spreadsheet program exports it. */
    static byte[] csv() {
        List<List<String>> rows = new ArrayList<>();
        SampleWorld.SUPPLIERS.stream().skip(32).limit(9).map(SampleSuppliers::row).forEach(rows::add);
        List<String> tooShort = row(SampleWorld.supplier(142));
        rows.add(5, with(tooShort, 0, tooShort.get(0).substring(0, 17)));
        return utf8("\uFEFF" + HEADER + "\r\n" + lines(rows, "\r\n"));
    }

    static byte[] csvWithUnknownColumn() {
        List<List<String>> rows = SampleWorld.SUPPLIERS.stream().skip(32).limit(2).map(SampleSuppliers::row)
                .map(row -> with(row, 5, row.get(5) + ",AA")).toList();
        return utf8(HEADER + ",creditScore\n" + lines(rows, "\n"));
    }

    private static String text(Cell cell) {
        return cell == null ? "" : cell.getText();
    }

    private static String lines(List<List<String>> rows, String end) {
        return rows.stream().map(row -> String.join(",", row) + end).collect(Collectors.joining());
    }

    private static List<String> row(Company c) {
        return List.of(c.uscc().value(), c.name(), c.contactName(), c.contactEmail(), c.contractNumber(), c.sector());
    }

    private static List<String> with(List<String> row, int column, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, value);
        return changed;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
