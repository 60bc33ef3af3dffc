-- What the green decisions read beside the facts that were there: penalties as a word, certificates with the last day of each,
-- the year before, renewable electricity, a plan of transition, and the balance sheet for financed emissions.
create function certificates_of_words(words text[]) returns jsonb language sql immutable as
$$ select coalesce(jsonb_agg(jsonb_build_object('kind', case word when 'GREEN_FACTORY' then 'PROVINCIAL_GREEN_FACTORY'
                                                                 when 'ISO_14064' then 'ISO_14064_1' else word end, 'validUntil', null)), '[]')
   from unnest(words) word $$;

alter table onboarding
    add prior_revenue_minor bigint check (prior_revenue_minor >= 0),
    add equity_minor        bigint,
    add debt_minor          bigint check (debt_minor >= 0),
    add major_penalty       text not null default 'NONE' check (major_penalty in ('NONE', 'OPEN_MAJOR', 'CLOSED_MAJOR_3Y')),
    add renewable_share_bps int check (renewable_share_bps between 0 and 10000),
    add renewable_evidence  text check (renewable_evidence in ('CONTRACT_AND_SETTLEMENT', 'GREEN_CERTIFICATES', 'OWN_GENERATION')),
    add transition_plan     text not null default 'NONE' check (transition_plan in ('NONE', 'DATED_PLAN')),
    -- A word without a last day counts on no day: the supplier is asked for it when it revises its facts.
    alter certificates type jsonb using certificates_of_words(certificates);
update onboarding set major_penalty = 'OPEN_MAJOR' where open_major_penalty;
alter table onboarding
    drop open_major_penalty,
    alter major_penalty drop default,
    alter transition_plan drop default,
    add check (coalesce(renewable_share_bps, 0) = 0 or renewable_evidence is not null);
drop function certificates_of_words;

alter table statement_record add scope2_tonnes_co2e numeric check (scope2_tonnes_co2e >= 0);

alter table assessment
    add major_penalty         text not null default 'NONE' check (major_penalty in ('NONE', 'OPEN_MAJOR', 'CLOSED_MAJOR_3Y')),
    add transition_plan       text not null default 'NONE' check (transition_plan in ('NONE', 'DATED_PLAN')),
    add pcaf_score            int  not null default 5 check (pcaf_score between 1 and 5),
    add intensity_change_bps  int,
    add catalogue_green_bps   int check (catalogue_green_bps between 0 and 10000),
    add catalogue_other_bps   int check (catalogue_other_bps between 0 and 10000),
    add electricity_share_bps int check (electricity_share_bps between 0 and 10000),
    add renewable_share_bps   int check (renewable_share_bps between 0 and 10000),
    add renewable_evidence    text,
    -- only those that counted on the day
    add certificates          jsonb not null default '[]',
    add certificates_lapse_on date;
update assessment set major_penalty = case when open_major_penalty then 'OPEN_MAJOR' else 'NONE' end,
                      pcaf_score = case evidence_level when 'THIRD_PARTY' then 1 when 'SELF' then 2 else 5 end;
alter table assessment
    drop open_major_penalty,
    alter major_penalty drop default,
    alter transition_plan drop default,
    alter pcaf_score drop default,
    alter certificates drop default;
