package org.greenlight.simulators;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.greenlight.connectors.Wire;
import org.greenlight.connectors.registry.Certificate;
import org.greenlight.connectors.registry.Discharge;
import org.greenlight.connectors.registry.DischargeReceipt;
import org.greenlight.connectors.registry.Filing;
import org.greenlight.connectors.registry.FilingParty;
import org.greenlight.connectors.registry.NameSearch;
import org.greenlight.connectors.registry.SearchHit;
import org.greenlight.connectors.registry.SearchResult;

/**
 * The notice registry: files what it is given, in the order it comes, and never compares it with what is there. Only the
 * same key gives the same certificate again.
 */
final class Registry implements Partner {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String CODE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** @param key null for what was registered by others before */
    record Registration(String key, String requestDigest, Filing filing, Certificate certificate) {}

    record Ending(String key, String requestDigest, DischargeReceipt receipt) {}

    /** @param recordNumber place in the partners' common record; 0 for what was there before */
    record Line(long recordNumber, Instant recordedAt, Registration registration) {}

    private final Journal journal;
    private final BusinessTime time;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Registration> byCertificate = new HashMap<>();
    private final List<Line> inOrder = new ArrayList<>();
    private final Map<String, Registration> byKey = new HashMap<>();
    private final Map<String, Ending> endings = new HashMap<>();
    private final Map<String, Ending> endingsByKey = new HashMap<>();

