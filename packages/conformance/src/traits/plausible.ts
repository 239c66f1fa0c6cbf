/** Input that each operation takes, for cases that go through all of them. */
import type { NamedOperation } from '@ctso/core';
import { profileOf } from '../accounts.js';
import { holds } from '../check.js';
import { freshId, pdf, procedureRef, sampleDraft, type Stage } from '../stage.js';
import { kitAccounts } from '../world.js';

/** Input that the table takes, with ids that nobody has. */
export function plausible(stage: Stage, { capability, name }: NamedOperation): unknown {
  const id = freshId();
  const based = { id, revision: 1, key: freshId() };
  const inputs: Readonly<Record<string, unknown>> = {
    'organisations.children': { parentId: id },
    'organisations.search': { text: 'nội vụ' },
    'organisations.ancestors': { id },
    'organisations.create': { id, parentId: freshId(), facts: { name: 'Phòng Thử nghiệm' } },
    'organisations.update': { id, facts: { name: 'Phòng Thử nghiệm' } },
    'certificates.list': { view: 'certificates' },
    'subscribers.check': { emails: [] },
    'dossiers.create': { id, procedure: procedureRef(stage.procedure), draft: sampleDraft(stage, { rows: 0 }) },
    'dossiers.get': { id },
    'dossiers.list': {},
    'dossiers.save': { ...based, edits: [{ kind: 'remove', rowId: 'row-1' }] },
    'dossiers.act': { ...based, act: 'delete' },
    'dossiers.history': { id },
    'attachments.put': { id, dossierId: freshId(), slot: stage.procedure.definition.slots[0]?.id ?? 'slot', name: 'công văn.pdf', file: pdf() },
    'attachments.open': { id },
    'attachments.remove': { id },
    ...accountInputs(id),
    ...deskInputs(based),
  };
  const input = inputs[`${capability}.${name}`];
  holds(input !== undefined, `the kit has an input for ${capability}.${name}`);
  return input;
}

function accountInputs(id: string): Readonly<Record<string, unknown>> {
  return {
    'accounts.signIn': { email: 'khongco@lamgiang.gov.vn', password: 'sai', remember: false },
    'accounts.current': {},
    'accounts.signOut': {},
    'accounts.challenge': {},
    'accounts.register': { id, answers: {}, proof: 'x' },
    'accounts.activate': { token: id },
    'accounts.requestReset': { email: 'khongco@lamgiang.gov.vn', proof: 'x' },
    'accounts.setPassword': { token: id, password: 'không quan trọng' },
    'accounts.changePassword': { current: 'sai', next: 'không quan trọng' },
    'accounts.sessions': {},
    'accounts.endSession': { id },
    'accounts.updateProfile': { profile: profileOf(kitAccounts.first) },
  };
}

function deskInputs(based: { readonly id: string; readonly revision: number; readonly key: string }): Readonly<Record<string, unknown>> {
  const { id } = based;
  return {
    'desk.dossiers': {},
    'desk.get': { id },
    'desk.history': { id },
    'desk.act': { ...based, act: { kind: 'claim' } },
    'desk.keepNotes': { id, notes: [] },
    'desk.registrations': {},
    'desk.decide': { id, revision: 1, decision: 'approve', reason: '' },
  };
}
