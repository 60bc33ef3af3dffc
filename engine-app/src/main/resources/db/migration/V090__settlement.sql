-- The money side of one financing: what was lent, what came in, what went on. Amounts in minor units (fen).
create table settlement (
    financing_id     uuid primary key,
    number           text   not null unique,
    claim_id         uuid   not null,
    funder_id        uuid   not null,
    supplier_id      uuid   not null,
    lighthouse_id    uuid   not null,
    invoice_number   text   not null,
    currency         char(3) not null,
    face_minor       bigint not null check (face_minor > 0),
    advance_minor    bigint not null check (advance_minor between 1 and face_minor),
    discount_minor   bigint not null check (discount_minor >= 0),
    payout_minor     bigint not null check (payout_minor = advance_minor - discount_minor and payout_minor > 0),
    recourse         text   not null check (recourse in ('WITH_RECOURSE', 'WITHOUT_RECOURSE')),
    due_on           date   not null,
    state            text   not null check (state in ('OPENED', 'PAID_OUT', 'OVERDUE', 'RECOVERING', 'SETTLED')),
    collected_minor  bigint not null default 0 check (collected_minor between 0 and face_minor),
    repaid_minor     bigint not null default 0 check (repaid_minor between 0 and advance_minor),
    released_minor   bigint not null default 0 check (released_minor >= 0 and repaid_minor + released_minor <= collected_minor),
    paid_out_on      date,
    overdue_since    date,
    next_look_on     date   not null,
    shortfall_due_on date,
    settled_on       date,
    reminders        int    not null default 0,
    version          bigint not null,
    check (state = 'OPENED' or paid_out_on is not null),
    check (state <> 'SETTLED' or (settled_on is not null and repaid_minor = advance_minor))
);
create index settlement_invoice on settlement (invoice_number);
create index settlement_funder on settlement (funder_id, state);
select protect('settlement', 'funder_id = any (my_parties()) or supplier_id = any (my_parties())');

-- What people noted while a claim was overdue.
create table recovery_note (
    id           uuid primary key,
    financing_id uuid        not null references settlement,
    funder_id    uuid        not null,
    supplier_id  uuid        not null,
    task         text        not null,
    person_id    uuid        not null,
    note         text        not null,
    at           timestamptz not null
);
create index recovery_note_financing on recovery_note (financing_id);
select protect_append_only('recovery_note',
    'funder_id = any (my_parties()) or (task = ''payShortfall'' and supplier_id = any (my_parties()))');

-- Money we sent. One living order per purpose: a further one only after the bank finally refused the one before.
create table payment_order (
    id              uuid primary key,
    kind            text        not null check (kind in ('PAYOUT', 'HELD_BACK', 'SURPLUS')),
    subject_id      uuid        not null,
    financing_id    uuid,
    funder_id       uuid        not null,
    supplier_id     uuid,
    payee_name      text        not null,
    payee_account   text        not null,
    payee_bank_code text        not null,
    amount_minor    bigint      not null check (amount_minor > 0),
    currency        char(3)     not null,
    end_to_end_id   text        not null unique,
    state           text        not null check (state in ('ORDERED', 'EXECUTED', 'REFUSED')),
    bank_reference  text,
    refusal         text,
    ordered_at      timestamptz not null,
    decided_at      timestamptz,
    version         bigint      not null
);
create unique index one_living_payment_order on payment_order (kind, subject_id) where state <> 'REFUSED';
create index payment_order_financing on payment_order (financing_id);
select protect('payment_order', 'funder_id = any (my_parties()) or supplier_id = any (my_parties())');

