import {
  compile,
  compose,
  extensionOf,
  judgeFile,
  LANGUAGES,
  namespaceOf,
  ownStrings,
  settingsOf,
  type Condition,
  type ProcedureDefinition,
  type SectionLayout,
} from '@ctso/core';
import { locale, vi } from '@ctso/locales';
import { expect } from 'chai';
import { bundleOf, bundles, definitions, nameOf, notices, profileOf, profiles } from './found.js';
import { emptyDraft, fullDraft } from './samples.js';

/** Fields that a layout draws by name. */
const ROLES: Readonly<Record<SectionLayout, readonly string[]>> = {
  letterhead: ['parentAuthority', 'organisationName', 'symbol', 'place', 'date'],
  facts: [],
  closing: ['recipients', 'capacities', 'signer'],
  commitment: [],
};

function fieldsNamedBy(condition: Condition): readonly string[] {
  if ('equals' in condition) return [condition.equals.field];
  if ('in' in condition) return [condition.in.field];
  if ('not' in condition) return fieldsNamedBy(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(fieldsNamedBy);
}

/** Names in a definition that nothing answers to, each with where it stands. */
function unboundNames(definition: ProcedureDefinition): readonly string[] {
  const { sections, rows, footnotes, document } = definition;
  const lost: string[] = [];
  const expectIn = (known: readonly string[], where: string, names: readonly string[]): void =>
    void lost.push(...names.filter((name) => !known.includes(name)).map((name) => `${where}: ${name}`));
  const rowFields = rows.fields.map(({ id }) => id);
  const marks = footnotes.map(({ mark }) => mark);
  for (const { id, layout, fields } of [...sections, { id: 'rows', layout: 'facts' as const, fields: rows.fields }]) {
    const ids = fields.map((field) => field.id);
    expectIn(ids, id, ROLES[layout]);
    for (const { visible, enabled, footnote } of fields) {
      expectIn(
        ids,
        `condition in ${id}`,
        [visible, enabled].flatMap((condition) => (condition === undefined ? [] : fieldsNamedBy(condition))),
      );
      expectIn(marks, `footnote in ${id}`, footnote === undefined ? [] : [footnote]);
    }
  }
  for (const column of rows.columns) {
    expectIn(rowFields, `column ${column.id}`, column.fields);
    expectIn(marks, `column ${column.id}`, column.footnote === undefined ? [] : [column.footnote]);
  }
  expectIn(rowFields, 'carry over', rows.carryOver);
  if (rows.lookup !== undefined) expectIn(rowFields, 'lookup', Object.values(rows.lookup));
  expectIn(
    sections.map(({ id }) => id),
    'document',
    document.flatMap((block) => ('section' in block ? [block.section] : [])),
  );
  return lost;
}

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

describe('definitions: every one of them', () => {
  it('belongs to a profile, which carries it, and its id is its own there', async () => {
    expect(profiles.map(({ id }) => id).sort()).to.deep.equal(bundles.map(({ profile }) => profile.id).sort());
    expect(repeated(notices.map(namespaceOf))).to.deep.equal([]);
    expect(repeated(definitions.map(namespaceOf))).to.deep.equal([]);
    for (const definition of definitions) expect(await bundleOf(definition).procedures[definition.id]?.load()).to.equal(definition);
    for (const notice of notices) expect(await bundleOf(notice).notices.load()).to.include(notice);
  });

  for (const { profile, procedures, notices: listed } of bundles) {
    it(`${profile.id}: lists each procedure in the order of codes, those that can be filed under their own ids`, async () => {
      const codes = (await listed.load()).map(({ id, code }) => ({ id, code }));
      expect(codes).to.deep.equal([...codes].sort((a, b) => a.code.localeCompare(b.code)));
      const open = await Promise.all(Object.entries(procedures).map(async ([id, part]) => ({ id, code: (await part.load()).code })));
      expect(codes.filter(({ id }) => id in procedures)).to.deep.equal(open);
    });
  }

  for (const definition of definitions) {
    const procedure = compile(definition, profileOf(definition));
    const settings = settingsOf(profileOf(definition), {}, '2026-11-22');
    const filled = new Set(definition.slots.map(({ id }) => id));

    it(`${nameOf(definition)}: each name that it uses exists, and no id stands twice`, () => {
      expect(unboundNames(definition)).to.deep.equal([]);
      for (const fields of [...definition.sections.map((section) => section.fields), definition.rows.fields])
        expect(repeated(fields.map(({ id }) => id))).to.deep.equal([]);
      expect(repeated([...definition.sections.map(({ id }) => id), 'rows', 'slots'])).to.deep.equal([]);
      expect(definition.rows.columns.filter(({ title }) => title === true)).to.have.lengthOf(1);
    });

    it(`${nameOf(definition)}: each row that must differ has its sentence`, () => {
      expect(definition.rows.unique.filter(({ code }) => !(`issue.${code}` in vi))).to.deep.equal([]);
    });

    it(`${nameOf(definition)}: an empty dossier begins, is a draft, and lacks something`, () => {
      const draft = emptyDraft(procedure, settings);
      expect(procedure.draftSchema.safeParse(draft).success).to.equal(true);
      expect(procedure.check(draft, new Set(), settings).filter(({ severity }) => severity === 'error')).to.not.deep.equal([]);
    });

    it(`${nameOf(definition)}: a full dossier lacks nothing and is complete`, () => {
      expect(procedure.check(fullDraft(procedure), filled, settings)).to.deep.equal([]);
      expect(procedure.completeSchema(settings, filled).safeParse(fullDraft(procedure)).success).to.equal(true);
    });

    it(`${nameOf(definition)}: its letter composes in each language, empty and full, without a key among its words`, async () => {
      for (const language of LANGUAGES) {
        const { translate } = await locale(language, await ownStrings(bundleOf(definition), language));
        for (const draft of [emptyDraft(procedure, settings, translate), fullDraft(procedure)]) {
          const model = compose(procedure, { draft }, { translate, language, provinceName: (code) => code });
          const within = model.annex === undefined ? model.blocks : model.blocks.flatMap((block) => (block.kind === 'reference' ? model.annex!.blocks[0]! : block));
          const annexed = model.annex?.blocks.slice(1) ?? [];
          expect([...within, ...annexed].map(({ kind }) => kind)).to.have.members(definition.document.map(({ block }) => block));
          expect(JSON.stringify(model)).to.not.match(/\bletter\.[a-z]|vn-\d{4}\/|\{\{|undefined/u);
          expect(model.fileName).to.match(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/u);
        }
      }
    });

    it(`${nameOf(definition)}: its slots ask for files that can be judged`, () => {
      for (const slot of definition.slots) {
        expect(slot.maxSize).to.be.greaterThan(0);
        expect(slot.extensions).to.not.have.lengthOf(0);
        expect(repeated(slot.extensions)).to.deep.equal([]);
        for (const extension of slot.extensions) {
          const name = `a.${extension}`;
          expect(extensionOf(name)).to.equal(extension);
          // Plain text alone has no signature; an extension that the judge does not know would pass for it.
          expect(judgeFile({ name, size: 1, detected: undefined }, slot)?.code).to.equal(
            extension === 'txt' ? undefined : 'file.unreadable',
          );
        }
      }
    });
  }
});
