-- Accounts that are asked for and approved, mail about them, the authority's desk, remarks, and a history that stands as it was written.

alter table accounts
  -- Null until its owner has set one.
  alter column password_hash drop not null,
  -- Roles at the authority's desk; none for organisations that file.
  add column desk jsonb not null default '[]',
  -- The password was chosen by the authority and must be changed before anything else.
  add column password_due boolean not null default false,
  -- Whose it is, where it is one person's.
  add column person text,
  add column created_at timestamptz not null default now();
create index accounts_organisation on accounts (organisation_id);

alter table sessions
  -- Names the session to its owner and opens nothing.
  add column id text not null default gen_random_uuid()::text,
  add column used_at timestamptz not null default now(),
  -- What the browser calls itself, in short.
  add column agent text not null default '';
create unique index sessions_id on sessions (id);
create index sessions_account on sessions (account_id);

create table registrations (
  id text primary key,
  email text not null,
  status text not null,
  answers jsonb not null,
  -- The organisation that it is for, or the parent of a new one; null where nothing can come of it.
  organisation_id text references organisations (id),
  -- Folded name of the organisation and address, on a line each: what a search looks in.
  search text not null,
  -- Its address had an account already: written down so that the same request again is answered alike, and shown to nobody.
  moot boolean not null,
  revision integer not null,
  registered_at timestamptz not null,
  activated_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  reason text
);
create index registrations_list on registrations (registered_at, id collate "C") where not moot;

-- What a link in a mail opens, once.
create table links (
  -- SHA-256 of the token; the token itself is only ever in the mail.
  token_hash text primary key,
  kind text not null,
  account_id text references accounts (id) on delete cascade,
  registration_id text references registrations (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index links_account on links (account_id);
create index links_registration on links (registration_id);
create index links_expiry on links (expires_at);

-- Puzzles whose solution was taken: none is taken twice.
create table proofs (
  puzzle text primary key,
  expires_at timestamptz not null
);
create index proofs_expiry on proofs (expires_at);

-- What all processes of the server sign with.
create table secrets (
  name text primary key,
  value text not null
);

-- Mail that is to be sent: facts without tokens, which are made when it is. A line goes when its mail has gone out.
create table mail (
  id bigint generated always as identity primary key,
  mailed jsonb not null,
  -- The account or the registration that its link is for; null for a mail without a link.
  subject text,
  -- Not before then; while a process sends it, until when the others leave it alone.
  due_at timestamptz not null,
  tries integer not null default 0,
  queued_at timestamptz not null,
  -- Given up after too many tries; its facts are gone.
  failed_at timestamptz
);
create index mail_due on mail (due_at, id) where failed_at is null;

alter table dossiers
  -- Who of the authority has taken it on.
  add column claim text references accounts (id),
  add column claim_name text,
  -- What it was last sent back for.
  add column remarks jsonb,
  -- Written down at the desk and not sent.
  add column notes jsonb not null default '[]';
create index dossiers_desk on dossiers (due_on, id collate "C") where not deleted and status <> 'draft';

-- The last number given on a day. Whoever takes the next holds the line until it stands, so that none is left out.
create table receipt_numbers (
  day date primary key,
  last integer not null
);

alter table dossier_history add column actor_id text;

-- Lines are added and never changed; they go only with a draft that its owner throws away.
create function ctso_history_stands() returns trigger language plpgsql as $$ begin if tg_op = 'DELETE' and (select status from dossiers where id = old.dossier_id) = 'draft' then return old; end if; raise exception 'history is append-only'; end $$;
create trigger dossier_history_stands before update or delete on dossier_history for each row execute function ctso_history_stands();
create trigger dossier_history_stays before truncate on dossier_history for each statement execute function ctso_history_stands();
