/** What was typed of a registration, as the tab keeps it: the key of the request, so that sending it again makes no second one, and the values. */
import { REGISTRATION_FORM, type FormValues } from '@ctso/core';
import { SessionKeeper } from '../forms/session-keeper.js';

export interface KeptRegistration {
  readonly id: string;
  readonly values: FormValues;
}

const keeper = new SessionKeeper('ctso-registration');

/** `undefined` for nothing, and for what an earlier version of the form has left. */
export function keptRegistration(): KeptRegistration | undefined {
  const kept = keeper.read() as Partial<KeptRegistration> | null | undefined;
  const values = REGISTRATION_FORM.shape.safeParse(kept?.values);
  return typeof kept?.id === 'string' && values.success ? { id: kept.id, values: values.data } : undefined;
}

export function keepRegistration(kept: KeptRegistration): boolean {
  return keeper.keep(kept);
}

export function dropRegistration(): void {
  keeper.drop();
}
