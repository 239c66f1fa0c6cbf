import { expect } from 'chai';
import type { Edit } from '../records/draft.js';
import { ANSWERS, type Remark } from '../records/remark.js';
import { aDossier, aDraft, anAttachment, aWizard, rowsOf, type Desk } from '../testing/index.js';
import type { Path } from '../support/path.js';
import { openCount, remarkedRows, remarksAt } from './remark-book.js';

const actor = { name: 'Trần Minh Đức', organisation: 'Phòng Tiếp nhận' };
const remark = (id: string, path: Path, before: Remark['before']): Remark => ({ id, path, text: 'Xem lại.', at: '2026-11-17T03:20:00Z', actor, before });
const set = (path: string[], value: string): Edit => ({ kind: 'set', path, value });
const rows = rowsOf(20);
const [, , third] = rows;
const REMARKS = [
  remark('paper', ['slots', 'request'], anAttachment().id),
  remark('phone', ['rows', 'row-3', 'phone'], third?.values['phone'] ?? null),
  remark('place', ['letter', 'place'], 'Lam Giang'),
];

async function sentBack(remarks: readonly Remark[] = REMARKS): Promise<Desk> {
  return aWizard({ dossier: aDossier({ status: 'supplement', permitted: ['view', 'edit', 'history', 'withdraw'], draft: aDraft({ rows }), attachments: [anAttachment()], remarks }) });
}

const states = ({ wizard }: Desk): Record<string, string> => Object.fromEntries(wizard.value.remarks.map(({ remark: { id }, state }) => [id, state]));
const codes = ({ wizard }: Desk): readonly string[] => wizard.issues.list('error', 10).map(({ path, code }) => `${code} ${path.join('/')}`);

describe('remarks in the wizard', () => {
  it('stand in reading order, with what stands in their place and none of them answered', async () => {
    const desk = await sentBack();
    expect(desk.wizard.value.remarks.map(({ remark: { id } }) => id)).to.deep.equal(['place', 'phone', 'paper']);
    expect(states(desk)).to.deep.equal({ place: 'open', phone: 'open', paper: 'open' });
    expect(openCount(desk.wizard.value.remarks)).to.equal(3);
    expect(remarkedRows(desk.wizard.value.remarks)).to.deep.equal(['row-3']);
    expect(remarksAt(desk.wizard.value.remarks, ['letter', 'place'])[0]?.now).to.equal('Lam Giang');
  });

  it('are changed by another value in their place, and open again with the old one', async () => {
    const desk = await sentBack();
    desk.wizard.edit(set(['rows', 'row-3', 'phone'], '0911222333'));
    expect(states(desk)['phone']).to.equal('changed');
    desk.wizard.edit(set(['rows', 'row-3', 'phone'], (third?.values['phone'] ?? '') as string));
    expect(states(desk)['phone']).to.equal('open');
  });

  it('are explained by an edit that is saved like any other, and that undo takes back', async () => {
    const desk = await sentBack();
    desk.wizard.edit(set([ANSWERS, 'place'], 'Đúng như quyết định thành lập.'));
    expect([states(desk)['place'], desk.wizard.value.remarks[0]?.answer]).to.deep.equal(['explained', 'Đúng như quyết định thành lập.']);
    await desk.wizard.flush();
    expect(desk.dossiers.standing().draft.sections[ANSWERS]).to.deep.equal({ place: 'Đúng như quyết định thành lập.' });
    desk.wizard.edit(set([ANSWERS, 'place'], ''));
    expect(states(desk)['place']).to.equal('open');
  });

  it('are answered by another file, and by the removal of the row that they were about', async () => {
    const desk = await sentBack();
    desk.wizard.setAttachments([anAttachment({ id: 'another' })]);
    desk.wizard.removeRows(['row-3']);
    expect(states(desk)).to.deep.equal({ place: 'open', phone: 'changed', paper: 'changed' });
  });

  it('stay the same objects while an edit does not touch them', async () => {
    const desk = await sentBack();
    const { remarks } = desk.wizard.value;
    desk.wizard.edit(set(['rows', 'row-4', 'phone'], '0911222333'), set(['letter', 'symbol'], '1/A'));
    expect(desk.wizard.value.remarks).to.equal(remarks);
    desk.wizard.edit(set(['letter', 'place'], 'Huế'));
    expect(desk.wizard.value.remarks.slice(1)).to.deep.equal(remarks.slice(1));
    expect(desk.wizard.value.remarks[1]).to.equal(remarks[1]);
  });

  it('about the list as a whole look at which rows it has, not at what they say', async () => {
    const desk = await sentBack([remark('list', ['rows'], rows.map(({ id }) => id))]);
    const { remarks } = desk.wizard.value;
    desk.wizard.edit(set(['rows', 'row-4', 'phone'], '0911222333'));
    expect(desk.wizard.value.remarks).to.equal(remarks);
    desk.wizard.removeRows(['row-9']);
    expect(states(desk)).to.deep.equal({ list: 'changed' });
  });

  it('bar nobody from going on, but from filing, each at its place', async () => {
    const desk = await sentBack();
    expect([desk.wizard.next(), desk.wizard.next(), desk.wizard.value.step]).to.deep.equal([true, true, 'review']);
    const refused = await desk.wizard.act('submit').catch((thrown: unknown) => thrown as { readonly code: string });
    expect(refused?.code).to.equal('invalid');
    expect(codes(desk)).to.deep.equal(['remark.open letter/place', 'remark.open rows/row-3/phone', 'remark.open slots/request']);
    expect(desk.dossiers.calls).not.to.include('act');
    expect(desk.wizard.goTo('upload')).to.equal('upload');
    expect(desk.wizard.goTo('form')).to.equal('form');
    expect(desk.wizard.next()).to.equal(true);
  });

  it('leave the errors one by one as they are answered, and come back with the old value', async () => {
    const desk = await sentBack();
    await desk.wizard.act('submit').catch(() => undefined);
    desk.wizard.edit(set([ANSWERS, 'place'], 'Đúng.'));
    expect(codes(desk)).to.deep.equal(['remark.open rows/row-3/phone', 'remark.open slots/request']);
    desk.wizard.edit(set(['rows', 'row-3', 'phone'], '0911222333'));
    desk.wizard.setAttachments([anAttachment({ id: 'another' })]);
    expect(codes(desk)).to.deep.equal([]);
    desk.wizard.edit(set([ANSWERS, 'place'], ''));
    expect(codes(desk)).to.deep.equal(['remark.open letter/place']);
    desk.wizard.edit(set(['letter', 'place'], 'Huế'));
    await desk.wizard.act('submit');
    expect(desk.wizard.value.dossier?.status).to.equal('submitted');
  });

  it('come with the dossier once the backend could be asked again', async () => {
    const desk = await sentBack();
    desk.wizard.edit(set(['letter', 'place'], 'Huế'));
    const again = await desk.again();
    expect(again.value.remarks.map(({ state }) => state)).to.deep.equal(['changed', 'open', 'open']);
  });
});
