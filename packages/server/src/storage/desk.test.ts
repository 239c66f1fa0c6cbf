import { inspect } from 'node:util';
import { expect } from 'chai';
import { eq, sql } from 'drizzle-orm';
import type { Backend, DeskAct, Failure } from '@ctso/core';
import { DATABASES, type DatabaseKind } from '../testing/databases.js';
import { aDraft, newId, REF, signInOf, testHouse, type TestHouse } from '../testing/world.js';
import { accounts, dossierHistory, dossiers, receiptNumbers } from './schema.js';

const RECEIVED = Date.parse('2026-02-10T14:00:00Z');
const failureOf = async (work: Promise<unknown>): Promise<Failure | undefined> => work.then(() => undefined, (thrown: unknown) => thrown as Failure);

/** Filed dossiers of the owner's, without what filing asks for. */
async function filed({ clerk, database }: TestHouse, count: number, changes: Partial<typeof dossiers.$inferInsert> = {}): Promise<string[]> {
  const owner = await clerk();
  const ids = Array.from({ length: count }, newId);
  for (const id of ids) await owner.dossiers.create({ id, procedure: REF, draft: aDraft(['r1']) });
  for (const id of ids) await database.queries.update(dossiers).set({ status: 'submitted', submittedAt: new Date(RECEIVED), ...changes }).where(eq(dossiers.id, id));
  return ids;
}

async function act(at: Backend, id: string, doing: DeskAct, key = newId()) {
  const { revision } = await at.desk.get({ id });
  return at.desk.act({ id, revision, key, act: doing });
}

/** Another officer of the authority, with the same password. */
async function colleague({ database, visitor }: TestHouse, number: number): Promise<Backend> {
  const { email, password } = signInOf('can-bo');
  const [officer] = await database.queries.select().from(accounts).where(eq(accounts.id, 'can-bo'));
  if (officer !== undefined) await database.queries.insert(accounts).values({ ...officer, id: `colleague-${number}`, email: `${number}.${email}` }).onConflictDoNothing();
  const at = visitor();
  await at.accounts.signIn({ email: `${number}.${email}`, password, remember: false });
  return at;
}

