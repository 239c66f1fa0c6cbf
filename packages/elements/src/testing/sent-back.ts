/** A dossier that an officer has sent back, at the backend in memory, and the wizard on it. Tests only. */
import type { Backend, Draft, Path, RemarkNote } from '@ctso/core';
import type { MemoryBackend } from '@ctso/backends/memory';
import { aBackend, aDraft, aRow, aWizard, clock, DRAFT_ID, OFFICER, PDF, procedure, type Scene } from './a-wizard.js';

export interface SentBack extends Scene {
  /** The officer's browser. */
  readonly officer: Backend;
}

export interface SentBackOptions {
  readonly draft?: Draft;
  readonly remarks?: readonly RemarkNote[];
  readonly note?: string;
  readonly step?: string;
  /** What the wizard meets in place of the backend. */
  readonly bend?: (backend: MemoryBackend) => MemoryBackend;
}

export function aNote(id: string, path: Path, text = 'Đề nghị xem lại.'): RemarkNote {
  return { id, path, text };
}

export async function anOfficer(backend: MemoryBackend): Promise<Backend> {
  const officer = backend.session();
  await officer.accounts.signIn({ email: OFFICER.account.email, password: OFFICER.password, remember: false });
  return officer;
}

/** People as many as wanted, each of whom may be filed. */
export function people(count: number): Draft['rows'] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1);
    const email = `nguoi${number}@snv.lamgiang.gov.vn`;
    return aRow(`r${number}`, {
      officialEmail: email, lookup: { email, outcome: 'new' }, fullName: `Nguyễn Văn ${number}`, idNumber: `030185${number.padStart(6, '0')}`,
    });
  });
}

export async function file(backend: MemoryBackend, draft: Draft, id = DRAFT_ID): Promise<void> {
  await backend.dossiers.create({ id, procedure: { id: procedure.definition.id, profile: procedure.profile.id }, draft });
  await backend.attachments.put({ id: crypto.randomUUID(), dossierId: id, slot: 'request', name: 'da-ky.pdf', file: PDF });
  const { revision } = await backend.dossiers.get({ id });
  await backend.dossiers.act({ id, revision, key: `file-${id}`, act: 'submit' });
}

export async function sendBack(officer: Backend, remarks: readonly RemarkNote[], note: string, id = DRAFT_ID): Promise<void> {
  const first = await officer.desk.get({ id });
  const claimed = await officer.desk.act({ id, revision: first.revision, key: `claim-${id}`, act: { kind: 'claim' } });
  await officer.desk.act({ id, revision: claimed.revision, key: `back-${id}`, act: { kind: 'supplement', note, remarks } });
}

export async function aSentBack({ draft = aDraft(people(3)), remarks = [], note = '', step = 'form', bend = (backend) => backend }: SentBackOptions = {}): Promise<SentBack> {
  const time = clock();
  const backend = aBackend(time);
  await file(backend, draft);
  const officer = await anOfficer(backend);
  await sendBack(officer, remarks, note);
  return { ...(await aWizard({ backend: bend(backend), dossier: DRAFT_ID, step }, time)), officer };
}
