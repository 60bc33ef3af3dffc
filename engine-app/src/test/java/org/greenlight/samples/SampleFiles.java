package org.greenlight.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.greenlight.connectors.payment.Camt054;

/** All generated sample files, path to bytes. */
final class SampleFiles {

    private SampleFiles() {}

    /** @param erpPublicKeyPem the one thing that is given, because its private half was forgotten */
    static Map<String, byte[]> all(String erpPublicKeyPem) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(SampleSuppliers.WORKBOOK, SampleSuppliers.workbook());
        files.put("suppliers.csv", SampleSuppliers.csv());
        files.put("suppliers-unknown-column.csv", SampleSuppliers.csvWithUnknownColumn());
        files.putAll(SampleProgramme.files(erpPublicKeyPem));
        for (SampleInvoice invoice : SampleInvoices.GOOD) {
            files.put("invoices/" + invoice.number() + ".xml", invoice.xml().getBytes(StandardCharsets.UTF_8));
        }
        SampleInvoices.bad().forEach((name, bytes) -> files.put("invoices-bad/" + name, bytes));
        files.putAll(SamplePartners.files());
        files.putAll(SampleCarbon.files());
        files.putAll(SampleErp.files());
        SampleBank.credits().forEach((name, credit) -> files.put("bank/" + name, SampleBank.xml(credit)));
        return files;
    }

    /**
     * Whether the file says what was generated: byte for byte, but a workbook by its cells and a bank's message by its
     * credits, because libraries write these differently from version to version.
     */
    static boolean holds(Path file, byte[] generated) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        byte[] there = Files.readAllBytes(file);
        if (file.endsWith(SampleSuppliers.WORKBOOK)) {
            return SampleSuppliers.cells(there).equals(SampleSuppliers.cells(generated));
        }
        if (file.getParent().endsWith("bank")) {
            return Camt054.read(there).equals(Camt054.read(generated));
        }
        return Arrays.equals(there, generated);
    }
}
