-- One row from when loading the demo data begins; "-infinity" until it is wholly loaded.
create table homeward_demo (
    loaded_at timestamptz not null default now()
);
