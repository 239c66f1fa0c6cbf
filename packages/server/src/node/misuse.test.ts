/** What somebody who means ill, or is careless, asks of the server from outside. */
import { expect } from 'chai';
import { scene, type Scene } from '../testing/scene.js';
import { problemOf } from '../testing/served.js';
import { aDraft, newId, REF } from '../testing/world.js';

describe('a remark', () => {
  let at: Scene;

  before(async () => {
    at = await scene();
  });
  after(async () => {
    await at.close();
    expect(at.server.faults).to.deep.equal([]);
  });

  const sendBack = async (id: string, path: readonly string[]): Promise<void> => {
    const act = { kind: 'supplement', note: '', remarks: [{ id: newId(), path, text: 'Xem lại' }] };
    await (await at.as('officer')).call('/desk/act', { id, revision: 1, key: newId(), act });
  };
  const beforeIn = async (id: string): Promise<unknown> => {
    const { remarks } = await (await at.as('owner')).call<{ remarks: { before: unknown }[] }>('/dossiers/get', { id });
    expect(await (await at.as('officer')).call('/desk/get', { id })).to.deep.include({ remarks });
    return remarks[0]?.before;
  };

  for (const path of [['letter', 'toString'], ['constructor', 'assign'], ['rows', 'r1', 'constructor'], ['rows', 'nowhere', 'x'], ['slots', 'constructor'], ['letter']]) {
    it(`that points nowhere (${path.join('/')}) found nothing there, and the dossier can still be read`, async () => {
      const id = await at.dossier('processing');
      await sendBack(id, path);
      expect(await beforeIn(id)).to.equal(null);
    });
  }

  it('on a list of many rows keeps which stood there', async () => {
    const id = newId();
    const rows = Array.from({ length: 500 }, (_, index) => `r${index}`);
    await (await at.as('owner')).call('/dossiers/create', { id, procedure: REF, draft: aDraft(rows) });
    await at.put(id, { status: 'processing', claim: 'can-bo', claimName: 'can-bo' });
    await sendBack(id, ['rows']);
    expect(await beforeIn(id)).to.deep.equal(rows);
  });

  it('is not kept for a dossier that was taken back, nor is that one claimed again', async () => {
    const id = await at.dossier('withdrawn');
    const officer = await at.as('officer');
    expect(await problemOf(officer.call('/desk/keepNotes', { id, notes: [] }))).to.equal('forbidden');
    expect(await problemOf(officer.call('/desk/act', { id, revision: 1, key: newId(), act: { kind: 'claim' } }))).to.equal('forbidden');
  });

  for (const dueOn of ['2027-02-30', '2027-13-01', '9999-99-99', '0000-01-01']) {
    it(`is told that ${dueOn} is no day`, async () => {
      const id = await at.dossier('submitted');
      const answer = await (await at.as('officer')).send('/desk/act', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id, revision: 1, key: newId(), act: { kind: 'receive', dueOn } }) });
      expect(await answer.json()).to.deep.include({ code: 'invalid' }).and.have.nested.property('issues[0].code', 'desk.due.past');
    });
  }
});
