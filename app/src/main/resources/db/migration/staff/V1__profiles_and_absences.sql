-- How the desk plans with somebody of the staff. States with blanks between, languages a line each, skills with blanks between.
create table staff_profile (
    who        text primary key,
    team       text not null,
    states     text not null,
    languages  text not null,
    skills     text not null,
    changed_by text not null,
    changed_at timestamptz not null
);

-- Whole days, Eastern. Of one person no two that stand overlap, which whoever adds one sees to under a lock of the table.
create table staff_absence (
    number       bigint generated always as identity primary key,
    who          text not null,
    first_day    date not null,
    back_on      date not null,
    entered_by   text not null,
    entered_at   timestamptz not null,
    withdrawn_at timestamptz,
    check (first_day <= back_on)
);

create index staff_absence_by_end on staff_absence (back_on) where withdrawn_at is null;
