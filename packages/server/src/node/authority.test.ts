/** Who may do what: every operation by every actor, asked from outside. An operation without a row fails. */
import { expect } from 'chai';
import { OPERATION_LIST, type NamedOperation } from '@ctso/core';
import { routeOf } from '@ctso/backends/wire';
import { ACTORS, scene, type Actor, type Scene } from '../testing/scene.js';
import { problemOf, type Client } from '../testing/served.js';
import { aDraft, newId, procedure, REF } from '../testing/world.js';

type Asked = Readonly<Record<string, unknown>>;

interface Row {
  /** What is asked about, made anew for each cell. */
  readonly ask: (at: Scene) => Asked | Promise<Asked>;
  readonly outcomes: Readonly<Record<Actor, string>>;
  /** Ends the session that it is asked with. */
  readonly ends?: boolean;
}

const everybody = (outcome: string): Row['outcomes'] => ({ nobody: outcome, stale: outcome, due: outcome, other: outcome, above: outcome, officer: outcome, clerk: outcome, owner: outcome });
/** Whoever is nobody, or must change the password first, gets nowhere. */
const within = (rest: Omit<Row['outcomes'], 'nobody' | 'stale' | 'due'>): Row['outcomes'] => ({ nobody: 'signed-out', stale: 'signed-out', due: 'forbidden', ...rest });
const members = (outcome: string) => within({ other: outcome, above: outcome, officer: outcome, clerk: outcome, owner: outcome });
const reading = { ...everybody('ok'), due: 'forbidden' };
const desk = (officer: string, clerk: string) => within({ other: 'forbidden', above: 'forbidden', officer, clerk, owner: 'forbidden' });
/** Of the organisation and of those above it. */
const scoped = within({ other: 'forbidden', above: 'ok', officer: 'forbidden', clerk: 'forbidden', owner: 'ok' });
const read = within({ other: 'not-found', above: 'ok', officer: 'not-found', clerk: 'not-found', owner: 'ok' });
const own = (above: string) => within({ other: 'not-found', above, officer: 'not-found', clerk: 'not-found', owner: 'ok' });

const write = (id: string, act: unknown): Asked => ({ id, revision: 1, key: newId(), act });
const SLOT = procedure.definition.slots[0]?.id ?? '';
const edits = [{ kind: 'set', path: ['letter', 'symbol'], value: '1/A' }];

