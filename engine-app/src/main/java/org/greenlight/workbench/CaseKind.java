package org.greenlight.workbench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be looked at as a case, each with three questions to the database: its line in a list, its facts, its
 * neighbours. Row-level policies answer within what the reader's organisation may see; {@code :reader} only chooses which
 * of the parties is the other one. A column of facts is named after its text {@code fact.<name>}; amounts end in
 * {@code _minor}.
 */
enum CaseKind {

    PROGRAMME(
            """
            select p.id, p.name as number, p.limit_minor as amount_minor, p.currency, null::date as due_date, p.state, p.requested_at as at,
                   case when :reader = p.lighthouse_id then funder.name else lighthouse.name end as party
            from programme p join organisation lighthouse on lighthouse.id = p.lighthouse_id join organisation funder on funder.id = p.funder_id
            """,
            """
            select p.name as number, lighthouse.name || ' · ' || funder.name as title, p.state, p.currency,
                   lighthouse.name as lighthouse, funder.name as funder, p.limit_minor, p.max_tenor_days, p.advance_rate_bps, p.recourse,
                   p.signed_batch_confirms, p.erp_key_id, p.list_kind, p.list_issuer, p.list_entry, p.list_valid_until, p.green_evidence,
                   p.green_benefit, p.stop_list_check, p.limit_class, p.limit_cap_minor, p.note, p.requested_at, p.active_since
            from programme p join organisation lighthouse on lighthouse.id = p.lighthouse_id join organisation funder on funder.id = p.funder_id
            where p.id = :id
            """,
            """
            select 'invitation' as kind, i.id, i.name as number from invitation i where i.programme_id = :id order by i.name limit 100
            """),

    INVITATION(
            """
            select i.id, i.name as number, null::bigint as amount_minor, null::text as currency, i.expires_on as due_date, i.state, i.sent_at as at,
                   case when :reader = i.supplier_id then lighthouse.name else i.uscc end as party
            from invitation i join organisation lighthouse on lighthouse.id = i.lighthouse_id
            """,
            """
            select i.name as number, lighthouse.name || ' → ' || i.name as title, i.state, 'CNY' as currency,
                   lighthouse.name as lighthouse, funder.name as funder, i.uscc, i.contact_name, i.contact_email, i.contract_number,
                   coalesce(o.sector, i.sector) as sector, i.expires_on, i.sent_at, i.note, o.revenue_minor, o.environmental_credit,
                   array(select held ->> 'kind' from jsonb_array_elements(o.certificates) held) as certificates, o.major_penalty,
                   o.renewable_share_bps, o.renewable_evidence, o.transition_plan, o.screening_clear, o.screening_hits, o.probe_outcome, o.payout_name, o.payout_number, o.payout_bank_code
            from invitation i join organisation lighthouse on lighthouse.id = i.lighthouse_id join organisation funder on funder.id = i.funder_id
                              left join onboarding o on o.id = i.id
            where i.id = :id
            """,
            """
            select 'programme' as kind, p.id, p.name as number from programme p join invitation i on i.programme_id = p.id where i.id = :id
            union all
            select 'assessment', i.supplier_id, i.name from invitation i
            where i.id = :id and exists (select from assessment a where a.supplier_id = i.supplier_id)
            """),

    /** How green a supplier is. The case is the supplier: each run is a new assessment, and the newest is shown. */
    ASSESSMENT(
            """
            select distinct on (a.supplier_id) supplier.id, supplier.name as number, null::bigint as amount_minor, null::text as currency,
                   a.valid_until as due_date, a.state, a.started_at as at, funder.name as party
            from assessment a join organisation supplier on supplier.id = a.supplier_id join organisation funder on funder.id = a.funder_id
            order by a.supplier_id, a.started_at desc
            """,
            """
            select supplier.name as number, supplier.name || ' · ' || funder.name as title, a.state, 'CNY' as currency,
                   supplier.name as supplier, funder.name as funder, a.grade, a.route, a.score, a.cap_rank, a.sector, a.environmental_credit,
                   a.illegal_capacity, a.major_penalty, a.transition_plan, a.energy_level, a.evidence_level, a.data_age_months,
                   a.carbon_efficiency_bps, a.intensity_change_bps, a.footprint_share_bps, a.pcaf_score, a.catalogue_green_bps,
                   a.catalogue_other_bps, a.electricity_share_bps, a.renewable_share_bps, a.renewable_evidence,
                   array(select held ->> 'kind' from jsonb_array_elements(a.certificates) held) as certificates, a.certificates_lapse_on, a.carbon_consent, a.statement_year, a.statement_sha256,
                   a.footprints_sha256, a.footprints_lapse_on, a.made_on, a.valid_until
            from assessment a join organisation supplier on supplier.id = a.supplier_id join organisation funder on funder.id = a.funder_id
            where a.supplier_id = :id order by a.started_at desc limit 1
            """,
            """
            select 'invitation' as kind, i.id, i.name as number from invitation i where i.supplier_id = :id
            union all
            (select 'financing', f.id, f.number from financing f where f.supplier_id = :id order by f.applied_at desc limit 100)
            """),

