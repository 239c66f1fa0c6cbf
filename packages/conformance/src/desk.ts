/** The authority's people in a case, and dossiers brought to where they are wanted. */
import { permitted, RESULT_SLOTS, TRANSITIONS, vietnamDay, type Backend, type DeskAct, type Dossier, type KnownStatus, type Transit } from '@ctso/core';
import { Broken } from './check.js';
import { freshId, makeDossier, pdf, signIn, submitted, type Stage } from './stage.js';
import type { KitAccount } from './world.js';

export interface Hands {
  /** Signed in as the first account, which files. */
  readonly applicant: Backend;
  readonly officer: Backend;
  readonly clerk: Backend;
}

/** Everybody who moves a dossier, each in a browser of their own. */
export async function handsOf(stage: Stage): Promise<Hands> {
  const seated = async (who: KitAccount): Promise<Backend> => {
    const backend = await stage.session();
    await signIn(backend, who);
    return backend;
  };
  await signIn(stage.backend);
  return { applicant: stage.backend, officer: await seated('officer'), clerk: await seated('clerk') };
}

export async function actAt(backend: Backend, id: string, act: DeskAct): Promise<void> {
  const { revision } = await backend.desk.get({ id });
  await backend.desk.act({ id, revision, key: freshId(), act });
}

/** A day ahead. */
export function someDay(days = 14): string {
  return vietnamDay(Date.now() + days * 24 * 60 * 60 * 1000);
}

/** The act with everything that it asks for. */
export function deskAct(kind: DeskAct['kind']): DeskAct {
  switch (kind) {
    case 'claim':
    case 'release':
      return { kind };
    case 'receive':
      return { kind, dueOn: someDay() };
    case 'register':
      return { kind, number: '1024/Đ' };
    case 'supplement':
      return { kind, note: 'Bổ sung văn bản có chữ ký', remarks: [] };
    case 'return':
      return { kind, note: 'Kết quả gửi kèm' };
    case 'refuse':
      return { kind, reason: 'Không thuộc đối tượng' };
  }
}

/** Does one act of the table as whoever does it; officers claim first. */
export async function carryOut({ applicant, officer, clerk }: Hands, id: string, act: Transit): Promise<void> {
  if (act === 'submit' || act === 'withdraw') {
    const { revision } = await applicant.dossiers.get({ id });
    await applicant.dossiers.act({ id, revision, key: freshId(), act });
    return;
  }
  if (act === 'register') {
    await actAt(clerk, id, deskAct(act));
    return;
  }
  const { claim } = await officer.desk.get({ id });
  if (claim?.mine !== true) await actAt(officer, id, { kind: 'claim', takeOver: true });
  await actAt(officer, id, deskAct(act));
}

/** The shortest way from filing to a status, by the table itself. */
function wayTo(status: KnownStatus): readonly Transit[] {
  let ways: readonly { readonly at: KnownStatus; readonly acts: readonly Transit[] }[] = [{ at: 'submitted', acts: [] }];
  for (let steps = 0; steps < TRANSITIONS.length; steps += 1) {
    const found = ways.find(({ at }) => at === status);
    if (found !== undefined) return found.acts;
    ways = ways.flatMap(({ at, acts }) => TRANSITIONS.filter(({ from }) => from === at).map(({ act, to }) => ({ at: to, acts: [...acts, act] })));
  }
  throw new Broken(`no way leads to ${status}`);
}

/** A dossier of the first account's that stands at `status`, filed by it. */
export async function dossierAt(stage: Stage, hands: Hands, status: KnownStatus): Promise<Dossier> {
  if (status === 'draft') return makeDossier(stage, hands.applicant);
  const { id } = await submitted(stage, hands.applicant);
  for (const act of wayTo(status)) await carryOut(hands, id, act);
  const dossier = await hands.applicant.dossiers.get({ id });
  if (dossier.status !== status || dossier.permitted.join() !== permitted(status).join()) throw new Broken(`brings a dossier to ${status}`);
  return dossier;
}

export async function putResult(officer: Backend, dossierId: string, slot = RESULT_SLOTS[0] ?? ''): Promise<string> {
  const id = freshId();
  await officer.attachments.put({ id, dossierId, slot, name: 'kết quả.pdf', file: pdf('result') });
  return id;
}

