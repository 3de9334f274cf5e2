-- Names of people are in envelopes only. Where the service is set to keep them for a time, their part of an envelope is
-- erased after it: `envelope` then says so instead, `envelope_opening` has what is left to open the log's commitment with,
-- and `envelope_salt`, with which names could be tried until one fits, is empty. Also the digest of the request, which the
-- name is part of, is then empty. `named` is 1 while an envelope may name somebody.
alter table decision add column named bigint not null default 1;
alter table decision add column envelope_opening bytea;
create index decision_named on decision (made) where named = 1;

alter table notice add column made bigint not null default 0;
alter table notice add column named bigint not null default 1;
alter table notice add column envelope_opening bytea;
create index notice_named on notice (made) where named = 1;

-- A notice made before this has the time of the checkpoint that was signed with it.
update notice set made = coalesce(
  (select made from checkpoint where size > notice.log_index order by size limit 1), 0);
