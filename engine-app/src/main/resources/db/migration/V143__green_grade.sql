-- One decision with all its tables instead of two: the score, the cap, the route, and every rule that fired.
alter table assessment
    add score    int check (score between 0 and 100),
    add cap_rank int check (cap_rank between 1 and 6),
    add route    text check (route in ('GREEN', 'TRANSITION', 'ORDINARY')),
    add rules    jsonb;
alter table assessment rename grade_reason_en to reason_en;
alter table assessment rename grade_reason_zh to reason_zh;
alter table assessment rename grade_version to table_version;
-- What was decided by the two tables before stays as it was said: it has a cap and reasons, and no score.
update assessment set cap_rank = array_position(array['A', 'B', 'C', 'D', 'E', 'NONE'], cap_grade),
                      reason_en = coalesce(reason_en, eligibility_reason_en),
                      reason_zh = coalesce(reason_zh, eligibility_reason_zh),
                      table_version = coalesce(table_version, eligibility_version),
                      route = case when state = 'GRADED' and grade <> 'E' then 'GREEN' else 'ORDINARY' end,
                      rules = '[]'
where decided_at is not null;
update assessment set state = 'GATHERED' where state = 'ELIGIBLE';
alter table assessment
    drop cap_grade,
    drop eligibility_reason_en,
    drop eligibility_reason_zh,
    drop eligibility_version,
    drop constraint assessment_state_check,
    add constraint assessment_state_check check (state in ('GATHERED', 'NOT_ELIGIBLE', 'GRADED')),
    add check ((decided_at is null) = (rules is null)),
    add check ((decided_at is null) = (cap_rank is null));
alter table assessment add check (coalesce(catalogue_green_bps, 0) + coalesce(catalogue_other_bps, 0) <= 10000);
