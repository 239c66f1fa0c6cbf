/** The surroundings of stories: the demo world in memory, the offer of procedures, both languages, ports without heavy libraries. */
import { memory, type MemoryBackend } from '@ctso/backends/memory';
import {
  allOf, Failure, offerAtHand, ownStrings, settingsOf, store, uuid, vn2018, vn2024,
  type CompiledProcedure, type Language, type Locale, type Offer, type Store,
} from '@ctso/core';
import type { Ports, Units } from '@ctso/elements';
import { locale, vietnamese } from '@ctso/locales';
import { world } from '@ctso/server/seed';
import { provinces } from '@ctso/units';
import * as addresses from '@ctso/units/addresses.js';

/** 09:42 on 20 November 2026 in Vietnam: stories look the same on every day. */
export const NOW = Date.parse('2026-11-20T02:42:00Z');
export const TODAY = '2026-11-20';

export { world };

const procedures = (await allOf(vn2018, vn2024)) as readonly [CompiledProcedure, ...CompiledProcedure[]];
export const notices = await vn2018.notices.load();
export const offer: Offer = offerAtHand(vn2018.profile, procedures, notices);
/** The same, once the next law is in force. */
export const nextOffer: Offer = offerAtHand(vn2024.profile, procedures, await vn2024.notices.load());
const letterWords = await ownStrings(vn2018, 'vi');
export const units: Units = { provinces, addresses };

/** The procedure that stories of forms and lists show. */
export const [procedure] = procedures;

/** Another of the six under the same law, by its code. */
export function procedureOf(code: string): CompiledProcedure {
  const found = procedures.find(({ definition }) => definition.code === code && definition.profile === procedure.definition.profile);
  if (found === undefined) throw new Error(`no procedure ${code}`);
  return found;
}
export const settings = settingsOf(vn2018.profile, {}, TODAY);

export async function speak(language: Language): Promise<Store<Locale>> {
  const own = await Promise.all([vn2018, vn2024].map((bundle) => ownStrings(bundle, language)));
  return store<Locale>(await locale(language, own.flat()));
}

/** A backend on the demo world; the first of its accounts is signed in, or nobody. */
export function aBackend(signedIn = true): MemoryBackend {
  const [first] = world.accounts;
  return memory({ world, procedures, now: () => NOW, ...(signedIn && first !== undefined ? { signedIn: first.account.id } : {}) });
}

/** Ports that need no library. What a story exports is refused, and says so. */
export function aPorts(): Ports {
  return {
    exporter: { export: () => Promise.reject(new Failure('unsupported')), pages: () => Promise.reject(new Failure('unsupported')) },
    inspector: { detect: (file) => Promise.resolve(file.type === '' ? undefined : file.type) },
    journal: {
      load: () => Promise.resolve(undefined),
      save: () => Promise.resolve(),
      append: () => Promise.resolve(),
      mark: () => Promise.resolve(),
      settle: () => Promise.resolve(),
      keep: () => Promise.resolve(),
      remove: () => Promise.resolve(),
      list: () => Promise.resolve([]),
    },
    environment: {
      now: () => NOW,
      id: uuid,
      after(milliseconds, callback) {
        const timer = setTimeout(callback, milliseconds);
        return () => { clearTimeout(timer); };
      },
      online: () => true,
    },
    letter: store(vietnamese(letterWords)),
    settings: () => settings,
  };
}
