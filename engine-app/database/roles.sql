-- What the administrator of the database runs once, as a superuser: psql -f roles.sql, with the two passwords in its environment.
-- Neither role needs more than stands here: the owner makes and changes the tables of its own database when the application starts,
-- the application's role owns nothing and sees only what the row-level policies allow. Whoever may not make roles gets both from here.
\getenv owner_password GREENLIGHT_OWNER_PASSWORD
\getenv app_password GREENLIGHT_APP_PASSWORD
create role greenlight_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role greenlight_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
create database greenlight owner greenlight_owner;
revoke all on database greenlight from public;
grant connect on database greenlight to greenlight_app;
