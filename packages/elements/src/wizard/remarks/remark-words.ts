/** Puts a remark into words: its place by the exact label, what was filed there, what stands there now. */
import {
  ROWS, SLOTS, type Attachment, type CompiledField, type CompiledProcedure, type FieldValue, type FieldValues, type Path, type RemarkState, type Row, type Translate,
  type WordContext,
} from '@ctso/core';
import type { IconName } from '../../base/icons.js';
import { bareLabel } from '../places.js';

/** The dossier that remarks speak of, as far as their words need it. */
export interface RemarkedDossier {
  readonly procedure: CompiledProcedure;
  readonly row: (rowId: string) => Row | undefined;
  /** From 0; -1 if it is gone. */
  readonly indexOf: (rowId: string) => number;
  readonly attachments: readonly Attachment[];
}

/** A field that was filed otherwise than it stands, or the one thing that a remark is about. */
export interface Change {
  /** Empty where the place itself is what changed. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

type Held = FieldValue | FieldValues;

export const STATE_LOOKS: Readonly<Record<RemarkState, { readonly tone: 'remark' | 'success' | 'info'; readonly icon: IconName }>> = {
  open: { tone: 'remark', icon: 'remark' },
  changed: { tone: 'success', icon: 'check' },
  explained: { tone: 'info', icon: 'edit' },
};

/** E.g. `Dòng 9: Nguyễn Thị Thùy Dương, Số CMND, CCCD, Hộ chiếu`; `Nơi nhận`; the name of a paper. */
export function remarkPlace({ procedure, row, indexOf }: RemarkedDossier, path: Path, before: Held, words: Translate): string {
  const [first = '', second] = path;
  if (first === SLOTS) {
    const slot = procedure.definition.slots.find(({ id }) => id === second);
    return slot === undefined ? words('supplement.place.whole') : words(procedure.key(slot.label));
  }
  const label = labelOf(procedure, path, words);
  if (first !== ROWS) return label === '' ? words('supplement.place.whole') : label;
  if (second === undefined) return words('supplement.place.rows');
  const index = indexOf(second);
  const name = nameIn(procedure, row(second)?.values ?? (isValues(before) ? before : undefined));
  const place = index < 0 ? words('supplement.place.gone', { name }) : words('supplement.place.row', { row: index + 1, name });
  return [place.replace(/:\s*$/u, ''), label].filter((part) => part !== '').join(', ');
}

/** The exact label of the field, empty for a whole row, the list, a paper. */
function labelOf(procedure: CompiledProcedure, path: Path, words: Translate): string {
  const field = procedure.field(path);
  return field === undefined ? '' : bareLabel(words(field.label));
}

/** What stood there and what stands there; for a whole row its fields that differ. Empty where nothing differs. */
export function changesOf(dossier: RemarkedDossier, path: Path, before: Held, now: Held, context: WordContext): readonly Change[] {
  const { procedure, attachments } = dossier;
  const { translate } = context;
  const [first, second, third] = path;
  if (first === SLOTS) return [{ label: '', before: translate('supplement.file.before'), after: attachments.find(({ slot }) => slot === second)?.name ?? translate('supplement.file.none') }];
  if (first === ROWS && second === undefined) return [{ label: '', before: countWords(before, translate), after: countWords(now, translate) }];
  if (first === ROWS && third === undefined) return rowChanges(procedure, second ?? '', before, now, context);
  const field = procedure.field(path);
  if (field === undefined) return [];
  const after = first === ROWS && dossier.row(second ?? '') === undefined ? translate('supplement.row.gone') : valueWords(procedure, field, asValue(now), context);
  return [{ label: '', before: valueWords(procedure, field, asValue(before), context), after }];
}

function rowChanges(procedure: CompiledProcedure, rowId: string, before: Held, now: Held, context: WordContext): readonly Change[] {
  if (!isValues(now)) return [{ label: '', before: nameIn(procedure, isValues(before) ? before : undefined), after: context.translate('supplement.row.gone') }];
  const old = isValues(before) ? before : {};
  return procedure.definition.rows.fields.flatMap(({ id, asked }) => {
    const field = procedure.field([ROWS, rowId, id]);
    if (field === undefined || asked === false) return [];
    const [was, is] = [old[id], now[id]].map((value) => valueWords(procedure, field, value, context));
    return was === is || was === undefined || is === undefined ? [] : [{ label: bareLabel(context.translate(field.label)), before: was, after: is }];
  });
}

function valueWords(procedure: CompiledProcedure, { definition, kind }: CompiledField, value: FieldValue | undefined, context: WordContext): string {
  const { translate } = context;
  if (typeof value === 'boolean') return translate(value ? 'supplement.value.ticked' : 'supplement.value.unticked');
  if (value === undefined || value === null || kind.isEmpty(value)) return translate('supplement.value.none');
  const option = typeof definition.options === 'object' ? definition.options.find((one) => one.value === value) : undefined;
  return option === undefined ? kind.toText(value, context) : translate(procedure.key(option.label));
}

function countWords(ids: Held, words: Translate): string {
  return words('supplement.rows.count', { count: Array.isArray(ids) ? ids.length : 0 });
}

function nameIn(procedure: CompiledProcedure, values: FieldValues | undefined): string {
  const field = procedure.definition.rows.columns.find((column) => column.title === true)?.fields[0];
  const value = field === undefined ? undefined : values?.[field];
  return typeof value === 'string' ? value : '';
}

function asValue(held: Held): FieldValue {
  return held as FieldValue;
}

function isValues(held: Held): held is FieldValues {
  return typeof held === 'object' && held !== null && !Array.isArray(held);
}