    Registry(Journal journal, World world, BusinessTime time) {
        this.journal = journal;
        this.time = time;
        byte[] earlier = world.file("partners/registry-filings.json");
        if (earlier != null) {
            others(earlier).forEach(registration -> keep(registration, null));
        }
        for (Journal.Entry entry : journal.recovered()) {
            switch (entry.kind()) {
                case "registry.filed", "world.registry-filings" -> keep(entry.as(Registration.class), entry);
                case "registry.discharged" -> keep(entry.as(Ending.class));
                default -> { }
            }
        }
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public String operation(Request request) {
        return switch (request.path()) {
            case "/searches" -> "search";
            case "/filings" -> "file";
            case "/discharges" -> "discharge";
            default -> "ask";
        };
    }

    @Override
    public synchronized Response handle(Request request, Mode deviation) {
        if (deviation == Mode.REFUSE) {
            throw new Refusal(422, "ACCOUNT_SUSPENDED", "The user account is suspended; ask the registry's service desk");
        }
        if (request.is("POST", "/searches")) {
            return Response.json(200, search(NameSearch.read(request.body())));
        }
        if (request.is("POST", "/filings")) {
            return Response.json(201, file(request));
        }
        if (request.is("POST", "/discharges")) {
            return Response.json(201, discharge(request));
        }
        String filed = request.below("/filings/by-key/");
        if (filed != null) {
            return Response.json(200, known(byKey.get(filed), filed).certificate());
        }
        String discharged = request.below("/discharges/by-key/");
        if (discharged != null) {
            return Response.json(200, known(endingsByKey.get(discharged), discharged).receipt());
        }
        throw Refusal.noSuchPath(request);
    }

    /** {@code registry-filings.json}: a filing's fields and its certificate's side by side. */
    private static List<Registration> others(byte[] json) {
        List<Registration> registrations = new ArrayList<>();
        for (JsonNode one : Wire.read(json, JsonNode[].class)) {
            registrations.add(new Registration(null, null, Wire.JSON.convertValue(one, Filing.class), Wire.JSON.convertValue(one, Certificate.class)));
        }
        return registrations;
    }

    /** Adds registrations of others to what is known. */
    synchronized void learn(byte[] json) {
        for (Registration registration : others(json)) {
            keep(registration, journal.append("world.registry-filings", registration));
        }
    }

    synchronized List<Line> registrations() {
        return List.copyOf(inOrder);
    }

    synchronized DischargeReceipt dischargeOf(String certificateNumber) {
        Ending ending = endings.get(certificateNumber);
        return ending == null ? null : ending.receipt();
    }

    private SearchResult search(NameSearch search) {
        Instant now = now();
        LocalDate today = now.atZone(ZONE).toLocalDate();
        List<SearchHit> hits = inOrder.stream().map(Line::registration).filter(r -> search.names().contains(r.filing().grantor().name()))
                .sorted(Comparator.comparing((Registration r) -> r.certificate().registeredAt())
                        .thenComparing(r -> r.certificate().certificateNumber()))
                .map(r -> new SearchHit(r.certificate().certificateNumber(), r.certificate().registeredAt(), r.filing().type(),
                        r.filing().securedParty(), r.filing().grantor().name(), r.filing().description(), live(r, today)))
                .toList();
        Journal.Entry entry = journal.append("registry.searched", search);
        return new SearchResult(number("98", now, entry.number()), now, hits);
    }

    private boolean live(Registration registration, LocalDate today) {
        Certificate certificate = registration.certificate();
        return !endings.containsKey(certificate.certificateNumber()) && !today.isAfter(certificate.expiresOn());
    }

    private Certificate file(Request request) {
        Registration same = byKey.get(request.requiredKey());
        if (same != null) {
            return sameRequest(request, same.requestDigest(), same.certificate());
        }
        Filing filing = Filing.read(request.body());
        party(filing.securedParty(), "securedParty");
        party(filing.grantor(), "grantor");
        if (filing.type() == null) {
            throw new Refusal(422, "TYPE_MISSING", "Say what is registered: type");
        }
        if (filing.description() == null || filing.description().isBlank()) {
            throw new Refusal(422, "DESCRIPTION_MISSING", "Describe the collateral so that it can be identified");
        }
        if (filing.termMonths() < 1 || filing.termMonths() > 360) {
            throw new Refusal(422, "TERM_OUT_OF_RANGE", "The term is 1 to 360 months, got " + filing.termMonths());
        }
        Instant now = now();
        LocalDate expires = now.atZone(ZONE).toLocalDate().plusMonths(filing.termMonths()).minusDays(1);
        Registration registration = new Registration(request.key(), request.digest(), filing,
                new Certificate(number("99", now, byKey.size() + 1L), now, code(), expires));
        keep(registration, journal.append("registry.filed", registration));
        return registration.certificate();
    }

    private DischargeReceipt discharge(Request request) {
        Ending same = endingsByKey.get(request.requiredKey());
        if (same != null) {
            return sameRequest(request, same.requestDigest(), same.receipt());
        }
        Discharge discharge = Discharge.read(request.body());
        Registration registration = byCertificate.get(discharge.certificateNumber());
        if (registration == null) {
            throw new Refusal(422, "UNKNOWN_CERTIFICATE", "There is no registration " + discharge.certificateNumber());
        }
        if (!registration.certificate().modificationCode().equals(discharge.modificationCode())) {
            throw new Refusal(422, "WRONG_CODE", "The modification code does not belong to registration " + discharge.certificateNumber());
        }
        if (endings.containsKey(discharge.certificateNumber())) {
            throw new Refusal(422, "ALREADY_DISCHARGED", "Registration " + discharge.certificateNumber() + " is discharged already");
        }
        Ending ending = new Ending(request.key(), request.digest(), new DischargeReceipt(discharge.certificateNumber(), now()));
        journal.append("registry.discharged", ending);
        keep(ending);
        return ending.receipt();
    }

    private void keep(Registration registration, Journal.Entry entry) {
        byCertificate.put(registration.certificate().certificateNumber(), registration);
        inOrder.add(new Line(entry == null ? 0 : entry.number(), entry == null ? null : entry.at(), registration));
        if (registration.key() != null) {
            byKey.put(registration.key(), registration);
        }
    }

    private void keep(Ending ending) {
        endings.put(ending.receipt().certificateNumber(), ending);
        endingsByKey.put(ending.key(), ending);
    }

    private static <T> T sameRequest(Request request, String digest, T answer) {
        if (!request.digest().equals(digest)) {
            throw new Refusal(422, "KEY_REUSED", "The key " + request.key() + " was used for another request");
        }
        return answer;
    }

    private static <T> T known(T found, String key) {
        if (found == null) {
            throw Refusal.unknownKey(key);
        }
        return found;
    }

    private static void party(FilingParty party, String field) {
        if (party == null || party.name() == null || party.name().isBlank()) {
            throw new Refusal(422, "PARTY_MISSING", "The " + field + " needs its registered name");
        }
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String number(String kind, Instant at, long running) {
        return kind + DAY.format(at.atZone(ZONE)) + String.format("%010d", running);
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(CODE_ALPHABET.charAt(random.nextInt(CODE_ALPHABET.length())));
        }
        return code.toString();
    }
}
