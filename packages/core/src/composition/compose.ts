/** `compose`: a procedure and a draft put into the words of its letter. What the review shows and the printers print. */
import type { FieldKind, WordContext } from '../fields/kind.js';
import type { CompiledProcedure } from '../procedures/compiled.js';
import type { BlockDefinition, ColumnDefinition, SectionDefinition } from '../procedures/definition.js';
import type { Draft, FieldValues, Row } from '../records/draft.js';
import { readDay, showDay, type IsoDay } from '../support/date.js';
import { ROWS } from '../support/path.js';
import type { Translate } from '../support/translate.js';
import { fold, linesOf, tidyLine } from '../support/text.js';
import { addresseeOf } from './addressee.js';
import { annexed, type AnnexWords } from './annex.js';
import { cellText, fieldText } from './cell.js';
import type { Block, Fact, LetterModel, TableBlock, TableColumn } from './model.js';

export interface ComposeContext extends WordContext {
  /** Language of `translate`; goes into the file's properties. */
  readonly language: string;
  /** What the cells of a row say, for a caller that keeps it between letters; `rowCells` otherwise. */
  readonly cells?: ((row: Row) => readonly string[]) | undefined;
}

/** What a row's cells say, without its number: depends on the row and the context alone. */
export function rowCells(procedure: CompiledProcedure, row: Row, context: WordContext): readonly string[] {
  return procedure.definition.rows.columns.map((column) => cellText(procedure, column, row.values, context));
}

/** The letter as it stands: blanks stay blank, nothing is checked. Linear in the number of rows. */
export function compose(procedure: CompiledProcedure, dossier: { readonly draft: Draft }, context: ComposeContext): LetterModel {
  const writer: Writer = { procedure, draft: dossier.draft, context, say: (own, params) => context.translate(procedure.key(own), params) };
  const blocks = procedure.definition.document.flatMap((block) => blockOf(block, writer));
  const subject = writer.say(procedure.definition.subject);
  return { title: subject, fileName: fileNameOf(writer), language: context.language, ...annexed(blocks, () => annexWords(subject, writer)) };
}

/** What the annex is called and refers to. The organisation is named as it was typed, not in the letterhead's capitals. */
function annexWords(subject: string, writer: Writer): AnnexWords {
  const { translate } = writer.context;
  const section = sectionLaidOut('letterhead', writer);
  const symbol = section?.text('symbol') ?? '';
  const name = section === undefined ? undefined : valuesOf(writer.draft, section.id)['organisationName'];
  const reference = translate('letter.annex.reference', {
    symbol: symbol === '' ? translate('letter.blank') : symbol,
    date: dateInWords(section?.text('date') ?? '', translate),
    organisation: typeof name === 'string' && name.trim() !== '' ? tidyLine(name) : translate('letter.blank'),
  });
  const title = translate('letter.annex.title', { subject: withoutSign(subject) }).toUpperCase();
  return { label: translate('letter.annex'), title, reference, here: translate('letter.annex.here') };
}

/** The subject without the sign "V/v" (in English "Re:") before it. */
function withoutSign(subject: string): string {
  return subject.replace(/^(V\/v|Re:)\s+/iu, '');
}

interface Writer {
  readonly procedure: CompiledProcedure;
  readonly draft: Draft;
  readonly context: ComposeContext;
  /** A string of the definition's own. */
  readonly say: Translate;
}

function blockOf(block: BlockDefinition, writer: Writer): Block | [] {
  switch (block.block) {
    case 'letterhead':
      return letterhead(writer);
    case 'addressee':
      return {
        kind: 'addressee',
        label: writer.context.translate('letter.addressee'),
        lines: listed(addresseeOf(writer.procedure, writer.draft, writer.say)),
      };
    case 'facts':
      return facts(block.section, writer);
    case 'table':
      return table(writer);
    case 'footnotes':
      return footnotes(writer);
    case 'closing':
      return closing(writer);
  }
}

/** Several addressees stand one a line, with a dash before and a semicolon or full stop behind, as the decree has it. */
function listed(lines: readonly string[]): readonly string[] {
  if (lines.length < 2) return lines;
  return lines.map((line, index) => `- ${line.replace(/^[-–]\s*/u, '').replace(/\s*[;.,]$/u, '')}${index === lines.length - 1 ? '.' : ';'}`);
}

/** The first section that is laid out so, with a reader of its fields' words. */
function sectionLaidOut(
  layout: SectionDefinition['layout'],
  writer: Writer,
): { readonly id: string; text(field: string): string } | undefined {
  const section = writer.procedure.definition.sections.find((one) => one.layout === layout);
  return section === undefined ? undefined : { id: section.id, text: (field) => textIn(section.id, field, writer) };
}

function textIn(section: string, id: string, { procedure, draft, context }: Writer): string {
  const field = procedure.field([section, id]);
  return field === undefined ? '' : fieldText(procedure, field, valuesOf(draft, section), context);
}

function valuesOf(draft: Draft, section: string): FieldValues {
  return draft.sections[section] ?? {};
}

