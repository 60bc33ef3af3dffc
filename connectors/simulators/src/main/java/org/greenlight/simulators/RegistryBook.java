package org.greenlight.simulators;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.registry.Certificate;
import org.greenlight.connectors.registry.DischargeReceipt;
import org.greenlight.connectors.registry.Filing;

/** The registry's book: what was registered and discharged, by whomever, in the order it came. Not safe for threads. */
final class RegistryBook {

    /** @param key null for what others registered */
    record Registration(String key, String requestDigest, Filing filing, Certificate certificate) {}

    record Ending(String key, String requestDigest, DischargeReceipt receipt) {}

    /** @param recordNumber place in the partners' common record; 0 for what was there before */
    record Line(long recordNumber, Instant recordedAt, Registration registration) {}

    private final Journal journal;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Registration> byCertificate = new HashMap<>();
    private final Map<String, Registration> byKey = new HashMap<>();
    private final Map<String, Ending> endings = new HashMap<>();
    private final Map<String, Ending> endingsByKey = new HashMap<>();

    RegistryBook(Journal journal, World world) {
        this.journal = journal;
        byte[] earlier = world.file("partners/registry-filings.json");
        if (earlier != null) {
            others(earlier).forEach(registration -> keep(registration, 0, null));
        }
        for (Journal.Entry entry : journal.recovered()) {
            switch (entry.kind()) {
                case "registry.filed", "world.registry-filings" -> keep(entry.as(Registration.class), entry.number(), entry.at());
                case "registry.discharged" -> keep(entry.as(Ending.class));
                default -> { }
            }
        }
    }

    /** {@code registry-filings.json}: a filing's fields and its certificate's side by side. */
    private static List<Registration> others(byte[] json) {
        List<Registration> registrations = new ArrayList<>();
        for (JsonNode one : Wire.read(json, JsonNode[].class)) {
            registrations.add(new Registration(null, null, Wire.JSON.convertValue(one, Filing.class), Wire.JSON.convertValue(one, Certificate.class)));
        }
        return registrations;
    }

    void addOthers(byte[] json) {
        others(json).forEach(registration -> add("world.registry-filings", registration));
    }

    void add(Registration registration) {
        add("registry.filed", registration);
    }

    void add(Ending ending) {
        journal.append("registry.discharged", ending);
        keep(ending);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    Registration byCertificate(String number) {
        return byCertificate.get(number);
    }

    Registration byKey(String key) {
        return byKey.get(key);
    }

    Ending endingOf(String certificateNumber) {
        return endings.get(certificateNumber);
    }

    Ending endingByKey(String key) {
        return endingsByKey.get(key);
    }

    /** How many registrations were made here. */
    int made() {
        return byKey.size();
    }

    private void add(String kind, Registration registration) {
        Journal.Entry entry = journal.append(kind, registration);
        keep(registration, entry.number(), entry.at());
    }

    private void keep(Registration registration, long number, Instant at) {
        lines.add(new Line(number, at, registration));
        byCertificate.put(registration.certificate().certificateNumber(), registration);
        if (registration.key() != null) {
            byKey.put(registration.key(), registration);
        }
    }

    private void keep(Ending ending) {
        endings.put(ending.receipt().certificateNumber(), ending);
        endingsByKey.put(ending.key(), ending);
    }
}
