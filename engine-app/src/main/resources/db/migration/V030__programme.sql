-- A funder's promise to finance the suppliers of one lighthouse enterprise.
create table programme (
    id                    uuid primary key,
    lighthouse_id         uuid        not null references organisation,
    funder_id             uuid        not null references organisation,
    name                  text        not null,
    currency              text        not null check (currency ~ '^[A-Z]{3}$'),
    limit_minor           bigint      not null check (limit_minor > 0),
    max_tenor_days        int         not null check (max_tenor_days between 1 and 365),
    advance_rate_bps      int         not null check (advance_rate_bps between 1 and 10000),
    recourse              text        not null check (recourse in ('WITH_RECOURSE', 'WITHOUT_RECOURSE')),
    signed_batch_confirms boolean     not null,
    erp_key_id            text,
    erp_public_key_pem    text,
    list_kind             text        not null,
    list_issuer           text        not null,
    list_entry            text,
    list_valid_until      date,
    green_evidence        text        not null,
    green_benefit         text,
    stop_list_check       text        not null check (stop_list_check in ('CLEAR', 'HIT', 'UNKNOWN')),
    stop_list_note        text,
    standing_supports     boolean,
    limit_class           text,
    limit_cap_minor       bigint,
    standing_reason_en    text,
    standing_reason_zh    text,
    state                 text        not null check (state in ('REQUESTED', 'RETURNED', 'APPROVED', 'ACTIVE', 'REFUSED', 'WITHDRAWN')),
    note                  text,
    requested_at          timestamptz not null,
    signer_checked_by     uuid        references person,
    signer_checked_at     timestamptz,
    approved_by           uuid        references person,
    confirmed_by          uuid        references person,
    active_since          timestamptz,
    version               bigint      not null,
    check (not signed_batch_confirms or erp_public_key_pem is not null),
    -- Two persons, whatever the accounts.
    check (confirmed_by is null or confirmed_by <> approved_by),
    check (state <> 'ACTIVE' or (approved_by is not null and confirmed_by is not null))
);
create index programme_lighthouse on programme (lighthouse_id);
create index programme_funder on programme (funder_id);

-- An invitation of one supplier into one programme; sent again, it is still the same one.
create table invitation (
    id              uuid primary key,
    programme_id    uuid        not null references programme,
    lighthouse_id   uuid        not null references organisation,
    funder_id       uuid        not null references organisation,
    supplier_id     uuid        not null references organisation,
    uscc            text        not null,
    name            text        not null,
    contact_name    text        not null,
    contact_email   text        not null,
    contract_number text        not null,
    sector          text        not null,
    state           text        not null check (state in ('SENT', 'DECLINED', 'LAPSED', 'REVOKED', 'ACCEPTED', 'CHECKING', 'ONBOARDED', 'REFUSED')),
    expires_on      date        not null,
    sent_at         timestamptz not null,
    note            text,
    source_digest   text,
    source_row      int,
    version         bigint      not null,
    unique (programme_id, uscc)
);
create index invitation_supplier on invitation (supplier_id);
create index invitation_lighthouse on invitation (lighthouse_id);
create index invitation_funder on invitation (funder_id);
select protect('invitation', 'lighthouse_id = any (my_parties()) or funder_id = any (my_parties()) or supplier_id = any (my_parties())');

-- A supplier reads the terms of a programme it is invited to; the list of programmes is not offered to it.
select protect('programme', 'lighthouse_id = any (my_parties()) or funder_id = any (my_parties())
    or exists (select from invitation i where i.programme_id = programme.id and i.supplier_id = any (my_parties()))');

-- What the funder finds out about a supplier, and the account it is paid to. Not for the lighthouse enterprise.
create table onboarding (
    id                   uuid primary key references invitation,
    programme_id         uuid        not null references programme,
    funder_id            uuid        not null references organisation,
    supplier_id          uuid        not null references organisation,
    sector               text        not null,
    revenue_minor        bigint      not null check (revenue_minor >= 0),
    environmental_credit text        not null,
    illegal_capacity     boolean     not null,
    open_major_penalty   boolean     not null,
    certificates         text[]      not null,
    beneficial_owners    jsonb       not null,
    account_number       text        not null,
    bank_code            text        not null,
    state                text        not null check (state in ('CHECKING', 'RETURNED', 'APPROVED', 'ONBOARDED', 'REFUSED')),
    screening_clear      boolean,
    screening_reference  text,
    screening_hits       text,
    probe_outcome        text        check (probe_outcome in ('MATCH', 'NO_MATCH', 'NO_SUCH_ACCOUNT')),
    probe_reference      text,
    payout_name          text,
    payout_number        text,
    payout_bank_code     text,
    return_code          text,
    note                 text,
    decided_by           uuid        references person,
    given_at             timestamptz not null,
    version              bigint      not null,
    unique (programme_id, supplier_id),
    -- Money goes to the account that the bank said belongs to the supplier, and to no other.
    check (payout_number is null or (probe_outcome = 'MATCH' and payout_number = account_number and payout_bank_code = bank_code)),
    check (state not in ('APPROVED', 'ONBOARDED') or (payout_number is not null and screening_clear))
);
create index onboarding_supplier on onboarding (supplier_id);
select protect('onboarding', 'funder_id = any (my_parties()) or supplier_id = any (my_parties())');
