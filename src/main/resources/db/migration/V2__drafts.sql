-- Proposals that are being written. Not in the log: a draft is changed and deleted like any other text. The body is what the
-- package `form` makes of what was typed, deflated.
create table draft (
  id text not null primary key,
  made bigint not null,
  saved bigint not null,
  title text not null,
  body bytea not null
);
