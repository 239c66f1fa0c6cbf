/** Attachments: one to a slot, judged by content. */
import type { Backend } from '@ctso/core';
import { fails, holds, same } from '../check.js';
import { decomposed, freshId, makeDossier, pdf, signIn, submitted, type Case, type Stage } from '../stage.js';

function firstSlot({ procedure }: Stage) {
  const [slot] = procedure.definition.slots;
  holds(slot !== undefined, 'the procedure has a slot');
  return slot;
}

async function draftWithFile(stage: Stage, backend: Backend, file = pdf()) {
  const dossier = await makeDossier(stage, backend, { rows: 0 });
  const input = { id: freshId(), dossierId: dossier.id, slot: firstSlot(stage).id, name: 'công văn.pdf', file };
  return { dossier, input, attachment: await backend.attachments.put(input) };
}

async function bytesOf(file: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await file.arrayBuffer());
}

export const attachmentCases: readonly Case[] = [
  {
    operation: 'attachments.put',
    name: 'fills the slot, names the type and leaves the revision alone',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const { dossier, input, attachment } = await draftWithFile(stage, backend);
      const { uploadedAt: _uploadedAt, ...facts } = attachment;
      same(facts, { id: input.id, slot: input.slot, name: input.name, size: input.file.size, type: 'application/pdf' }, 'the attachment');
      const now = await backend.dossiers.get({ id: dossier.id });
      same([now.attachments, now.revision], [[attachment], 1], 'the dossier');
    },
  },
  {
    operation: 'attachments.put',
    name: 'composes the name and tells its progress to the last byte',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const { id } = await makeDossier(stage, backend, { rows: 0 });
      const [told, file]: [number[][], Blob] = [[], pdf('x'.repeat(50_000))];
      const name = 'Đề nghị cấp CTS "số 1", 100% & đủ.pdf';
      const attachment = await backend.attachments.put(
        { id: freshId(), dossierId: id, slot: firstSlot(stage).id, name: decomposed(name), file },
        { onProgress: (sent, total) => told.push([sent, total]) },
      );
      same(attachment.name, name, 'the name');
      same(told.at(-1), [file.size, file.size], 'the last progress');
    },
  },
  {
    operation: 'attachments.put',
    name: 'takes the place of the file that the slot held',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const { dossier, input, attachment } = await draftWithFile(stage, backend);
      const newer = await backend.attachments.put({ ...input, id: freshId(), name: 'bản hai.pdf' });
      same((await backend.dossiers.get({ id: dossier.id })).attachments, [newer], 'the slots');
      await fails(backend.attachments.open({ id: attachment.id }), 'not-found', 'the older file');
    },
  },
  {
    operation: 'attachments.put',
    name: 'answers the stored file when the same id is sent twice',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const { dossier, input, attachment } = await draftWithFile(stage, backend);
      same(await backend.attachments.put(input), attachment, 'the second answer');
      same((await backend.dossiers.get({ id: dossier.id })).attachments, [attachment], 'the slots');
    },
  },
  {
    operation: 'attachments.put',
    name: 'refuses a file that is too large, and one whose name is not of a listed type',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const [{ id: dossierId }, slot] = [await makeDossier(stage, backend, { rows: 0 }), firstSlot(stage)];
      const large = new Blob([pdf(), new Uint8Array(slot.maxSize)], { type: 'application/pdf' });
      await fails(backend.attachments.put({ id: freshId(), dossierId, slot: slot.id, name: 'lớn.pdf', file: large }), 'too-large', 'a large file');
      await fails(backend.attachments.put({ id: freshId(), dossierId, slot: slot.id, name: 'chạy.exe', file: pdf() }), 'wrong-type', 'an unlisted type');
      same((await backend.dossiers.get({ id: dossierId })).attachments, [], 'the slots');
    },
  },
  {
    operation: 'attachments.put',
    name: 'refuses a slot that the procedure does not have, and an unknown or foreign dossier',
    async run(stage) {
      const other = await stage.session();
      await signIn(stage.backend);
      await signIn(other, 'second');
      const { input } = await draftWithFile(stage, stage.backend);
      await fails(stage.backend.attachments.put({ ...input, id: freshId(), slot: 'foreign' }), 'invalid', 'a foreign slot');
      await fails(stage.backend.attachments.put({ ...input, id: freshId(), dossierId: freshId() }), 'not-found', 'an unknown dossier');
      await fails(other.attachments.put({ ...input, id: freshId() }), 'not-found', 'another’s dossier');
    },
  },
  {
    operation: 'attachments.put',
    name: 'refuses once the dossier is filed, and so does taking away',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const filed = await submitted(stage, backend);
      const late = { id: freshId(), dossierId: filed.id, slot: firstSlot(stage).id, name: 'muộn.pdf', file: pdf() };
      await fails(backend.attachments.put(late), 'forbidden', 'a late file');
      for (const { id } of filed.attachments) await fails(backend.attachments.remove({ id }), 'forbidden', 'taking away late');
    },
  },
  {
    operation: 'attachments.open',
    name: 'answers every byte with the type, and tells its progress',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const all = new Uint8Array(70_000).map((_, index) => index % 256);
      const { input } = await draftWithFile(stage, backend, new Blob([pdf(), all], { type: 'application/pdf' }));
      const told: number[][] = [];
      const file = await backend.attachments.open({ id: input.id }, { onProgress: (sent, total) => told.push([sent, total]) });
      same([file.size, file.type], [input.file.size, 'application/pdf'], 'the facts');
      holds((await bytesOf(file)) === (await bytesOf(input.file)), 'every byte is the same');
      same(told.at(-1), [file.size, file.size], 'the last progress');
    },
  },
  {
    operation: 'attachments.open',
    name: 'does not tell an unknown file from another organisation’s',
    async run(stage) {
      const other = await stage.session();
      await signIn(stage.backend);
      await signIn(other, 'second');
      const { attachment } = await draftWithFile(stage, stage.backend);
      await fails(other.attachments.open({ id: attachment.id }), 'not-found', 'another’s');
      await fails(other.attachments.remove({ id: attachment.id }), 'not-found', 'taking another’s away');
      holds((await stage.backend.attachments.open({ id: attachment.id })).size > 0, 'it is still there');
    },
  },
  {
    operation: 'attachments.remove',
    name: 'empties the slot',
    async run(stage) {
      const { backend } = stage;
      await signIn(backend);
      const { dossier, attachment } = await draftWithFile(stage, backend);
      same(await backend.attachments.remove({ id: attachment.id }), null, 'the answer');
      same((await backend.dossiers.get({ id: dossier.id })).attachments, [], 'the slots');
      await fails(backend.attachments.remove({ id: attachment.id }), 'not-found', 'a second time');
    },
  },
];
