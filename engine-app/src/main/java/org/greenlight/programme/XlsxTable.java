package org.greenlight.programme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.greenlight.kernel.Problem;

/** Reads the first sheet of an Excel workbook (.xlsx). The reader resolves no external entity and runs no formula. */
final class XlsxTable {

    /** A workbook of 10 MB that unpacks to more than this is a bomb, not a list of suppliers. */
    private static final long MOST_UNPACKED_BYTES = 200L * 1024 * 1024;

    /** A spreadsheet keeps 15 digits of a number; a longer code that was typed as a number has lost its end. */
    private static final String SHORT_NUMBER = "\\d{1,15}";

    private XlsxTable() {}

    static List<TableRow> read(byte[] bytes, int mostRows) {
        try {
            refuseBomb(bytes);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                    Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
                List<TableRow> rows = new ArrayList<>();
                for (Iterator<Row> all = sheet.iterator(); all.hasNext(); ) {
                    if (rows.size() == mostRows) {
                        throw Problem.invalid("file-too-many-rows", mostRows);
                    }
                    rows.add(row(all.next()));
                }
                return rows;
            }
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            throw Problem.invalid("file-xlsx-malformed");
        }
    }

    private static TableRow row(Row row) {
        List<TableRow.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxTable::cell).orElse(TableRow.Cell.EMPTY));
        }
        return new TableRow(row.getRowNum(), cells);
    }

    private static TableRow.Cell cell(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue().strip();
        if (cell.getType() == CellType.FORMULA) {
            return TableRow.Cell.faulty("=" + cell.getFormula(), "cell-formula");
        }
        if (cell.getType() == CellType.ERROR) {
            return TableRow.Cell.faulty(raw, "cell-error");
        }
        if (cell.getType() == CellType.NUMBER && !raw.matches(SHORT_NUMBER)) {
            return TableRow.Cell.faulty(raw, "cell-number");
        }
        return cell.getType() == CellType.STRING ? TableRow.Cell.of(cell.getText().strip()) : new TableRow.Cell(raw, null);
    }

    private static void refuseBomb(byte[] bytes) throws IOException {
        byte[] sink = new byte[64 * 1024];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                // Counted, not asked: the size an entry states of itself is the bomber's.
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int n = content.read(sink); n >= 0; n = content.read(sink)) {
                        unpacked += n;
                        if (unpacked > MOST_UNPACKED_BYTES) {
                            throw Problem.invalid("file-xlsx-malformed");
                        }
                    }
                }
            }
        }
    }
}
