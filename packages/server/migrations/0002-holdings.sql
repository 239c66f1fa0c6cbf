-- Facts of organisations, which are written at run time, and the certificates of organisations and devices beside those of persons.

alter table organisations
  add column address jsonb,
  add column tax_code text,
  add column budget_code text,
  add column official_email text,
  add column phone text;
-- Brothers by their folded name, which no two may share.
create index organisations_brothers on organisations (parent_id, split_part(search, chr(10), 1));

alter table certificates drop constraint certificates_pkey;
alter table certificates
  add primary key (serial),
  -- The person whose it is; null for what is no person's.
  alter column email drop not null,
  add column holder text not null default 'individual',
  add column name text not null default '',
  add column official_email text not null default '',
  add column organisation_id text references organisations (id),
  add column province text not null default '',
  add column facts jsonb not null default '{}',
  add column device_serial text,
  add column device_kind text,
  -- The name's place in the Vietnamese alphabet. The program fills it, and `search`, after this migration.
  add column sort_key text collate "C" not null default '',
  -- Folded name, address, serial and serial of the device, on a line each: what a search looks in.
  add column search text not null default '';

update certificates set
  name = subscribers.facts ->> 'fullName',
  official_email = subscribers.email,
  organisation_id = subscribers.organisation_id,
  province = subscribers.facts ->> 'province',
  facts = jsonb_build_object(
    'idNumber', subscribers.facts -> 'idNumber',
    'idIssuedOn', subscribers.facts -> 'idIssuedOn',
    'idIssuedBy', subscribers.facts -> 'idIssuedBy'
  )
from subscribers
where subscribers.email = certificates.email;

alter table certificates alter column organisation_id set not null;
create index certificates_email on certificates (email, position);
create index certificates_organisation on certificates (organisation_id);
create index certificates_name on certificates (sort_key, serial collate "C");
create index certificates_serial on certificates (lower(serial));
create index certificates_device on certificates (lower(device_serial), valid_from, serial collate "C");
