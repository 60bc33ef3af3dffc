package org.greenlight.programme;

import java.util.List;

/**
 * A row of a spreadsheet or CSV file as text.
 *
 * @param number as a person sees it: the first row is 1
 */
record TableRow(int number, List<Cell> cells) {

    /**
     * @param text without surrounding blanks
     * @param fault why the cell cannot be taken, a problem code such as {@code cell-formula}; null if it can
     */
    record Cell(String text, String fault) {

        static final Cell EMPTY = new Cell("", null);

        static Cell of(String text) {
            // What a spreadsheet would run as a formula is one, also in a CSV file.
            return text.startsWith("=") || text.startsWith("@") ? faulty(text, "cell-formula") : new Cell(text, null);
        }

        static Cell faulty(String text, String fault) {
            return new Cell(text, fault);
        }

        boolean isEmpty() {
            return text.isEmpty() && fault == null;
        }
    }

    Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
