-- A record says by whose account and for which organisation somebody acted. The person's name stays in one place, the
-- table person, and is told to those only who may know it.
alter table trail_pending drop column actor_name, add column actor_organisation uuid, add column actor_roles text[];
alter table trail_record drop column actor_name, add column actor_organisation uuid, add column actor_roles text[];
