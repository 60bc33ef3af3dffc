-- A record of the exchange that breaks a rule of PACT 3.0 is refused with the field and the rule; the good ones go on.
create table footprint_refusal (
    id          uuid primary key,
    document_id uuid   not null references carbon_document,
    supplier_id uuid   not null references organisation,
    position    int    not null,
    pact_id     text,
    product     text   not null,
    field       text   not null,
    rule        text   not null,
    detail      text   not null,
    source      text   not null,
    version     bigint not null
);
create index footprint_refusal_document on footprint_refusal (document_id);
select protect_append_only('footprint_refusal', 'may_read_carbon_of(supplier_id)');

-- All identifiers of a product: an invoice's line names one of them.
alter table footprint_record add column product_ids text[];
update footprint_record set product_ids = array[product];
alter table footprint_record alter column product_ids set not null;
