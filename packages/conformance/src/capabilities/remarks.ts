/** A dossier that was sent back: what was remarked, what was made of it, and that nothing open is filed again. */
import { ANSWERS, ROWS, SLOTS, type Edit, type RemarkNote } from '@ctso/core';
import { fails, same } from '../check.js';
import { actAt, handsOf } from '../desk.js';
import { freshId, pdf, submitted, type Case, type Stage } from '../stage.js';
import { kitAccounts } from '../world.js';
import { rowField, save } from './edits.js';

function notesOn(stage: Stage): readonly [RemarkNote, RemarkNote, RemarkNote] {
  const slot = stage.procedure.definition.slots[0]?.id ?? '';
  return [
    { id: 'remark-1', path: [ROWS, 'row-2', rowField(stage, 'identity').id], text: 'Số giấy tờ không khớp ngày sinh' },
    { id: 'remark-2', path: [ROWS, 'row-1'], text: 'Người này đã chuyển công tác?' },
    { id: 'remark-3', path: [SLOTS, slot], text: 'Bản chụp mờ' },
  ];
}

async function sentBack(stage: Stage, notes: readonly RemarkNote[]) {
  const hands = await handsOf(stage);
  const { id } = await submitted(stage, hands.applicant);
  await actAt(hands.officer, id, { kind: 'claim' });
  await actAt(hands.officer, id, { kind: 'supplement', note: 'Đề nghị bổ sung', remarks: notes });
  return { ...hands, dossier: await hands.applicant.dossiers.get({ id }) };
}

export const remarkCases: readonly Case[] = [
  {
    operation: 'dossiers.get',
    name: 'shows what a dossier was sent back for, with what stood there',
    async run(stage) {
      const notes = notesOn(stage);
      const { dossier, officer } = await sentBack(stage, notes);
      const remarks = dossier.remarks ?? [];
      same(remarks.map(({ id, path, text }) => ({ id, path, text })), notes, 'the remarks');
      same(remarks.map(({ actor }) => actor.name), notes.map(() => kitAccounts.officer.person), 'whose they are');
      const row = (id: string) => dossier.draft.rows.find((each) => each.id === id)?.values ?? {};
      const file = dossier.attachments.find(({ slot }) => slot === notes[2].path[1])?.id;
      same(remarks.map(({ before }) => before), [row('row-2')[notes[0].path[2] ?? ''], row('row-1'), file], 'what stood there');
      same((await officer.desk.get({ id: dossier.id })).remarks, remarks, 'what the desk sees');
    },
  },
  {
    operation: 'dossiers.act',
    name: 'refuses to file again while a remark is neither mended nor explained, and files once all are',
    async run(stage) {
      const notes = notesOn(stage);
      const { applicant, officer, dossier } = await sentBack(stage, notes);
      const submit = (revision: number) => applicant.dossiers.act({ id: dossier.id, revision, key: freshId(), act: 'submit' });
      const refused = await fails(submit(dossier.revision), 'invalid', 'three open remarks');
      same(refused.issues.filter(({ code }) => code === 'remark.open').map(({ path }) => path), notes.map(({ path }) => path), 'the places');
      const mended: Edit = { kind: 'set', path: notes[0].path, value: '001085000777' };
      const explained: Edit = { kind: 'set', path: [ANSWERS, notes[1].id], value: 'Vẫn công tác tại phòng' };
      const stored = await save(applicant, dossier, [mended, explained]);
      same((await fails(submit(stored.revision), 'invalid', 'one open remark')).issues.map(({ path }) => path), [notes[2].path], 'the place that is left');
      await applicant.attachments.put({ id: freshId(), dossierId: dossier.id, slot: notes[2].path[1] ?? '', name: 'bản rõ.pdf', file: pdf('clear') });
      same((await submit(stored.revision)).status, 'submitted', 'the status');
      const seen = await officer.desk.get({ id: dossier.id });
      same([seen.draft.sections[ANSWERS]?.[notes[1].id], seen.remarks?.length], ['Vẫn công tác tại phòng', 3], 'what the officer sees');
    },
  },
  {
    operation: 'dossiers.save',
    name: 'takes answers to remarks as text of a bounded length, and nothing else in their place',
    async run(stage) {
      const { applicant, dossier } = await sentBack(stage, notesOn(stage));
      const answer = (value: string | boolean): Edit => ({ kind: 'set', path: [ANSWERS, 'remark-2'], value });
      await fails(save(applicant, dossier, [answer(true)]), 'invalid', 'an answer that is no text');
      await fails(save(applicant, dossier, [answer('a'.repeat(2001))]), 'invalid', 'an answer without end');
      await save(applicant, dossier, [answer('Đúng như đã khai'.normalize('NFD'))]);
      same((await applicant.dossiers.get({ id: dossier.id })).draft.sections[ANSWERS], { 'remark-2': 'Đúng như đã khai' }, 'what is kept');
    },
  },
];
