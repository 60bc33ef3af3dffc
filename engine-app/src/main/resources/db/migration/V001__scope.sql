-- Row-level scope. Every transaction of the application states which rows it may see (org.greenlight.party.Scope);
-- a transaction that states nothing sees no row of any table. The application connects as greenlight_app, a role that
-- owns nothing and is no superuser.
do $$
begin
    if exists (select from pg_roles where rolname = 'greenlight_app') then
        -- Made by the administrator (database/roles.sql), who then keeps its password too.
        if exists (select from pg_roles where rolname = 'greenlight_app' and (rolsuper or rolbypassrls or rolcreaterole)) then
            raise exception 'The role greenlight_app must be no superuser, bypass no row-level policy and make no roles';
        end if;
    else
        create role greenlight_app login nosuperuser nocreatedb nocreaterole nobypassrls password '${appPassword}';
    end if;
end $$;
grant usage on schema public to greenlight_app;

-- 'system', 'parties', or '' if nothing was stated.
create function scope_kind() returns text language sql stable as
$$ select coalesce(current_setting('greenlight.scope', true), '') $$;

-- The organisations whose rows this transaction may see.
create function my_parties() returns uuid[] language sql stable as
$$ select coalesce(string_to_array(nullif(current_setting('greenlight.parties', true), ''), ',')::uuid[], '{}') $$;

-- Puts a table under its row-level policy: the system scope sees all, everybody else what the expression allows.
create function protect(protected regclass, allowed text) returns void language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format(
        'create policy scope on %s using ((select scope_kind()) = ''system'' or (%s)) with check ((select scope_kind()) = ''system'' or (%s))',
        protected, allowed, allowed);
    execute format('grant select, insert, update on %s to greenlight_app', protected);
end
$$;

-- For evidence: rows may be added and read, never changed.
create function protect_append_only(protected regclass, allowed text) returns void language plpgsql as
$$
begin
    perform protect(protected, allowed);
    execute format('revoke update on %s from greenlight_app', protected);
end
$$;
