-- That another party's filing is no conflict is said by one person and approved by another.
alter table registration
    add column judgement_approved_by uuid,
    add constraint registration_judged_by_two check (judgement_approved_by is null or judgement_approved_by <> judged_by);