for (const kind of DATABASES) {
  describe(`the desk on ${kind.name}`, () => {
    let now = RECEIVED;
    let house: TestHouse;
    let officer: Backend;

    before(async () => {
      house = await testHouse(kind, () => now);
      officer = await house.clerk('can-bo');
    });
    after(() => house.close());

    it('gives receipt codes without a gap or a repeat, however many are received at once', async () => {
      const ids = await filed(house, 12, { claim: 'can-bo', claimName: 'can-bo' });
      const stale = 99;
      const receive = (id: string, revision = 1) => officer.desk.act({ id, revision, key: newId(), act: { kind: 'receive', dueOn: '2026-03-10' } });
      // Every third comes twice, and one of each two is refused: no number is lost to it.
      await Promise.allSettled(ids.flatMap((id, index) => (index % 3 === 0 ? [receive(id), receive(id)] : [receive(id, stale), receive(id)])));
      const codes = await Promise.all(ids.map(async (id) => (await officer.desk.get({ id })).receiptCode ?? ''));
      expect([...codes].sort()).to.deep.equal(Array.from({ length: 12 }, (_, index) => `VGCA-260210-${String(index + 1).padStart(4, '0')}`));
      expect(await house.database.queries.select().from(receiptNumbers)).to.deep.equal([{ day: '2026-02-10', last: 12 }]);
    });

    it('begins anew with each day in Vietnam', async () => {
      const [id = ''] = await filed(house, 1, { claim: 'can-bo', claimName: 'can-bo' });
      now = Date.parse('2026-02-10T17:30:00Z');
      await act(officer, id, { kind: 'receive', dueOn: '2026-03-10' });
      expect(await officer.desk.get({ id })).to.include({ receiptCode: 'VGCA-260211-0001', status: 'records-office' });
      now = RECEIVED;
    });

    it('gives a dossier to one of those who claim it at once, and tells the others', async () => {
      const officers = await Promise.all([1, 2, 3].map((number) => colleague(house, number)));
      for (const id of await filed(house, 5)) {
        const settled = await Promise.allSettled(officers.map((each) => each.desk.act({ id, revision: 1, key: newId(), act: { kind: 'claim' } })));
        const lost = settled.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Failure).code] : []));
        expect(lost).to.deep.equal(['conflict', 'conflict']);
        const winner = settled.findIndex(({ status }) => status === 'fulfilled');
        expect((await officers[winner]?.desk.get({ id }))?.claim).to.include({ mine: true });
        const other = officers[(winner + 1) % 3] ?? expect.fail();
        expect(await failureOf(act(other, id, { kind: 'claim' }))).to.include({ code: 'conflict' });
        await act(other, id, { kind: 'claim', takeOver: true });
        expect(await failureOf(act(officers[winner] ?? other, id, { kind: 'release' })), 'it was taken over').to.include({ code: 'forbidden' });
      }
    });

    it('proposes a day over Tết, and takes the officer’s own', async () => {
      const [id = ''] = await filed(house, 1);
      await act(officer, id, { kind: 'claim' });
      expect((await officer.desk.get({ id })).proposal).to.deep.equal({ dueOn: '2026-03-10', workingDays: 15, certain: true });
      await act(officer, id, { kind: 'receive', dueOn: '2026-02-12', note: 'Gấp' });
      expect(await officer.desk.get({ id })).to.include({ dueOn: '2026-02-12' }).and.not.have.any.keys('proposal');
      expect((await officer.desk.history({ id })).items[0]).to.deep.include({ act: 'receive', note: 'Gấp', from: 'submitted', to: 'records-office' });
    });

    it('writes down an act, its line and its mail together, or none of them', async () => {
      const [id = ''] = await filed(house, 1);
      await act(officer, id, { kind: 'claim' });
      const before = await house.database.queries.select().from(dossierHistory).where(eq(dossierHistory.dossierId, id));
      expect(await failureOf(act(officer, id, { kind: 'supplement', note: '', remarks: [{ id: 'm', path: ['rows', 'r1'], text: ' ' }] }))).to.include({ code: 'invalid' });
      expect(await house.database.queries.select().from(dossierHistory).where(eq(dossierHistory.dossierId, id))).to.deep.equal(before);
      const { email } = (await (await house.clerk()).accounts.current({})) ?? { email: '' };
      const mails = (await house.mails(email)).length;
      const key = newId();
      const { revision } = await officer.desk.get({ id });
      const refusal = { id, revision, key, act: { kind: 'refuse', reason: 'Không thuộc phạm vi' } } as const;
      const answers = await Promise.all([officer.desk.act(refusal), officer.desk.act(refusal)]);
      expect(answers[0], 'sent twice at once').to.deep.equal(answers[1]);
      const after = await house.database.queries.select().from(dossierHistory).where(eq(dossierHistory.dossierId, id));
      expect(after.length - before.length).to.equal(1);
      expect(after.at(-1)).to.include({ act: 'refuse', actorId: 'can-bo', note: 'Không thuộc phạm vi' });
      expect((await house.mails(email)).slice(mails)).to.have.length(1);
    });

    it('lets nobody change what stands in the history, nor take it away', async () => {
      const [id = ''] = await filed(house, 1);
      const { queries } = house.database;
      const messageOf = async (work: Promise<unknown>) => inspect(await failureOf(work));
      expect(await messageOf(queries.update(dossierHistory).set({ act: 'nothing' }).where(eq(dossierHistory.dossierId, id)))).to.match(/append-only/u);
      expect(await messageOf(queries.delete(dossierHistory).where(eq(dossierHistory.dossierId, id)))).to.match(/append-only/u);
      expect(await messageOf(queries.delete(dossiers).where(eq(dossiers.id, id)))).to.match(/append-only/u);
      expect(await messageOf(queries.execute(sql`truncate dossier_history`))).to.match(/append-only/u);
      const owner = await house.clerk();
      const draft = newId();
      await owner.dossiers.create({ id: draft, procedure: REF, draft: aDraft() });
      await owner.dossiers.act({ id: draft, revision: 1, key: newId(), act: 'delete' });
      expect(await queries.select().from(dossierHistory).where(eq(dossierHistory.dossierId, draft)), 'with a draft it goes').to.deep.equal([]);
    });

    it('keeps what was noted until it is sent, for whoever has the dossier and nobody else', async () => {
      const [id = ''] = await filed(house, 1);
      const notes = [{ id: 'm1', path: ['rows', 'r1', 'idNumber'], text: 'Sai số' }];
      expect(await failureOf(officer.desk.keepNotes({ id, notes }))).to.include({ code: 'forbidden' });
      const { revision } = await act(officer, id, { kind: 'claim' });
      await officer.desk.keepNotes({ id, notes });
      expect(await officer.desk.get({ id })).to.deep.include({ notes, revision });
      await act(officer, id, { kind: 'supplement', note: 'Đề nghị sửa', remarks: notes });
      const sent = await officer.desk.get({ id });
      expect(sent.notes).to.deep.equal([]);
      expect(sent.claim).to.equal(undefined);
      expect(sent.remarks?.map(({ id: each, before }) => [each, before])).to.deep.equal([['m1', '']]);
    });

    it('pages through every order without losing or repeating a dossier while others move', async () => {
      const ids = await filed(house, 3, { dueOn: '2026-05-05', receivedAt: new Date(RECEIVED) });
      for (let turn = 0; turn < 2; turn += 1) ids.push(...(await filed(house, 60, turn === 0 ? { dueOn: '2026-04-01' } : {})));
      const wanted = new Set(ids);
      for (const query of [{}, { sort: 'dueOn' }, { sort: 'dueOn', ascending: true }, { sort: 'submittedAt' }, { sort: 'receiptCode', ascending: true }, { sort: 'updatedAt' }] as const) {
        const found: string[] = [];
        const days: (string | undefined)[] = [];
        let cursor: string | undefined;
        do {
          const page = await officer.desk.dossiers({ ...query, cursor });
          found.push(...page.items.map(({ id }) => id));
          days.push(...page.items.map(({ dueOn }) => dueOn));
          cursor = page.next;
        } while (cursor !== undefined);
        expect(new Set(found).size, JSON.stringify(query)).to.equal(found.length);
        expect(found.filter((id) => wanted.has(id)).length, JSON.stringify(query)).to.equal(ids.length);
        if (!('sort' in query) || query.sort === 'dueOn') {
          const known = days.filter((day) => day !== undefined);
          expect(days.slice(0, known.length), 'those without a day come last').to.deep.equal(known);
          const rising = !('sort' in query) || ('ascending' in query && query.ascending);
          expect(known).to.deep.equal(rising ? [...known].sort() : [...known].sort().reverse());
        }
      }
      const { next = '' } = await officer.desk.dossiers({});
      for (const cursor of ['x', next.slice(2)]) expect(await failureOf(officer.desk.dossiers({ cursor }))).to.include({ code: 'invalid' });
      expect(await failureOf(officer.desk.dossiers({ sort: 'receiptCode', cursor: next })), 'a place in another order').to.include({ code: 'invalid' });
    });

    it('shows as overdue what is still open, and only that', async () => {
      const [late = '', done = '', today = ''] = await filed(house, 3);
      for (const [id, changes] of [[late, { dueOn: '2026-02-09' }], [done, { dueOn: '2026-02-09', status: 'returned' }], [today, { dueOn: '2026-02-10' }]] as const) {
        await house.database.queries.update(dossiers).set(changes).where(eq(dossiers.id, id));
      }
      const { items } = await officer.desk.dossiers({ overdue: true });
      expect(items.map(({ id }) => id)).to.deep.equal([late]);
    });
  });
}

describe('a calendar of the host’s', () => {
  it('is what days are proposed over', async () => {
    const [PGLITE] = DATABASES as readonly [DatabaseKind, ...DatabaseKind[]];
    const house = await testHouse(PGLITE, () => Date.parse('2026-06-08T03:00:00Z'), { calendar: { '2026': { off: ['2026-06-09'], worked: [] } } });
    const [id = ''] = await filed(house, 1);
    const officer = await house.clerk('can-bo');
    await act(officer, id, { kind: 'claim' });
    expect((await officer.desk.get({ id })).proposal?.dueOn).to.equal('2026-06-30');
    await house.close();
  });
});