/** By operation; what follows a colon tells rows of one operation apart. */
const TABLE: Readonly<Record<string, Row>> = {
  'accounts.signIn': { ask: () => ({ email: `${newId()}@x.gov.vn`, password: 'x', remember: false }), outcomes: everybody('invalid') },
  'accounts.current': { ask: () => ({}), outcomes: everybody('ok') },
  'accounts.signOut': { ask: () => ({}), outcomes: everybody('ok'), ends: true },
  'accounts.challenge': { ask: () => ({}), outcomes: everybody('ok') },
  'accounts.register': { ask: () => ({ id: newId(), answers: {}, proof: 'x' }), outcomes: everybody('invalid') },
  'accounts.activate': { ask: () => ({ token: 'guessed' }), outcomes: everybody('not-found') },
  'accounts.requestReset': { ask: () => ({ email: 'van.thu@snv.lamgiang.gov.vn', proof: 'x' }), outcomes: everybody('invalid') },
  'accounts.setPassword': { ask: () => ({ token: 'guessed', password: 'một câu đủ dài để nhớ' }), outcomes: everybody('not-found') },
  'accounts.changePassword': { ask: () => ({ current: 'guessed', next: 'một câu đủ dài để nhớ' }), outcomes: { ...members('invalid'), due: 'invalid' } },
  'accounts.sessions': { ask: () => ({}), outcomes: members('ok') },
  'accounts.endSession': { ask: async (at) => ({ id: await spareSession(at) }), outcomes: within({ other: 'not-found', above: 'not-found', officer: 'not-found', clerk: 'not-found', owner: 'ok' }) },
  'accounts.updateProfile': { ask: () => ({ profile: { parentAuthority: '', place: '', recipient: {}, signer: { capacities: '', name: '' } } }), outcomes: members('ok') },
  'organisations.children': { ask: () => ({ parentId: null }), outcomes: reading },
  'organisations.search': { ask: () => ({ text: 'noi vu' }), outcomes: reading },
  'organisations.ancestors': { ask: () => ({ id: 'H99.12' }), outcomes: reading },
  'organisations.create': { ask: () => ({ id: newId(), parentId: 'H99.12', facts: { name: `Phòng ${newId()}` } }), outcomes: scoped },
  'organisations.update': { ask: () => ({ id: 'H99.12.01', facts: { name: 'Văn phòng Sở' } }), outcomes: scoped },
  'certificates.list': { ask: () => ({ view: 'certificates' }), outcomes: members('ok') },
  'subscribers.check': { ask: () => ({ emails: ['a@x.gov.vn'] }), outcomes: members('ok') },
  'dossiers.create': { ask: () => ({ id: newId(), procedure: REF, draft: aDraft() }), outcomes: members('ok') },
  'dossiers.create: with the id of another’s': {
    ask: async (at) => ({ id: await at.dossier('submitted'), procedure: REF, draft: aDraft() }),
    outcomes: within({ other: 'conflict', above: 'conflict', officer: 'conflict', clerk: 'conflict', owner: 'ok' }),
  },
  'dossiers.get': { ask: async (at) => ({ id: await at.dossier('submitted') }), outcomes: read },
  'dossiers.get: a draft': { ask: async (at) => ({ id: await at.dossier('draft') }), outcomes: own('not-found') },
  'dossiers.list': { ask: () => ({}), outcomes: members('ok') },
  'dossiers.save': { ask: async (at) => ({ id: await at.dossier('draft'), revision: 1, key: newId(), edits }), outcomes: own('not-found') },
  'dossiers.save: sent back': { ask: async (at) => ({ id: await at.dossier('supplement'), revision: 1, key: newId(), edits }), outcomes: own('forbidden') },
  'dossiers.act': { ask: async (at) => write(await at.dossier('submitted'), 'withdraw'), outcomes: own('forbidden') },
  'dossiers.act: a draft': { ask: async (at) => write(await at.dossier('draft'), 'delete'), outcomes: own('not-found') },
  'dossiers.history': { ask: async (at) => ({ id: await at.dossier('submitted') }), outcomes: read },
  'attachments.put': { ask: async (at) => ({ id: newId(), dossierId: await at.dossier('draft'), slot: SLOT }), outcomes: own('not-found') },
  'attachments.put: a result': {
    ask: async (at) => ({ id: newId(), dossierId: await at.dossier('processing'), slot: 'result-1' }),
    outcomes: within({ other: 'not-found', above: 'forbidden', officer: 'ok', clerk: 'forbidden', owner: 'forbidden' }),
  },
  'attachments.put: a result of a dossier that somebody else has': {
    ask: async (at) => ({ id: newId(), dossierId: await at.dossier('processing', 'van-thu'), slot: 'result-1' }),
    outcomes: within({ other: 'not-found', above: 'forbidden', officer: 'forbidden', clerk: 'forbidden', owner: 'forbidden' }),
  },
  'attachments.open': {
    ask: async (at) => ({ id: await at.file(await at.dossier('submitted'), SLOT) }),
    outcomes: within({ other: 'not-found', above: 'ok', officer: 'ok', clerk: 'ok', owner: 'ok' }),
  },
  'attachments.open: of a draft': { ask: async (at) => ({ id: await at.file(await at.dossier('draft'), SLOT) }), outcomes: own('not-found') },
  'attachments.open: a result that is not returned': {
    ask: async (at) => ({ id: await at.file(await at.dossier('processing'), 'result-1') }),
    outcomes: within({ other: 'not-found', above: 'not-found', officer: 'ok', clerk: 'ok', owner: 'not-found' }),
  },
  'attachments.open: a result': {
    ask: async (at) => ({ id: await at.file(await at.dossier('returned'), 'result-1') }),
    outcomes: within({ other: 'not-found', above: 'ok', officer: 'ok', clerk: 'ok', owner: 'ok' }),
  },
  'attachments.remove': { ask: async (at) => ({ id: await at.file(await at.dossier('draft'), SLOT) }), outcomes: own('not-found') },
  'attachments.remove: a result': {
    ask: async (at) => ({ id: await at.file(await at.dossier('processing'), 'result-1') }),
    outcomes: within({ other: 'not-found', above: 'not-found', officer: 'ok', clerk: 'forbidden', owner: 'not-found' }),
  },
  'attachments.remove: a result that was returned': {
    ask: async (at) => ({ id: await at.file(await at.dossier('returned'), 'result-1') }),
    outcomes: within({ other: 'not-found', above: 'forbidden', officer: 'forbidden', clerk: 'forbidden', owner: 'forbidden' }),
  },
  'desk.dossiers': { ask: () => ({}), outcomes: desk('ok', 'ok') },
  'desk.get': { ask: async (at) => ({ id: await at.dossier('submitted') }), outcomes: desk('ok', 'ok') },
  'desk.get: a draft': { ask: async (at) => ({ id: await at.dossier('draft') }), outcomes: desk('not-found', 'not-found') },
  'desk.history': { ask: async (at) => ({ id: await at.dossier('submitted') }), outcomes: desk('ok', 'ok') },
  'desk.act': { ask: async (at) => write(await at.dossier('submitted', null), { kind: 'claim' }), outcomes: desk('ok', 'forbidden') },
  'desk.act: what somebody else has': { ask: async (at) => write(await at.dossier('submitted', 'van-thu'), { kind: 'claim' }), outcomes: desk('conflict', 'forbidden') },
  'desk.act: a refusal by whoever has it': { ask: async (at) => write(await at.dossier('processing'), { kind: 'refuse', reason: 'Sai mẫu' }), outcomes: desk('ok', 'forbidden') },
  'desk.act: a refusal by another': { ask: async (at) => write(await at.dossier('processing', 'van-thu'), { kind: 'refuse', reason: 'Sai mẫu' }), outcomes: desk('forbidden', 'forbidden') },
  'desk.act: entering the letter': { ask: async (at) => write(await at.dossier('records-office'), { kind: 'register', number: '1024/Đ' }), outcomes: desk('forbidden', 'ok') },
  'desk.act: a draft': { ask: async (at) => write(await at.dossier('draft'), { kind: 'claim' }), outcomes: desk('not-found', 'not-found') },
  'desk.keepNotes': { ask: async (at) => ({ id: await at.dossier('submitted'), notes: [] }), outcomes: desk('ok', 'forbidden') },
  'desk.keepNotes: of a dossier that somebody else has': { ask: async (at) => ({ id: await at.dossier('submitted', 'van-thu'), notes: [] }), outcomes: desk('forbidden', 'forbidden') },
  'desk.registrations': { ask: () => ({}), outcomes: desk('ok', 'forbidden') },
  'desk.decide': { ask: async (at) => ({ id: await at.registration(), revision: 2, decision: 'refuse', reason: 'Không đủ' }), outcomes: desk('ok', 'forbidden') },
};