-- Money that came in, one row per booking of the bank, whichever message reports it and however often.
create table bank_credit (
    id              uuid primary key,
    account         text        not null,
    entry_reference text        not null,
    message_id      text        not null,
    funder_id       uuid        not null,
    financing_id    uuid,
    amount_minor    bigint      not null check (amount_minor > 0),
    counted_minor   bigint      not null default 0 check (counted_minor between 0 and amount_minor),
    currency        char(3)     not null,
    booked_on       date        not null,
    value_on        date        not null,
    payer_name      text,
    payer_account   text,
    end_to_end_id   text,
    invoice_numbers text[]      not null,
    remittance      text,
    state           text        not null check (state in ('UNMATCHED', 'THIRD_PARTY', 'SURPLUS', 'TAKEN', 'COUNTED', 'PAYING', 'PAID')),
    destination     text check (destination in ('PAYER', 'SUPPLIER')),
    payee_name      text,
    payee_account   text,
    payee_bank_code text,
    decided_by      uuid,
    reason          text,
    received_at     timestamptz not null,
    version         bigint      not null,
    unique (account, entry_reference),
    check (state <> 'COUNTED' or counted_minor = amount_minor)
);
create index bank_credit_unmatched on bank_credit (received_at) where state = 'UNMATCHED';
create index bank_credit_financing on bank_credit (financing_id);
select protect('bank_credit', 'funder_id = any (my_parties())');

-- Double entry in minor units: debit positive, credit negative. Rows are added, never changed.
create table ledger_account (
    id        uuid primary key,
    funder_id uuid    not null,
    code      text    not null check (code in ('CASH', 'ADVANCES', 'UNEARNED_DISCOUNT', 'DISCOUNT_INCOME', 'HELD_BACK', 'SUSPENSE')),
    currency  char(3) not null,
    unique (funder_id, code, currency),
    unique (id, funder_id, currency)
);
select protect_append_only('ledger_account', 'funder_id = any (my_parties())');

create table ledger_transaction (
    id           uuid primary key,
    kind         text        not null,
    reference    uuid        not null,
    funder_id    uuid        not null,
    financing_id uuid,
    currency     char(3)     not null,
    booked_on    date        not null,
    at           timestamptz not null,
    unique (kind, reference),
    unique (id, funder_id, currency)
);
create index ledger_transaction_financing on ledger_transaction (financing_id);
select protect_append_only('ledger_transaction', 'funder_id = any (my_parties())');

create table ledger_posting (
    id             uuid primary key,
    transaction_id uuid    not null,
    account_id     uuid    not null,
    funder_id      uuid    not null,
    currency       char(3) not null,
    amount_minor   bigint  not null check (amount_minor <> 0),
    foreign key (transaction_id, funder_id, currency) references ledger_transaction (id, funder_id, currency),
    foreign key (account_id, funder_id, currency) references ledger_account (id, funder_id, currency)
);
create index ledger_posting_transaction on ledger_posting (transaction_id);
create index ledger_posting_account on ledger_posting (account_id);
select protect_append_only('ledger_posting', 'funder_id = any (my_parties())');

-- Asked at commit: a transaction has at least two postings and they sum to zero.
create function ledger_transaction_balances() returns trigger language plpgsql as
$$
declare
    entry    uuid := case when tg_table_name = 'ledger_posting' then (to_jsonb(new) ->> 'transaction_id')::uuid else new.id end;
    total    numeric;
    postings int;
begin
    select coalesce(sum(amount_minor), 0), count(*) into total, postings from ledger_posting where transaction_id = entry;
    if total <> 0 or postings < 2 then
        raise exception 'ledger transaction % has % postings that sum to % minor units, not to zero', entry, postings, total
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger ledger_transaction_balances after insert on ledger_transaction
    deferrable initially deferred for each row execute function ledger_transaction_balances();
create constraint trigger ledger_posting_balances after insert on ledger_posting
    deferrable initially deferred for each row execute function ledger_transaction_balances();

-- Late interest by date. Shown to the officer, not collected by itself.
create table late_interest_rate (
    valid_from date primary key,
    daily_bps  int  not null check (daily_bps >= 0),
    source     text not null
);
insert into late_interest_rate values
    ('2025-06-01', 5, '保障中小企业款项支付条例（国务院令第802号）第十七条：未约定或约定低于一年期LPR的，每日万分之五');
select protect('late_interest_rate', '(select scope_kind()) <> ''''');
