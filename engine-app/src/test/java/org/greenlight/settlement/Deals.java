package org.greenlight.settlement;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Money;
import org.greenlight.kernel.WorkingDays;
import org.greenlight.party.OrganisationCard;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signed financings for the tests of what comes after the signature, written as the features above leave them. */
public final class Deals {

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;

    public Deals(JdbcTemplate jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param fingerprint of the claim; null for one of its own */
    public record Terms(Money face, Money advance, Money discount, String recourse, String fingerprint) {

        public static Terms withRecourse() {
            return new Terms(Money.cny("100000.00"), Money.cny("90000.00"), Money.cny("450.00"), "WITH_RECOURSE", null);
        }

        public static Terms withoutRecourse() {
            return new Terms(Money.cny("100000.00"), Money.cny("90000.00"), Money.cny("450.00"), "WITHOUT_RECOURSE", null);
        }

        public Terms fingerprint(String other) {
            return new Terms(face, advance, discount, recourse, other);
        }
    }

    public record Signed(UUID id, String number, String invoiceNumber, String account, String supplierAccount, LocalDate dueDate,
            OrganisationCard funder, OrganisationCard supplier, OrganisationCard lighthouse) {}

    /** Must run in a transaction of the system's scope. The due date is a working day 30 days or a little more ahead. */
    public Signed sign(OrganisationCard funder, OrganisationCard lighthouse, OrganisationCard supplier, UUID person, UUID secondPerson, Terms terms) {
        long n = NUMBER.incrementAndGet();
        UUID programme = Ids.next();
        UUID invitation = Ids.next();
        UUID invoice = Ids.next();
        UUID claim = Ids.next();
        UUID financing = Ids.next();
        String invoiceNumber = "2633299900%010d".formatted(n);
        String account = "99993100%011d".formatted(Math.abs(funder.id().getLeastSignificantBits() % 10_000_000_000L));
        String supplierAccount = "99993302%011d".formatted(n);
        LocalDate today = clock.today();
        LocalDate due = new WorkingDays().onOrAfter(today.plusDays(30));
        String fingerprint = terms.fingerprint() == null ? "%064x".formatted(n) : terms.fingerprint();
        long face = terms.face().minor();
        long advance = terms.advance().minor();
        long discount = terms.discount().minor();
        jdbc.update("""
                insert into programme (id, lighthouse_id, funder_id, name, currency, limit_minor, max_tenor_days, advance_rate_bps,
                    recourse, signed_batch_confirms, list_kind, list_issuer, green_evidence, stop_list_check, state, requested_at,
                    approved_by, confirmed_by, active_since, version)
                values (?, ?, ?, 'test', 'CNY', 5000000000, 180, 9000, ?, false, 'LIGHTHOUSE_ENTERPRISE', 'MIIT', 'THIRD_PARTY', 'CLEAR',
                    'ACTIVE', now(), ?, ?, now(), 0)""",
                programme, lighthouse.id(), funder.id(), terms.recourse(), person, secondPerson);
        jdbc.update("""
                insert into invitation (id, programme_id, lighthouse_id, funder_id, supplier_id, uscc, name, contact_name, contact_email,
                    contract_number, sector, state, expires_on, sent_at, version)
                values (?, ?, ?, ?, ?, ?, 'test', 'test', 'a@b.example', 'C-1', '3411', 'ONBOARDED', ?, now(), 0)""",
                invitation, programme, lighthouse.id(), funder.id(), supplier.id(), supplier.uscc().value(), today);
        jdbc.update("""
                insert into onboarding (id, programme_id, funder_id, supplier_id, sector, revenue_minor, environmental_credit, illegal_capacity,
                    major_penalty, transition_plan, certificates, beneficial_owners, account_number, bank_code, state, screening_clear, probe_outcome,
                    payout_name, payout_number, payout_bank_code, given_at, version)
                values (?, ?, ?, ?, '3411', 1, 'GREEN', false, 'NONE', 'NONE', '[]', '[]', ?, '999330200001', 'ONBOARDED', true, 'MATCH',
                    ?, ?, '999330200001', now(), 0)""",
                invitation, programme, funder.id(), supplier.id(), supplierAccount, supplier.name(), supplierAccount);
        jdbc.update("""
                insert into invoice (id, seller_id, buyer_id, number, number_key, issue_date, currency, net_minor, tax_minor, gross_minor,
                    used_minor, xml, xml_sha256, received_at)
                values (?, ?, ?, ?, ?, ?, 'CNY', ?, 0, ?, ?, ''::bytea, '', now())""",
                invoice, supplier.id(), lighthouse.id(), invoiceNumber, invoiceNumber, today, face, face, face);
        jdbc.update("""
                insert into claim (id, programme_id, funder_id, debtor_id, creditor_id, invoice_id, invoice_number, invoice_number_key, item,
                    contract_number, fingerprint, face_minor, currency, issue_date, due_date, payment_date, source, state, received_at,
                    decided_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, '1', 'C-1', ?, ?, 'CNY', ?, ?, ?, 'SIGNED_BATCH', 'CONFIRMED', now(), now(), 0)""",
                claim, programme, funder.id(), lighthouse.id(), supplier.id(), invoice, invoiceNumber, invoiceNumber,
                terms.fingerprint() == null ? fingerprint : "%064x".formatted(n), face, today, due, due);
        // A claim under the other's fingerprint would be refused above; here the wall of the registration itself is on trial.
        if (terms.fingerprint() != null) {
            jdbc.update("update claim set state = 'LAPSED', fingerprint = ? where id = ?", fingerprint, claim);
        }
        String number = "RF-TEST-%010d".formatted(n);
        jdbc.update("""
                insert into financing (id, version, number, programme_id, claim_id, claim_fingerprint, funder_id, supplier_id, lighthouse_id,
                    invoice_number, contract_number, currency, face_minor, due_date, state, recourse, grade, share_bps, base_bps, rate_bps,
                    base_source, cap_minor, advance_minor, discount_minor, payout_minor, held_back_minor, value_date, offer_expires_on,
                    limit_use, agreement_digest, applied_by, applied_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 'C-1', 'CNY', ?, ?, 'SIGNED', ?, 'A', 9000, 385, 385, 'test', ?, ?, ?, ?, ?, ?, ?,
                    'NONE', ?, ?, now())""",
                financing, number, programme, claim, "%064x".formatted(n), funder.id(), supplier.id(), lighthouse.id(), invoiceNumber, face, due,
                terms.recourse(), advance, advance, discount, advance - discount, face - advance, today, today, "%064x".formatted(n), person);
        jdbc.update("""
                insert into collection_account (funder_id, currency, valid_from, name, number, bank_code) values (?, 'CNY', ?, ?, ?, '999310000001')
                on conflict do nothing""",
                funder.id(), today.minusYears(5), funder.name(), account);
        return new Signed(financing, number, invoiceNumber, account, supplierAccount, due, funder, supplier, lighthouse);
    }
}
