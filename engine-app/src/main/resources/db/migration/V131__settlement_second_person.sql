-- Where a credit in suspense goes is decided by one person and approved by another. Until then it is PROPOSED; what it was
-- before is kept, for a proposal may be sent back.
alter table bank_credit
    add column suspended_as  text check (suspended_as in ('UNMATCHED', 'THIRD_PARTY', 'SURPLUS')),
    add column suspended_for uuid,
    add column approved_by   uuid,
    drop constraint bank_credit_state_check,
    add constraint bank_credit_state_check
        check (state in ('UNMATCHED', 'THIRD_PARTY', 'SURPLUS', 'PROPOSED', 'TAKEN', 'COUNTED', 'PAYING', 'PAID')),
    add constraint bank_credit_second_person check (approved_by is null or approved_by <> decided_by),
    add constraint bank_credit_paid_by_two check (state not in ('TAKEN', 'PAYING', 'PAID') or approved_by is not null);

-- An advance that recovery did not bring back: proposed by one person, decided by another, booked as a loss.
alter table settlement
    add column write_off_proposal  text check (write_off_proposal in ('WRITE_OFF', 'CONTINUE')),
    add column registration_kept   boolean,
    add column proposed_by         uuid,
    add column proposal_reason     text,
    add column look_again_on       date,
    add column proposal_accepted   boolean,
    add column proposal_decided_by uuid,
    add column written_off_minor   bigint check (written_off_minor > 0),
    add column written_off_on      date,
    drop constraint settlement_state_check,
    add constraint settlement_state_check
        check (state in ('OPENED', 'PAID_OUT', 'OVERDUE', 'RECOVERING', 'SETTLED', 'WRITTEN_OFF')),
    add constraint settlement_write_off_second_person check (proposal_decided_by is null or proposal_decided_by <> proposed_by),
    add constraint settlement_written_off_by_two
        check (state <> 'WRITTEN_OFF' or (proposal_accepted and proposal_decided_by is not null and written_off_minor is not null));

alter table ledger_account
    drop constraint ledger_account_code_check,
    add constraint ledger_account_code_check
        check (code in ('CASH', 'ADVANCES', 'UNEARNED_DISCOUNT', 'DISCOUNT_INCOME', 'LOSSES', 'HELD_BACK', 'SUSPENSE'));

alter table financing
    drop constraint financing_state_check,
    add constraint financing_state_check check (state in
        ('APPLIED', 'OFFERED', 'ACCEPTED', 'QUEUED', 'RESERVED', 'RETURNED', 'REVIEWED', 'APPROVED', 'SIGNED',
         'REGISTERED', 'UNWINDING', 'DISBURSED', 'REPAID', 'WRITTEN_OFF', 'CLOSED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'));

-- After how many days overdue the write-off of an advance in recovery has to be considered, dated like the base rate.
create table write_off_term (
    funder_id    uuid,
    valid_from   date not null,
    overdue_days int  not null check (overdue_days > 0),
    source       text not null,
    unique nulls not distinct (funder_id, valid_from)
);
insert into write_off_term (funder_id, valid_from, overdue_days, source) values
    (null, '2026-01-01', 360,
     'House default, set by the bank. Anchor: 商业银行金融资产风险分类办法 (2023), more than 360 days overdue is at least the class loss (second-hand).');
select protect('write_off_term', '(select scope_kind()) <> '''' and (funder_id is null or funder_id = any (my_parties()))');