function letterhead(writer: Writer): Block | [] {
  const section = sectionLaidOut('letterhead', writer);
  if (section === undefined) return [];
  const { translate } = writer.context;
  const symbol = section.text('symbol');
  return {
    kind: 'letterhead',
    parent: section.text('parentAuthority').toUpperCase(),
    issuer: section.text('organisationName').toUpperCase(),
    nation: translate('letter.nation'),
    motto: translate('letter.motto'),
    number: translate('letter.number', { symbol: symbol === '' ? translate('letter.blank') : symbol }),
    placeAndDate: placeAndDate(section.text('place'), section.text('date'), translate),
    subject: writer.say(writer.procedure.definition.subject),
  };
}

/** Any day written in full is read the same whatever today is; a year of two digits was made four when the field was left. */
const ANY_DAY: IsoDay = '2000-01-01';

/** "Hà Nội, ngày 05 tháng 3 năm 2020": a zero stands before days 1 to 9 and before months 1 and 2 only (decree 30/2020, annex I). */
function placeAndDate(place: string, typed: string, translate: Translate): string {
  const date = dateInWords(typed, translate);
  return place === '' ? date : translate('letter.place-and-date', { place, date });
}

function dateInWords(typed: string, translate: Translate): string {
  const blank = translate('letter.blank');
  const read = readDay(typed, ANY_DAY);
  return translate('letter.date', {
    day: read === undefined ? blank : showDay(read).slice(0, 2),
    month: read === undefined ? blank : read.month < 3 ? `0${read.month}` : String(read.month),
    year: read === undefined ? blank : String(read.year),
  });
}

function facts(id: string, writer: Writer): Block | [] {
  const { definition } = writer.procedure;
  const section = definition.sections.find((one) => one.id === id);
  if (section === undefined) return [];
  const values = valuesOf(writer.draft, id);
  const items: Fact[] = section.fields
    .filter((field) => writer.procedure.applies(field, values))
    .map((field) => ({ field: field.id, label: writer.say(field.label).replace(/\s*:$/u, ''), text: textIn(id, field.id, writer) }));
  return { kind: 'facts', section: id, title: section.title === undefined ? '' : writer.say(section.title), items };
}

function table(writer: Writer): TableBlock {
  const { procedure, draft, context, say } = writer;
  const { rows } = procedure.definition;
  const cellsOf = context.cells ?? ((row) => rowCells(procedure, row, context));
  const number: TableColumn = { id: 'number', label: context.translate('letter.row-number'), width: 0.4, align: 'center' };
  return {
    kind: 'table',
    title: say(rows.title, { count: draft.rows.length }),
    columns: [number, ...rows.columns.map((column) => tableColumn(column, writer))],
    rows: draft.rows.map((row, index) => ({
      id: row.id,
      cells: [String(index + 1), ...cellsOf(row)],
    })),
    empty: say(rows.empty),
  };
}

/** Short texts of one form, which are read down the column. */
const CENTRED: ReadonlySet<FieldKind> = new Set<FieldKind>(['day', 'mobile', 'phone', 'tax-code', 'budget-code', 'flag']);

function isCentred({ show, fields }: ColumnDefinition, procedure: CompiledProcedure): boolean {
  const [only = '', ...more] = fields;
  const kind = more.length === 0 ? procedure.field([ROWS, '', only])?.definition.kind : undefined;
  return show === 'tick' || (kind !== undefined && CENTRED.has(kind));
}

function tableColumn(column: ColumnDefinition, { say, procedure }: Writer): TableColumn {
  return {
    id: column.id,
    label: column.footnote === undefined ? say(column.label) : `${say(column.label)} (${column.footnote})`,
    group: column.group === undefined ? undefined : say(column.group),
    width: column.width ?? 1,
    align: isCentred(column, procedure) ? 'center' : 'start',
  };
}

function footnotes({ procedure, context, say }: Writer): Block {
  const items = procedure.definition.footnotes.map(({ mark, text }) => ({ mark: `(${mark})`, text: say(text) }));
  return { kind: 'footnotes', title: context.translate('letter.footnotes'), items };
}

function closing(writer: Writer): Block | [] {
  const section = sectionLaidOut('closing', writer);
  if (section === undefined) return [];
  return {
    kind: 'closing',
    section: section.id,
    recipientsLabel: writer.context.translate('letter.recipients'),
    recipients: linesOf(section.text('recipients')),
    capacities: linesOf(section.text('capacities')).map((line) => line.toUpperCase()),
    signer: section.text('signer'),
  };
}

const LONGEST_FILE_NAME = 80;

/** E.g. `125-SNV-VP-de-nghi-cap-chung-thu-so-cho-ca-nhan`. */
function fileNameOf(writer: Writer): string {
  const symbol = ascii(sectionLaidOut('letterhead', writer)?.text('symbol') ?? '');
  const subject = ascii(fold(withoutSign(writer.say(writer.procedure.definition.subject))));
  return [symbol, subject]
    .filter((part) => part !== '')
    .join('-')
    .slice(0, LONGEST_FILE_NAME)
    .replace(/-+$/u, '');
}

function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/Đ/gu, 'D')
    .replace(/đ/gu, 'd')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
