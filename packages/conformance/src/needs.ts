/** Which declared facts cases and operations hang on. */
import type { NamedOperation } from '@ctso/core';
import type { Case, Need } from './stage.js';

const OF_REGISTRATION: ReadonlySet<string> = new Set(['challenge', 'register', 'activate', 'requestReset', 'setPassword', 'changePassword']);

export function needing(needs: readonly Need[], cases: readonly Case[]): readonly Case[] {
  return cases.map((each) => ({ ...each, needs }));
}

/** The fact without which an operation is `unsupported`. */
export function needOf({ capability, name }: Pick<NamedOperation, 'capability' | 'name'>): Need | undefined {
  if (capability === 'desk') return 'desk';
  return capability === 'accounts' && OF_REGISTRATION.has(name) ? 'registration' : undefined;
}
