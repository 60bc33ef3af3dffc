package org.greenlight.programme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.greenlight.kernel.Problem;

/** A file of suppliers to be invited, XLSX or CSV by its content. What concerns the file as a whole refuses it as a whole. */
final class InvitationFile {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final int MOST_SUPPLIERS = 20_000;

    private InvitationFile() {}

    /** A supplier of the file, not yet checked. */
    record Line(int row, Map<InvitationColumn, TableRow.Cell> cells) {

        String text(InvitationColumn column) {
            return cells.getOrDefault(column, TableRow.Cell.EMPTY).text();
        }

        /** @throws Problem why the row cannot be taken, with the column */
        Invitee invitee() {
            cells.forEach((column, cell) -> {
                if (cell.fault() != null) {
                    throw Problem.invalid(cell.fault(), cell.text()).at(column.field());
                }
            });
            return Invitee.of(
                    text(InvitationColumn.USCC), text(InvitationColumn.NAME), text(InvitationColumn.CONTACT_NAME),
                    text(InvitationColumn.CONTACT_EMAIL), text(InvitationColumn.CONTRACT_NUMBER),
                    text(InvitationColumn.SECTOR));
        }
    }

    /**
     * @throws Problem {@code file-...} for a file that cannot be read, {@code column-...} for a header with a column that is
     *     unknown, missing or there twice
     */
    static List<Line> read(byte[] bytes) {
        List<TableRow> rows = rows(bytes).stream().filter(row -> !row.isBlank()).toList();
        if (rows.isEmpty()) {
            throw Problem.invalid("file-empty");
        }
        List<InvitationColumn> columns = columns(rows.get(0));
        return rows.stream().skip(1).map(row -> line(columns, row)).toList();
    }

    private static List<TableRow> rows(byte[] bytes) {
        if (bytes.length == 0) {
            throw Problem.invalid("file-empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw Problem.invalid("file-too-large", MOST_BYTES / (1024 * 1024));
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Problem.invalid("file-old-excel");
        }
        int mostRows = MOST_SUPPLIERS + 1;
        return startsWith(bytes, 'P', 'K') ? XlsxTable.read(bytes, mostRows) : CsvTable.read(bytes, mostRows);
    }

    private static List<InvitationColumn> columns(TableRow header) {
        List<InvitationColumn> columns = new ArrayList<>();
        for (TableRow.Cell cell : header.cells()) {
            InvitationColumn column = cell.isEmpty() ? null : column(cell.text());
            if (column != null && columns.contains(column)) {
                throw Problem.invalid("column-twice", column.inWords()).at(column.field());
            }
            columns.add(column);
        }
        for (InvitationColumn column : InvitationColumn.values()) {
            if (column.required() && !columns.contains(column)) {
                throw Problem.invalid("column-missing", column.inWords()).at(column.field());
            }
        }
        return columns;
    }

    private static InvitationColumn column(String header) {
        return InvitationColumn.named(header)
                .orElseThrow(() -> Problem.invalid("column-unknown", header, InvitationColumn.allInWords()).at(header));
    }

    private static Line line(List<InvitationColumn> columns, TableRow row) {
        Map<InvitationColumn, TableRow.Cell> cells = new EnumMap<>(InvitationColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) != null) {
                cells.put(columns.get(i), row.cell(i));
            }
        }
        return new Line(row.number(), cells);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
