-- An e-invoice (数电发票) and how much of it claims have taken. used_minor moves by one guarded UPDATE only; the check is
-- the last wall: the sum over all claims on an invoice never passes its gross, in whatever tenant they are.
create table invoice (
    id          uuid primary key,
    seller_id   uuid        not null references organisation,
    buyer_id    uuid        not null references organisation,
    number      text        not null,
    number_key  text        not null,
    issue_date  date        not null,
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    net_minor   bigint      not null,
    tax_minor   bigint      not null check (tax_minor >= 0),
    -- The standard allows a fen between the rounded sums.
    gross_minor bigint      not null check (gross_minor > 0 and abs(gross_minor - net_minor - tax_minor) <= 1),
    used_minor  bigint      not null default 0 check (used_minor between 0 and gross_minor),
    xml         bytea       not null,
    xml_sha256  text        not null,
    received_at timestamptz not null,
    constraint invoice_of_seller unique (seller_id, number_key)
);

-- A claim: one payable item of a debtor to a creditor (scf-domain: receivable).
create table claim (
    id                   uuid primary key,
    programme_id         uuid        not null,
    funder_id            uuid        not null references organisation,
    debtor_id            uuid        not null references organisation,
    creditor_id          uuid        not null references organisation,
    invoice_id           uuid        not null references invoice,
    invoice_number       text        not null,
    invoice_number_key   text        not null,
    item                 text        not null,
    contract_number      text        not null,
    fingerprint          text        not null,
    face_minor           bigint      not null check (face_minor > 0),
    currency             text        not null check (currency ~ '^[A-Z]{3}$'),
    issue_date           date        not null,
    due_date             date        not null check (due_date >= issue_date),
    payment_date         date        not null check (payment_date >= due_date),
    source               text        not null check (source in ('SIGNED_BATCH', 'UNSIGNED_BATCH', 'UPLOAD')),
    amount_changed       boolean     not null default false,
    state                text        not null check (state in
                         ('RECEIVED', 'INVOICE_VERIFIED', 'CONFIRM_REQUESTED', 'CONFIRMED', 'REFUSED', 'LAPSED')),
    refusal_code         text,
    refusal_reason       text,
    received_at          timestamptz not null,
    verified_at          timestamptz,
    confirm_requested_at timestamptz,
    reminded_at          timestamptz,
    decided_at           timestamptz,
    decided_by           uuid references person,
    version              bigint      not null,
    check ((state in ('CONFIRMED', 'REFUSED', 'LAPSED')) = (decided_at is not null)),
    check (state <> 'REFUSED' or refusal_code is not null)
);
-- One claim per payable across all tenants: an index does not know row-level policies. A refused or lapsed claim frees it.
create unique index claim_live_fingerprint on claim (fingerprint) where state not in ('REFUSED', 'LAPSED');
create index claim_debtor on claim (debtor_id, received_at);
create index claim_creditor on claim (creditor_id, received_at);
create index claim_funder on claim (funder_id, received_at);
create index claim_invoice on claim (invoice_number_key);

select protect('claim',
    'debtor_id = any (my_parties()) or creditor_id = any (my_parties()) or funder_id = any (my_parties())');
select protect('invoice', 'buyer_id = any (my_parties()) or seller_id = any (my_parties())
    or exists (select from claim where claim.invoice_id = invoice.id and claim.funder_id = any (my_parties()))');

-- A batch of the debtor's ERP. The same batch again, on whatever road, is answered from here.
create table payable_batch (
    id            uuid primary key,
    debtor_id     uuid        not null references organisation,
    funder_id     uuid        not null references organisation,
    programme_id  uuid        not null,
    batch_id      text        not null,
    sha256        text        not null,
    signed        boolean     not null,
    signature_key text,
    confirms      boolean     not null,
    items         int         not null check (items > 0),
    received_at   timestamptz not null,
    constraint payable_batch_of_debtor unique (debtor_id, batch_id),
    check (signed or not confirms),
    check (signed = (signature_key is not null))
);
select protect('payable_batch', 'debtor_id = any (my_parties()) or funder_id = any (my_parties())');

-- What became of each item: written in the transaction that made its claim, so a batch goes on where it was broken off.
create table payable_item (
    batch          uuid        not null references payable_batch,
    position       int         not null,
    debtor_id      uuid        not null references organisation,
    funder_id      uuid        not null references organisation,
    item           text        not null,
    invoice_number text        not null,
    claim_id       uuid references claim,
    code           text,
    text_en        text,
    text_zh        text,
    decided_at     timestamptz not null,
    primary key (batch, position),
    check ((claim_id is null) = (code is not null))
);
select protect_append_only('payable_item', 'debtor_id = any (my_parties()) or funder_id = any (my_parties())');