    CLAIM(
            """
            select c.id, c.invoice_number as number, c.face_minor as amount_minor, c.currency, c.due_date, c.state, c.received_at as at,
                   case when :reader = c.creditor_id then debtor.name else creditor.name end as party
            from claim c join organisation debtor on debtor.id = c.debtor_id join organisation creditor on creditor.id = c.creditor_id
            """,
            """
            select c.invoice_number as number, creditor.name || ' → ' || debtor.name as title, c.state, c.currency,
                   creditor.name as creditor, debtor.name as debtor, funder.name as funder, c.face_minor, c.contract_number, c.item,
                   c.issue_date, c.due_date, c.source, c.amount_changed, c.received_at, c.verified_at, c.decided_at, c.refusal_reason,
                   c.fingerprint
            from claim c join organisation debtor on debtor.id = c.debtor_id join organisation creditor on creditor.id = c.creditor_id
                         join organisation funder on funder.id = c.funder_id
            where c.id = :id
            """,
            """
            select 'programme' as kind, p.id, p.name as number from programme p join claim c on c.programme_id = p.id where c.id = :id
            union all
            select 'financing', f.id, f.number from financing f where f.claim_id = :id
            union all
            select 'financing', n.financing_id, n.financing_number from debtor_notice n where n.claim_id = :id and n.debtor_id = :reader
            """),

    FINANCING(
            """
            select f.id, f.number, coalesce(f.advance_minor, f.face_minor) as amount_minor, f.currency, f.due_date, f.state, f.applied_at as at,
                   case when :reader = f.supplier_id then funder.name else supplier.name end as party
            from financing f join organisation supplier on supplier.id = f.supplier_id join organisation funder on funder.id = f.funder_id
            union all
            select n.financing_id, n.financing_number, n.face_minor, n.currency, n.due_date,
                   case when n.withdrawn_at is null then 'NOTIFIED' else 'WITHDRAWN' end, n.noticed_at, n.assignee
            from debtor_notice n where n.debtor_id = :reader
            """,
            """
            select f.number, supplier.name || ' · ' || lighthouse.name as title, f.state, f.currency,
                   supplier.name as supplier, lighthouse.name as lighthouse, funder.name as funder, f.invoice_number, f.contract_number,
                   f.face_minor, f.grade, f.advance_minor, f.discount_minor, f.payout_minor, f.held_back_minor,
                   f.rate_bps, f.recourse, f.value_date, f.due_date, f.offer_expires_on, f.sign_by,
                   f.agreement_digest, f.review_note, f.rework_note, f.end_note, f.applied_at, f.disbursed_at, f.ended_at,
                   r.certificate_number, r.registered_at, r.discharged_at, s.collected_minor, s.repaid_minor, s.released_minor,
                   null as pay_to, null::timestamptz as noticed_at, null::timestamptz as withdrawn_at
            from financing f join organisation supplier on supplier.id = f.supplier_id
                             join organisation lighthouse on lighthouse.id = f.lighthouse_id join organisation funder on funder.id = f.funder_id
                             left join registration r on r.financing_id = f.id left join settlement s on s.financing_id = f.id
            where f.id = :id
            union all
            select n.financing_number, n.assignor || ' → ' || n.assignee, case when n.withdrawn_at is null then 'NOTIFIED' else 'WITHDRAWN' end,
                   n.currency, n.assignor, debtor.name, n.assignee, n.invoice_number, n.contract_number,
                   n.face_minor, null, null, null, null, null, null, null, null, n.due_date, null, null, null, null, null, null, null, null, null,
                   null, null, null, null, null, null,
                   n.pay_to_name || ' ' || n.pay_to_number || ' ' || n.pay_to_bank, n.noticed_at, n.withdrawn_at
            from debtor_notice n join organisation debtor on debtor.id = n.debtor_id
            where n.financing_id = :id and n.debtor_id = :reader
            """,
            """
            select 'claim' as kind, c.id, c.invoice_number as number from claim c join financing f on f.claim_id = c.id where f.id = :id
            union all
            select 'claim', c.id, c.invoice_number from claim c join debtor_notice n on n.claim_id = c.id where n.financing_id = :id and n.debtor_id = :reader
            union all
            select 'programme', p.id, p.name from programme p join financing f on f.programme_id = p.id where f.id = :id
            union all
            select 'assessment', s.id, s.name from organisation s join financing f on f.supplier_id = s.id
            where f.id = :id and exists (select from assessment a where a.supplier_id = s.id)
            union all
            select 'credit', c.id, c.entry_reference from bank_credit c where c.financing_id = :id
            """),

    CREDIT(
            """
            select c.id, c.entry_reference as number, c.amount_minor, c.currency, c.booked_on as due_date, c.state, c.received_at as at,
                   c.payer_name as party
            from bank_credit c
            """,
            """
            select c.entry_reference as number, c.payer_name as title, c.state, c.currency, c.amount_minor, c.counted_minor, c.payer_name,
                   c.payer_account, c.booked_on, c.value_on, c.end_to_end_id, c.invoice_numbers, c.remittance, c.destination, c.reason, c.received_at
            from bank_credit c where c.id = :id
            """,
            """
            select 'financing' as kind, f.id, f.number from financing f join bank_credit c on c.financing_id = f.id where c.id = :id
            """);

    private final String lines;
    private final String facts;
    private final String related;

    CaseKind(String lines, String facts, String related) {
        this.lines = lines;
        this.facts = facts;
        this.related = related;
    }

    static Optional<CaseKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String lines() {
        return lines;
    }

    String facts() {
        return facts;
    }

    String related() {
        return related;
    }
}
