-- What the agreement lacked when it was to be prepared, for the officer who supplies it.
alter table financing add column missing text;

-- Where a debtor pays is no secret to the parties of the funder's programmes and claims: the agreement names it to the supplier, the
-- notice to the debtor. They may read it, and nothing more.
create policy parties_of_programmes_and_claims on collection_account for select
    using (exists (select from programme p where p.funder_id = collection_account.funder_id)
        or exists (select from claim c where c.funder_id = collection_account.funder_id));
