package org.greenlight.monitoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.greenlight.monitoring.EmissionReport.Line;
import org.greenlight.monitoring.EmissionReport.Source;
import org.greenlight.monitoring.EmissionReport.Totals;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A report as an Excel workbook: the portfolio, the deals, and how it was computed from what. Every cell is a value; text is
 * always written as text, also where it begins like a formula.
 */
@Component
class EmissionWorkbook {

    private static final String AMOUNT = "#,##0.00";
    private static final String TONNES = "#,##0.000";
    private static final String FACTOR = "0.0000000000";
    private static final String TEXT = "@";

    private final MessageSource messages;

    EmissionWorkbook(MessageSource messages) {
        this.messages = messages;
    }

    /** @param digest of the frozen report it is made from; null for one drawn just now */
    byte[] of(EmissionReport report, String digest, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Greenlight", "1.0")) {
            portfolio(new Sheet(workbook.newWorksheet(word("sheet.portfolio", locale)), locale), report, digest);
            deals(new Sheet(workbook.newWorksheet(word("sheet.deals", locale)), locale), report.deals());
            method(new Sheet(workbook.newWorksheet(word("sheet.method", locale)), locale), report);
        } catch (IOException noFile) {
            throw new UncheckedIOException(noFile);
        }
        return bytes.toByteArray();
    }

    private void portfolio(Sheet sheet, EmissionReport report, String digest) {
        Totals totals = report.totals();
        sheet.widths(58, 34);
        sheet.head("title");
        sheet.pair("year", String.valueOf(report.year()));
        sheet.pair("view", sheet.word("view." + report.view()));
        sheet.pair("period", report.firstDay() + " - " + report.lastDay());
        sheet.pair("closed", sheet.word(report.closed() ? "closed.yes" : "closed.no"));
        sheet.pair("drawnOn", report.drawnOn().toString());
        if (digest != null) {
            sheet.pair("digest", digest);
        }
        sheet.pair("currency", report.currency());
        sheet.blank();
        sheet.head("pcaf");
        sheet.pair("outstanding", totals.outstanding(), AMOUNT);
        sheet.pair("covered", totals.covered(), AMOUNT);
        sheet.pair("coverage", totals.coverage(), "0.00%");
        sheet.pair("financedTonnes", totals.financedTonnes(), TONNES);
        sheet.pair("financedScope1Tonnes", totals.financedScope1Tonnes(), TONNES);
        sheet.pair("financedScope2Tonnes", totals.financedScope2Tonnes(), TONNES);
        sheet.pair("financedUnsplitTonnes", totals.financedUnsplitTonnes(), TONNES);
        sheet.pair("pcafScore", totals.pcafScore(), "0.00");
        sheet.pair("tonnesPerMillion", totals.tonnesPerMillion(), TONNES);
        sheet.pair("dealCount", String.valueOf(totals.dealCount()), "0");
        sheet.pair("dealsWithoutData", String.valueOf(totals.dealsWithoutData()), "0");
        sheet.blank();
        sheet.head("pboc");
        sheet.pair("averageBalance", totals.averageBalance(), AMOUNT);
        sheet.pair("pbocCoveredBalance", totals.pbocCoveredBalance(), AMOUNT);
        sheet.pair("pbocTonnes", totals.pbocTonnes(), TONNES);
        sheet.blank();
        sheet.head("benefit");
        sheet.pair("yuanSaved", totals.yuanSaved(), AMOUNT);
        sheet.pair("avoidedTonnes", totals.avoidedTonnes(), TONNES);
        sheet.pair("avoidedDeals", String.valueOf(totals.avoidedDeals()), "0");
    }

    private void deals(Sheet sheet, List<Line> lines) {
        sheet.heads("number", "supplierName", "grade", "paidOutOn", "dueDate", "yearEndBalance", "averageBalance", "outstanding", "emissionYear",
                "emissionTonnes", "emissionScope1Tonnes", "emissionScope2Tonnes", "pcafOption", "pcafScore", "companyValue", "companyValueBasis",
                "pcafFactor", "financedTonnes", "financedScope1Tonnes", "financedScope2Tonnes", "revenue", "pbocFactor", "pbocTonnes", "face",
                "baseRate", "rate", "yuanSaved", "sectorAverage", "avoidedTonnes", "gaps");
        for (Line line : lines) {
            sheet.text(line.number()).text(line.supplierName()).text(line.grade()).text(line.paidOutOn().toString()).text(line.dueDate().toString())
                    .number(line.yearEndBalance(), AMOUNT).number(line.averageBalance(), AMOUNT).number(line.outstanding(), AMOUNT)
                    .number(line.emissionYear(), "0").number(line.emissionTonnes(), TONNES).number(line.emissionScope1Tonnes(), TONNES)
                    .number(line.emissionScope2Tonnes(), TONNES).text(line.pcafOption()).number(line.pcafScore(), "0")
                    .number(line.companyValue(), AMOUNT)
                    .text(line.companyValueBasis() == null ? null : sheet.word("basis." + line.companyValueBasis()))
                    .number(line.pcafFactor(), FACTOR).number(line.financedTonnes(), TONNES).number(line.financedScope1Tonnes(), TONNES)
                    .number(line.financedScope2Tonnes(), TONNES).number(line.revenue(), AMOUNT).number(line.pbocFactor(), FACTOR)
                    .number(line.pbocTonnes(), TONNES).number(line.face(), AMOUNT).text(line.baseRate()).text(line.rate())
                    .number(line.yuanSaved(), AMOUNT).number(line.sectorAverage(), TONNES).number(line.avoidedTonnes(), TONNES)
                    .text(String.join("; ", line.gaps().stream().map(gap -> sheet.word("gap." + gap)).toList()));
            sheet.next();
        }
    }

    private void method(Sheet sheet, EmissionReport report) {
        sheet.widths(24, 30, 46, 70);
        sheet.head("method");
        for (String statement : sheet.isChinese() ? report.methodZh() : report.methodEn()) {
            sheet.text(statement).next();
        }
        sheet.blank();
        sheet.heads("number", "figure", "origin", "told", "foundAt");
        for (Line line : report.deals()) {
            for (Source source : line.sources()) {
                sheet.text(line.number()).text(sheet.word("figure." + source.figure())).text(sheet.word("origin." + source.origin()))
                        .text(source.told()).text(source.foundAt()).next();
            }
        }
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("monitoring." + key, null, locale);
    }

    /** Writes a worksheet from left to right and from top to bottom. */
    private final class Sheet {

        private final Worksheet sheet;
        private final Locale locale;
        private int row;
        private int column;

        Sheet(Worksheet sheet, Locale locale) {
            this.sheet = sheet;
            this.locale = locale;
        }

        boolean isChinese() {
            return locale.getLanguage().equals("zh");
        }

        String word(String key) {
            return EmissionWorkbook.this.word(key, locale);
        }

        void widths(int... characters) {
            for (int i = 0; i < characters.length; i++) {
                sheet.width(i, characters[i]);
            }
        }

        void head(String key) {
            sheet.value(row, 0, word(key));
            sheet.style(row, 0).bold().set();
            next();
        }

        void heads(String... keys) {
            for (String key : keys) {
                sheet.value(row, column, word(key));
                sheet.style(row, column++).bold().wrapText(true).set();
            }
            next();
        }

        void pair(String key, String text) {
            sheet.value(row, column++, word(key));
            text(text).next();
        }

        void pair(String key, String number, String format) {
            sheet.value(row, column++, word(key));
            number(number, format).next();
        }

        /** A string cell, which no program reads as a formula; its format keeps it text also when it is edited. */
        Sheet text(String text) {
            if (text != null) {
                sheet.value(row, column, text);
                sheet.style(row, column).format(TEXT).set();
            }
            column++;
            return this;
        }

        /** What is not known stays an empty cell. */
        Sheet number(Object number, String format) {
            if (number != null) {
                sheet.value(row, column, new BigDecimal(number.toString()));
                sheet.style(row, column).format(format).set();
            }
            column++;
            return this;
        }

        void blank() {
            next();
        }

        void next() {
            row++;
            column = 0;
        }
    }
}
