-- What was told under a mark is settled for everyone who was told.
create index desk_notification_by_mark on desk_notification (once) where done_at is null;
