/** One scope, a section or the fields of a row, made ready for checking: kinds found, rules bound, once for all checks. */
import { kindOf } from '../fields/kinds.js';
import type { Finding, Settings } from '../fields/kind.js';
import type { FieldValue, FieldValues } from '../records/draft.js';
import type { Issue } from '../support/issue.js';
import type { Path } from '../support/path.js';
import type { CompiledField } from './compiled.js';
import { holds } from './conditions.js';
import type { ConditionRuleUse, FieldDefinition, NamedRuleUse, OwnKey, RuleUse } from './definition.js';
import { RULES } from './rules.js';
import { issueOf } from './settings.js';

export interface Scope {
  readonly fields: readonly CompiledField[];
  readonly byId: ReadonlyMap<string, CompiledField>;
  readonly rules: readonly BoundRule[];
}

interface BoundRule {
  /** Id of the field that it speaks at. */
  readonly at: string;
  check(values: FieldValues, settings: Settings): Finding | undefined;
}

const MOST_CHARACTERS = 200;

/** Throws, as a mistake of whoever wrote the definition, for a rule that does not exist or that names no field. */
export function scopeOf(id: string, fields: readonly FieldDefinition[], rules: readonly RuleUse[], key: (own: OwnKey) => string): Scope {
  const compiled = fields.map((definition) => ({ definition, kind: kindOf(definition.kind), label: key(definition.label) }));
  const byId = new Map(compiled.map((field) => [field.definition.id, field]));
  const bound = rules.filter((use) => use.scope === id).map((use) => bind(use, byId));
  return { fields: compiled, byId, rules: bound };
}

function bind(use: RuleUse, fields: ReadonlyMap<string, CompiledField>): BoundRule {
  const bound = 'requires' in use ? bindCondition(use, fields) : bindNamed(use, fields);
  const { severity } = use;
  if (severity === undefined) return bound;
  return {
    at: bound.at,
    check(values, settings) {
      const found = bound.check(values, settings);
      return found === undefined ? undefined : { ...found, severity };
    },
  };
}

function bindCondition({ at, requires, code, scope }: ConditionRuleUse, fields: ReadonlyMap<string, CompiledField>): BoundRule {
  if (!fields.has(at)) throw new Error(`ctso: a condition in ${scope} speaks at ${at}, which is no field`);
  const found: Finding = { code, severity: 'error' };
  return { at, check: (values) => (holds(requires, values) ? undefined : found) };
}

function bindNamed(use: NamedRuleUse, fields: ReadonlyMap<string, CompiledField>): BoundRule {
  const rule = RULES[use.rule];
  if (rule === undefined) throw new Error(`ctso: no rule is named ${use.rule}`);
  for (const name of rule.args) {
    const field = use.args[name];
    if (field === undefined || !fields.has(field)) throw new Error(`ctso: rule ${use.rule} in ${use.scope} needs a field for "${name}"`);
  }
  return { at: use.args[rule.at] ?? '', check: (values, settings) => rule.check(values, use.args, settings, use.numbers ?? NO_NUMBERS) };
}

const NO_NUMBERS: Readonly<Record<string, number>> = {};

/** Whether a field is shown and usable among these values. */
export function applies(field: FieldDefinition, values: FieldValues): boolean {
  return (field.visible === undefined || holds(field.visible, values)) && (field.enabled === undefined || holds(field.enabled, values));
}

/** What a field holds, its empty value where it holds nothing yet. */
export function valueIn(values: FieldValues, field: CompiledField): FieldValue {
  return values[field.definition.id] ?? field.kind.empty;
}

/**
 * Issues in the order of the fields. A rule is silent where its field does not apply or already has an error: one thing at a
 * time is said at one place.
 */
export function checkScope(scope: Scope, base: Path, values: FieldValues, settings: Settings): Issue[] {
  const issues: Issue[] = [];
  const closed = new Set<string>();
  const report = (id: string, found: Finding, source: Issue['source']): void => {
    const issue = issueOf([...base, id], found, source, settings);
    if (issue === undefined) return;
    issues.push(issue);
    if (issue.severity === 'error') closed.add(id);
  };
  for (const field of scope.fields) {
    const { id } = field.definition;
    if (applies(field.definition, values)) for (const found of findings(field, values, settings)) report(id, found, 'field');
    else closed.add(id);
  }
  const fieldIssues = issues.length;
  for (const rule of scope.rules) {
    const found = closed.has(rule.at) ? undefined : rule.check(values, settings);
    if (found !== undefined) report(rule.at, found, 'rule');
  }
  return issues.length === fieldIssues ? issues : inFieldOrder(issues, scope);
}

function inFieldOrder(issues: readonly Issue[], scope: Scope): Issue[] {
  const order = [...scope.byId.keys()];
  const place = (issue: Issue): number => order.indexOf(issue.path.at(-1) ?? '');
  return [...issues].sort((a, b) => place(a) - place(b));
}

function findings(field: CompiledField, values: FieldValues, settings: Settings): readonly Finding[] {
  const { definition, kind } = field;
  const value = kind.tidy(valueIn(values, field), settings);
  if (kind.isEmpty(value)) return definition.required === true ? [{ code: kind.required, severity: 'error' }] : [];
  const most = definition.maxLength ?? MOST_CHARACTERS;
  if (definition.kind === 'text' && typeof value === 'string' && value.length > most) {
    return [{ code: 'text.length', severity: 'error', params: { count: value.length, most } }];
  }
  return kind.check(value, { settings, values, options: optionsOf(definition, values, settings) });
}

function optionsOf({ options }: FieldDefinition, values: FieldValues, settings: Settings): readonly string[] | undefined {
  if (options === 'operators') return settings.operators;
  return options?.filter(({ visible }) => visible === undefined || holds(visible, values)).map(({ value }) => value);
}
