/** What somebody who means ill, or is careless, asks of the server from outside. */
import { Buffer } from 'node:buffer';
import { expect } from 'chai';
import { ACTORS, scene, type Scene } from '../testing/scene.js';
import { problemOf } from '../testing/served.js';
import { aDraft, newId, REF } from '../testing/world.js';

const JSON_HEADERS = { 'content-type': 'application/json' };

describe('an edit', () => {
  let at: Scene;

  before(async () => {
    at = await scene();
  });
  after(async () => {
    await at.close();
    expect(at.server.faults).to.deep.equal([]);
  });

  for (const path of [['answers'], ['answers', 'a', 'b'], ['letter'], ['rows'], ['constructor', 'x'], ['rows', 'r1', 'constructor']]) {
    it(`of ${path.join('/')}, where nothing can stand, is refused and harms nothing`, async () => {
      const id = await at.dossier('draft');
      const owner = await at.as('owner');
      expect(await problemOf(owner.call('/dossiers/save', { id, revision: 1, key: newId(), edits: [{ kind: 'set', path, value: 'x' }] }))).to.equal('invalid');
      expect(await owner.call('/dossiers/get', { id })).to.include({ revision: 1 });
    });
  }
});

describe('a list', () => {
  let at: Scene;

  before(async () => {
    at = await scene();
  });
  after(async () => {
    await at.close();
    expect(at.server.faults).to.deep.equal([]);
  });

  it('does not carry what is noted of each dossier', async () => {
    const id = await at.dossier('processing');
    const officer = await at.as('officer');
    const notes = Array.from({ length: 900 }, (_, index) => ({ id: `n${index}`, path: ['rows'], text: 'x'.repeat(5000) }));
    await officer.call('/desk/keepNotes', { id, notes });
    const { items } = await officer.call<{ items: object[] }>('/desk/dossiers');
    expect(items).to.have.length(1);
    expect(items[0]).not.to.have.any.keys('notes', 'remarks');
    expect(await officer.call('/desk/get', { id })).to.deep.include({ notes });
  });
});

describe('what an account keeps', () => {
  it('is bounded, since it is read at each of its calls', async () => {
    const at = await scene();
    const recipient = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'x']));
    const update = async (count: number) => problemOf((await at.as('owner')).call('/accounts/updateProfile', { profile: { parentAuthority: '', place: '', recipient: recipient(count), signer: { capacities: '', name: '' } } }));
    expect([await update(50), await update(51)]).to.deep.equal(['no problem', 'invalid']);
    await at.close();
  });
});

describe('an upload', () => {
  it('by ways of the protocol that are not spoken here is no fault of ours', async () => {
    const at = await scene();
    const dossierId = await at.dossier('processing');
    const said = { id: newId(), dossierId, slot: 'result-1', name: 'a.pdf' };
    const metadata = Object.entries(said).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(',');
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': '8', 'upload-metadata': metadata, 'upload-concat': 'partial' };
    expect(await problemOf(await (await at.as('officer')).send('/uploads', { method: 'POST', headers }))).to.equal('unsupported');
    await at.close();
    expect(at.server.faults).to.deep.equal([]);
  });

  it('into a result is the officer’s who has the dossier, and no applicant’s, whatever is said to be done', async () => {
    const at = await scene();
    const dossierId = await at.dossier('processing');
    const outcomes: string[] = [];
    for (const actor of ACTORS) {
      const said = { id: newId(), dossierId, slot: 'result-1', name: 'a.pdf', done: 'yes', owner: 'H99.12' };
      const metadata = Object.entries(said).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(',');
      const answer = await (await at.as(actor)).send('/uploads', { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '8', 'upload-metadata': metadata } });
      outcomes.push(answer.status === 201 ? 'ok' : await problemOf(answer));
    }
    expect(outcomes).to.deep.equal(['signed-out', 'signed-out', 'forbidden', 'not-found', 'forbidden', 'ok', 'forbidden', 'forbidden']);
    await at.close();
  });
});

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
      const answer = await (await at.as('officer')).send('/desk/act', { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ id, revision: 1, key: newId(), act: { kind: 'receive', dueOn } }) });
      expect(await answer.json()).to.deep.include({ code: 'invalid' }).and.have.nested.property('issues[0].code', 'desk.due.past');
    });
  }
});
