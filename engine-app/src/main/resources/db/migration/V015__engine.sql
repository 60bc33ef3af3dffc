-- Who did which task of a case: four-eyes asks this, and it does not depend on the engine's own history.
create table task_action (
    task_id             text primary key,
    process_instance_id text        not null,
    case_id             uuid        not null,
    process_key         text        not null,
    element_id          text        not null,
    person_id           uuid        not null,
    account_id          uuid        not null,
    organisation_id     uuid        not null,
    at                  timestamptz not null
);
create index task_action_case on task_action (case_id, element_id);
select protect_append_only('task_action', '(select scope_kind()) <> ''''');
