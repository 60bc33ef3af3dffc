package org.greenlight.samples;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

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
        return files;
    }
}
