-- One schema for SQLite and PostgreSQL. Ids are texts that the program makes, times are microseconds since 1970, days are
-- ISO dates. SQLite takes `bytea` for a column of numbers, and keeps bytes in it as they are. Nothing here is updated but
-- log_head and the last tile of each level.

-- One row: whoever updates it first in a transaction alone appends to the log until that ends, on either database.
create table log_head (
  one bigint not null primary key check (one = 1),
  origin text not null,
  verifier_key text not null,
  size bigint not null
);

create table entry (
  log_index bigint not null primary key,
  body bytea not null
);

-- A partial tile is a prefix of the fuller one, so each is kept as far as it has come.
create table tile (
  level bigint not null,
  number bigint not null,
  hashes bytea not null,
  primary key (level, number)
);

create table checkpoint (
  size bigint not null primary key,
  note text not null,
  made bigint not null
);

create table cosignature (
  size bigint not null references checkpoint (size),
  verifier_key text not null,
  line text not null,
  primary key (size, verifier_key)
);

-- The files are the record (a zip archive); the compiled bytes are a cache for the version of the program that made them.
create table rulebook (
  digest text not null primary key,
  id text not null,
  version text not null,
  log_index bigint not null unique,
  made bigint not null,
  record_salt bytea not null,
  envelope_salt bytea not null,
  files bytea not null,
  compiled bytea not null,
  compiled_by text not null
);

create table proposal (
  reference text not null,
  version bigint not null,
  digest text not null,
  title text not null,
  dated text not null,
  replaces bigint,
  made bigint not null,
  body bytea not null,
  primary key (reference, version)
);

-- Body and envelope are canonical JSON, deflated. What can be searched for stands beside them.
create table decision (
  id text not null primary key,
  log_index bigint not null unique,
  made bigint not null,
  reference text not null,
  version bigint not null,
  title text not null,
  dated text not null,
  organisation text not null,
  service text not null,
  cohort text not null,
  tier text not null,
  standing text not null,
  rulebook text not null references rulebook (digest),
  own_reading bigint not null,
  words text not null,
  record_salt bytea not null,
  envelope_salt bytea not null,
  envelope bytea not null,
  body bytea not null,
  foreign key (reference, version) references proposal (reference, version)
);
create index decision_by_proposal on decision (reference, version);
create index decision_by_service on decision (service, log_index);
create index decision_by_organisation on decision (organisation, log_index);

-- A notice has at most one of the two for each decision: it is superseded once, and withdrawn once.
create table notice (
  id text not null primary key,
  log_index bigint not null unique,
  kind text not null,
  decision text not null references decision (id),
  replaced_by text references decision (id),
  reason text,
  record_salt bytea not null,
  envelope_salt bytea not null,
  envelope bytea not null,
  unique (decision, kind)
);

-- What each request was answered with: a decision or a notice.
create table request (
  id text not null primary key,
  digest text not null,
  answer text not null
);
