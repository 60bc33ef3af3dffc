package org.greenlight.workbench;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.greenlight.engine.CaseTitles;
import org.greenlight.kernel.Money;
import org.greenlight.party.Actor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the cases that the reader's organisation may see, in the reader's row-level scope. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class CaseBook implements CaseTitles {

    private static final int LONGEST_LIST = 500;
    private static final Set<String> HEAD = Set.of("number", "title", "state", "currency");
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

    private final NamedParameterJdbcTemplate jdbc;

    CaseBook(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A fact of a case; dates and times are ISO 8601. */
    record Fact(String name, String value) {}

    /** A case that belongs to this one. */
    record Related(String kind, UUID id, String number) {}

    /** A case with what is known of it. */
    record Sheet(String kind, String number, String title, String state, List<Fact> facts, List<Related> related) {}

    /** The newest cases of a kind. */
    List<CaseTitle> lines(CaseKind kind, UUID reader) {
        return jdbc.query(
                "select * from (" + kind.lines() + ") l order by at desc limit " + LONGEST_LIST,
                Map.of("reader", reader),
                (row, n) -> line(kind, row));
    }

    /** The lines of these cases, whatever their kind. */
    @Override
    public Map<UUID, CaseTitle> of(Set<UUID> cases, Actor reader) {
        Map<UUID, CaseTitle> found = new LinkedHashMap<>();
        if (!cases.isEmpty()) {
            for (CaseKind kind : CaseKind.values()) {
                jdbc.query(
                                "select * from (" + kind.lines() + ") l where id in (:ids)",
                                Map.of("reader", reader.organisationId(), "ids", cases),
                                (row, n) -> line(kind, row))
                        .forEach(title -> found.put(title.id(), title));
            }
        }
        return found;
    }

    /** One case; empty if there is none or the reader may not see it. */
    Optional<Sheet> find(UUID id, UUID reader) {
        return Arrays.stream(CaseKind.values()).flatMap(kind -> sheet(kind, id, reader).stream()).findFirst();
    }

    private Optional<Sheet> sheet(CaseKind kind, UUID id, UUID reader) {
        Map<String, Object> question = Map.of("id", id, "reader", reader);
        return jdbc.query(kind.facts(), question, (row, n) -> columns(row)).stream()
                .findFirst()
                .map(facts -> new Sheet(
                        kind.word(), facts.get("number"), facts.get("title"), facts.get("state"),
                        facts.entrySet().stream()
                                .filter(fact -> fact.getValue() != null && !HEAD.contains(fact.getKey()))
                                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                                .toList(),
                        jdbc.query(kind.related(), question, (row, n) -> new Related(
                                row.getString("kind"), row.getObject("id", UUID.class), row.getString("number")))));
    }

    private static CaseTitle line(CaseKind kind, ResultSet row) throws SQLException {
        Object amount = row.getObject("amount_minor");
        return new CaseTitle(
                row.getObject("id", UUID.class), kind.word(), row.getString("number"), row.getString("party"),
                amount == null ? null : amount(row.getLong("amount_minor"), row.getString("currency")), row.getString("currency"),
                row.getObject("due_date", LocalDate.class), row.getString("state"));
    }

    private static Map<String, String> columns(ResultSet row) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        ResultSetMetaData meta = row.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String column = meta.getColumnLabel(i);
            Object value = row.getObject(i);
            boolean money = column.endsWith("_minor");
            String name = money ? column.substring(0, column.length() - "_minor".length()) : column;
            columns.put(camel(name), money && value != null ? row.getString("currency").trim() + " " + amount(row.getLong(i), row.getString("currency").trim()) : text(value));
        }
        return columns;
    }

    private static String text(Object value) throws SQLException {
        if (value == null) {
            return null;
        }
        if (value instanceof Timestamp at) {
            return at.toInstant().toString();
        }
        if (value instanceof Date day) {
            return day.toLocalDate().toString();
        }
        if (value instanceof Array array) {
            return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    private static String amount(long minor, String currency) {
        return Money.ofMinor(minor, Currency.getInstance(currency)).text();
    }

    private static String camel(String column) {
        return UNDERSCORE.matcher(column).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
