/** What a request for an account says, section by section, with the number of the recipient's paper masked until it is asked for. */
import { maskIdentity, REGISTRATION_FORM, registeredEmail, type RegistrationAnswers, type RegistrationRequest, type WordContext } from '@ctso/core';
import { bareLabel } from '../wizard/places.js';

export interface Answer {
  readonly id: string;
  readonly label: string;
  /** Empty when nothing was given. */
  readonly text: string;
  readonly secret: boolean;
}

export interface AnswerSection {
  readonly id: string;
  readonly answers: readonly Answer[];
}

export function answersOf(given: RegistrationAnswers, context: WordContext, whole: boolean): readonly AnswerSection[] {
  return REGISTRATION_FORM.definition.sections.map(({ id, fields }) => {
    const values = given[id] ?? {};
    const answers = fields.flatMap((definition): Answer[] => {
      const field = REGISTRATION_FORM.field([id, definition.id]);
      if (field === undefined || !REGISTRATION_FORM.applies(definition, values)) return [];
      const value = values[definition.id] ?? field.kind.empty;
      // What was not ticked says nothing.
      if (definition.kind === 'flag' && field.kind.isEmpty(value)) return [];
      const text = field.kind.isEmpty(value) ? '' : field.kind.toText(value, context);
      const secret = definition.kind === 'identity' && text !== '';
      return [{ id: definition.id, label: bareLabel(context.translate(field.label)), text: secret && !whole ? maskIdentity(text) : text, secret }];
    });
    return { id, answers };
  });
}

/** The organisation that it is for; of a new one the name that it is to bear. */
export function organisationName({ answers, path }: RegistrationRequest): string {
  const organisation = answers['organisation'] ?? {};
  const name = organisation['newName'];
  return organisation['isNew'] === true && typeof name === 'string' ? name : (path.at(-1)?.name ?? '');
}

export function isNew({ answers }: RegistrationRequest): boolean {
  return answers['organisation']?.['isNew'] === true;
}

/** Where it stands in the tree: the names above it, root first. */
export function above(request: RegistrationRequest): string {
  const names = request.path.map(({ name }) => name);
  return (isNew(request) ? names : names.slice(0, -1)).join(' › ');
}

export function emailOf({ answers }: RegistrationRequest): string {
  return registeredEmail(answers);
}
