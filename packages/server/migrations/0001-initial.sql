-- Accounts, the organisation tree, what the authority knows of subscribers, and dossiers with their rows stored as rows.
-- Words are folded (no case, no accents) by the program before they are stored, since not every server has `unaccent`.

create table organisations (
  id text primary key,
  parent_id text references organisations (id),
  name text not null,
  code text,
  province text,
  -- Ids from the root down to this one, each between slashes: scope and ancestors are read from it.
  path text collate "C" not null,
  -- The name's place in the Vietnamese alphabet: the order among brothers.
  sort_key text collate "C" not null,
  -- Folded name and code: what a search looks in.
  search text not null
);
create index organisations_parent on organisations (parent_id, sort_key, id);
create index organisations_path on organisations (path);

create table accounts (
  id text primary key,
  email text not null unique,
  password_hash text not null,
  organisation_id text not null references organisations (id),
  parent_authority text not null,
  place text not null,
  recipient jsonb not null,
  signer jsonb not null
);

create table sessions (
  -- SHA-256 of the token; the token itself is only ever in the browser.
  token_hash text primary key,
  account_id text not null references accounts (id) on delete cascade,
  remember boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_expiry on sessions (expires_at);

create table subscribers (
  email text primary key,
  organisation_id text not null references organisations (id),
  facts jsonb not null
);

create table certificates (
  serial text not null,
  email text not null references subscribers (email) on delete cascade,
  position integer not null,
  valid_from date not null,
  valid_to date not null,
  state text not null,
  primary key (email, serial)
);

create table dossiers (
  id text primary key,
  -- Whose it is: every account of this organisation sees it, and no other.
  organisation_id text not null references organisations (id),
  -- The name as it stood when the dossier was begun.
  organisation_name text not null,
  procedure_id text not null,
  profile text not null,
  status text not null,
  status_label text,
  receipt_code text,
  symbol text not null,
  -- Folded receipt code, symbol and organisation: what a search of the list looks in.
  search text not null,
  row_count integer not null,
  revision integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  received_at timestamptz,
  due_on date,
  -- Taken away for good. What was in it is gone; the line stays, so that a late repeat of a write finds its answer.
  deleted boolean not null default false
);
create index dossiers_list on dossiers (organisation_id, updated_at desc, id desc) where not deleted;

create table dossier_sections (
  dossier_id text not null references dossiers (id) on delete cascade,
  section text not null,
  facts jsonb not null,
  primary key (dossier_id, section)
);

create table dossier_rows (
  dossier_id text not null references dossiers (id) on delete cascade,
  row_id text not null,
  -- A key that always has room before and after it, so that an insert or a move touches one row.
  rank text collate "C" not null,
  facts jsonb not null,
  primary key (dossier_id, row_id)
);
create unique index dossier_rows_order on dossier_rows (dossier_id, rank);

-- Writes that were applied, by the key that the client gave them: the same key again gets the same answer.
create table dossier_keys (
  dossier_id text not null references dossiers (id),
  key text not null,
  answer jsonb not null,
  applied_at timestamptz not null,
  primary key (dossier_id, key)
);

create table dossier_history (
  id bigint generated always as identity primary key,
  dossier_id text not null references dossiers (id) on delete cascade,
  at timestamptz not null,
  actor_name text not null,
  actor_organisation text not null,
  act text not null,
  from_status text,
  to_status text not null,
  note text
);
create index dossier_history_order on dossier_history (dossier_id, id desc);

create table attachments (
  id text primary key,
  dossier_id text not null references dossiers (id) on delete cascade,
  slot text not null,
  name text not null,
  size bigint not null,
  type text not null,
  uploaded_at timestamptz not null,
  -- Name of the file on disk, made by the server.
  file text not null unique,
  unique (dossier_id, slot)
);