const nameOf = ({ capability, name }: NamedOperation): string => `${capability}.${name}`;

/** The id of a session of the owner's that no other test uses. */
async function spareSession(at: Scene): Promise<string> {
  const { items } = await (await at.as('owner', true)).call<{ items: { id: string; current: boolean }[] }>('/accounts/sessions');
  return items.find(({ current }) => current)?.id ?? '';
}

async function outcomeOf(from: Client, operation: NamedOperation, asked: Asked): Promise<string> {
  const { method, path } = routeOf(operation);
  const said = (id: unknown) => path.replace('{id}', String(id));
  const answer = await (async () => {
    if (operation.bytes === 'output') return from.send(said(asked['id']), { method });
    if (operation.bytes !== 'input') return from.send(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked) });
    const headers = { 'x-ctso-dossier': String(asked['dossierId']), 'x-ctso-slot': String(asked['slot']), 'x-ctso-name': 'a.pdf', 'content-type': 'application/pdf' };
    return from.send(said(asked['id']), { method, headers, body: '%PDF-1.4' });
  })();
  if (!answer.ok) return problemOf(answer);
  await answer.arrayBuffer();
  return 'ok';
}

describe('who may do what', () => {
  let at: Scene;

  before(async () => {
    at = await scene();
  });
  after(async () => {
    await at.close();
    expect(at.server.faults).to.deep.equal([]);
  });

  it('is said for every operation', () => {
    expect([...new Set(Object.keys(TABLE).map((key) => key.split(':')[0]))]).to.have.members(OPERATION_LIST.map(nameOf));
  });

  it('is no secret of what is public: nobody gets anywhere else', () => {
    for (const operation of OPERATION_LIST) {
      const rows = Object.entries(TABLE).filter(([key]) => key.split(':')[0] === nameOf(operation));
      expect(rows.every(([, { outcomes }]) => (outcomes.nobody === 'signed-out') === !operation.public), nameOf(operation)).to.equal(true);
    }
  });

  for (const [key, { ask, outcomes, ends }] of Object.entries(TABLE)) {
    describe(key, () => {
      for (const actor of ACTORS) {
        it(`answers ${outcomes[actor]} to ${actor}`, async () => {
          const operation = OPERATION_LIST.find((each) => nameOf(each) === key.split(':')[0]) ?? expect.fail(key);
          const asked = await ask(at);
          expect(await outcomeOf(await at.as(actor, ends), operation, asked)).to.equal(outcomes[actor]);
        });
      }
    });
  }

  describe('an id that was guessed', () => {
    const GUESSED: Readonly<Record<string, { readonly asked: Asked; readonly by: Actor }>> = {
      'accounts.endSession': { asked: { id: 'guessed' }, by: 'owner' },
      'organisations.children': { asked: { parentId: 'guessed' }, by: 'owner' },
      'organisations.ancestors': { asked: { id: 'guessed' }, by: 'nobody' },
      'organisations.create': { asked: { id: 'guess', parentId: 'guessed', facts: { name: 'Phòng' } }, by: 'owner' },
      'organisations.update': { asked: { id: 'guessed', facts: { name: 'Phòng' } }, by: 'owner' },
      'dossiers.get': { asked: { id: 'guessed' }, by: 'owner' },
      'dossiers.save': { asked: { id: 'guessed', revision: 1, key: 'k', edits }, by: 'owner' },
      'dossiers.act': { asked: write('guessed', 'withdraw'), by: 'owner' },
      'dossiers.history': { asked: { id: 'guessed' }, by: 'owner' },
      'attachments.put': { asked: { id: 'guess', dossierId: 'guessed', slot: SLOT }, by: 'owner' },
      'attachments.open': { asked: { id: 'guessed' }, by: 'officer' },
      'attachments.remove': { asked: { id: 'guessed' }, by: 'officer' },
      'desk.get': { asked: { id: 'guessed' }, by: 'officer' },
      'desk.history': { asked: { id: 'guessed' }, by: 'officer' },
      'desk.act': { asked: write('guessed', { kind: 'claim' }), by: 'officer' },
      'desk.keepNotes': { asked: { id: 'guessed', notes: [] }, by: 'officer' },
      'desk.decide': { asked: { id: 'guessed', revision: 1, decision: 'approve', reason: '' }, by: 'officer' },
    };

    for (const [key, { asked, by }] of Object.entries(GUESSED)) {
      it(`is not found by ${key}`, async () => {
        const operation = OPERATION_LIST.find((each) => nameOf(each) === key) ?? expect.fail(key);
        expect(await outcomeOf(await at.as(by), operation, asked)).to.equal('not-found');
      });
    }
  });
});
