package org.greenlight.simulators;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import org.greenlight.connectors.registry.Certificate;
import org.greenlight.connectors.registry.Discharge;
import org.greenlight.connectors.registry.DischargeReceipt;
import org.greenlight.connectors.registry.Filing;
import org.greenlight.connectors.registry.FilingParty;
import org.greenlight.connectors.registry.NameSearch;
import org.greenlight.connectors.registry.SearchHit;
import org.greenlight.connectors.registry.SearchResult;
import org.greenlight.simulators.RegistryBook.Ending;
import org.greenlight.simulators.RegistryBook.Registration;

/**
 * The notice registry: files what it is given, in the order it comes, and never compares it with what is there. Only the
 * same key gives the same certificate again.
 */
final class Registry implements Partner {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String CODE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Journal journal;
    private final BusinessTime time;
    private final SecureRandom random = new SecureRandom();
    private final RegistryBook book;

    Registry(Journal journal, World world, BusinessTime time) {
        this.journal = journal;
        this.time = time;
        this.book = new RegistryBook(journal, world);
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
            return Response.json(200, known(book.byKey(filed), filed).certificate());
        }
        String discharged = request.below("/discharges/by-key/");
        if (discharged != null) {
            return Response.json(200, known(book.endingByKey(discharged), discharged).receipt());
        }
        throw Refusal.noSuchPath(request);
    }

    /** Adds registrations of others to what is known, as {@code registry-filings.json} writes them. */
    synchronized void learn(byte[] json) {
        book.addOthers(json);
    }

    synchronized List<RegistryBook.Line> registrations() {
        return book.lines();
    }

    synchronized DischargeReceipt dischargeOf(String certificateNumber) {
        Ending ending = book.endingOf(certificateNumber);
        return ending == null ? null : ending.receipt();
    }

    private SearchResult search(NameSearch search) {
        Instant now = now();
        LocalDate today = now.atZone(ZONE).toLocalDate();
        List<SearchHit> hits = book.lines().stream().map(RegistryBook.Line::registration).filter(r -> search.names().contains(r.filing().grantor().name()))
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
        return book.endingOf(certificate.certificateNumber()) == null && !today.isAfter(certificate.expiresOn());
    }

    private Certificate file(Request request) {
        Registration same = book.byKey(request.requiredKey());
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
                new Certificate(number("99", now, book.made() + 1L), now, code(), expires));
        book.add(registration);
        return registration.certificate();
    }

    private DischargeReceipt discharge(Request request) {
        Ending same = book.endingByKey(request.requiredKey());
        if (same != null) {
            return sameRequest(request, same.requestDigest(), same.receipt());
        }
        Discharge discharge = Discharge.read(request.body());
        Registration registration = book.byCertificate(discharge.certificateNumber());
        if (registration == null) {
            throw new Refusal(422, "UNKNOWN_CERTIFICATE", "There is no registration " + discharge.certificateNumber());
        }
        if (!registration.certificate().modificationCode().equals(discharge.modificationCode())) {
            throw new Refusal(422, "WRONG_CODE", "The code does not belong to registration " + discharge.certificateNumber());
        }
        if (book.endingOf(discharge.certificateNumber()) != null) {
            throw new Refusal(422, "ALREADY_DISCHARGED", "Registration " + discharge.certificateNumber() + " is discharged already");
        }
        Ending ending = new Ending(request.key(), request.digest(), new DischargeReceipt(discharge.certificateNumber(), now()));
        book.add(ending);
        return ending.receipt();
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
        return kind + DAY.format(at.atZone(ZONE).toLocalDate()) + String.format("%010d", running);
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(CODE_ALPHABET.charAt(random.nextInt(CODE_ALPHABET.length())));
        }
        return code.toString();
    }
}
