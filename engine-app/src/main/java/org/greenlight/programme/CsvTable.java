package org.greenlight.programme;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.greenlight.kernel.Problem;

/** Reads CSV as Chinese spreadsheets save it: UTF-8 with or without a byte order mark, else GB 18030 (which GBK is part of). */
final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTable() {}

    static List<TableRow> read(byte[] bytes, int mostRows) {
        String text = text(bytes);
        CSVFormat format = CSVFormat.DEFAULT.builder()
                .setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).setTrim(true).get();
        List<TableRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                if (rows.size() == mostRows) {
                    throw Problem.invalid("file-too-many-rows", mostRows);
                }
                List<TableRow.Cell> cells = row.stream().map(String::strip).map(TableRow.Cell::of).toList();
                rows.add(new TableRow((int) row.getRecordNumber(), cells));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            throw Problem.invalid("file-csv-malformed", rows.size() + 1);
        }
    }

    private static String text(byte[] bytes) {
        String text = decode(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            text = decode(bytes, Charset.forName("GB18030"));
        }
        if (text == null || text.indexOf('\0') >= 0) {
            throw Problem.invalid("file-encoding-unknown");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherCharset) {
            return null;
        }
    }

    /** The one that occurs most often in the header. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(delimiter -> header.chars().filter(c -> c == delimiter).count()))
                .orElse(',');
    }
}
