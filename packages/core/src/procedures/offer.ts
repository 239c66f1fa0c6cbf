/** The procedures that a host offers: known by name at once, loaded when used. */
import { Failure } from '../backend/failure.js';
import type { IsoDay } from '../support/date.js';
import type { Language } from '../support/translate.js';
import { noticeStrings, procedureStrings, type OwnStrings, type ProfileBundle } from './bundle.js';
import { compile } from './compile.js';
import type { CompiledProcedure } from './compiled.js';
import type { ProcedureNotice, Profile } from './definition.js';

/** A procedure that can be filed, before anyone needs to know what it asks. */
export interface OfferedProcedure {
  readonly id: string;
  readonly profile: Profile;
  /** Its words are known to the page's language when it is handed out. Rejects with `unavailable`; the next call tries again. */
  load(): Promise<CompiledProcedure>;
}

export interface Offer {
  /** What new dossiers are begun under; those that exist keep their own. */
  readonly profile: Profile;
  /** Of every profile that the host carries. */
  readonly procedures: readonly OfferedProcedure[];
  /**
   * What lists show, of `profile`, in the order of codes. A notice that no procedure answers to is shown as not yet open. Rejects
   * with `unavailable`; the next call tries again. An older dossier is called as its own law calls it: with the id of another
   * profile those of that one, and none where the host does not carry it.
   */
  notices(profile?: string): Promise<readonly ProcedureNotice[]>;
}

/** The strings of one part in any language, for whoever teaches the page to speak them. */
export type OwnSource = (language: Language) => Promise<readonly OwnStrings[]>;

export interface OfferOptions {
  readonly bundles: readonly ProfileBundle[];
  /** The one of these that new dossiers are begun under. */
  readonly current: ProfileBundle;
  /** Everything otherwise. */
  readonly isOffered?: (procedure: { readonly id: string }) => boolean;
  /** Called with each part that is loaded; the part is handed out once it is done. */
  readonly learn: (source: OwnSource) => Promise<void>;
}

export function offerOf(options: OfferOptions): Offer {
  const { bundles, current, isOffered = () => true, learn } = options;
  const procedures = bundles.flatMap((bundle) =>
    Object.entries(bundle.procedures).map(([id, part]) => {
      const source: OwnSource = (language) => procedureStrings(bundle, id, language);
      const load = onceLoaded(async () => {
        const [definition] = await available(Promise.all([part.load(), learn(source)]));
        return compile(definition, bundle.profile);
      });
      return { id, profile: bundle.profile, load };
    }),
  );
  const lists = new Map([current, ...bundles].map((bundle) => [bundle.profile.id, noticesOf(bundle, options)]));
  const notices = (profile = current.profile.id): Promise<readonly ProcedureNotice[]> => lists.get(profile)?.() ?? Promise.resolve([]);
  return { profile: current.profile, procedures: procedures.filter(isOffered), notices };
}

function noticesOf(bundle: ProfileBundle, { isOffered = () => true, learn }: OfferOptions): () => Promise<readonly ProcedureNotice[]> {
  const source: OwnSource = (language) => noticeStrings(bundle, language);
  return onceLoaded(async () => {
    const [listed] = await available(Promise.all([bundle.notices.load(), learn(source)]));
    return listed.filter(isOffered);
  });
}

/** An offer of what is at hand already, for hosts with definitions of their own. Their words are the host's to add to the locale. */
export function offerAtHand(profile: Profile, procedures: readonly CompiledProcedure[], notices: readonly ProcedureNotice[]): Offer {
  return {
    profile,
    procedures: procedures.map((procedure) => ({ id: procedure.definition.id, profile: procedure.profile, load: () => Promise.resolve(procedure) })),
    notices: () => Promise.resolve(notices),
  };
}

/** The profile in force on a day; the newest one where none is. */
export function bundleAt(bundles: readonly [ProfileBundle, ...ProfileBundle[]], day: IsoDay): ProfileBundle {
  const newest = bundles.reduce((one, other) => (other.profile.from > one.profile.from ? other : one));
  return bundles.find(({ profile }) => profile.from <= day && (profile.to === undefined || day <= profile.to)) ?? newest;
}

/** Code that cannot be fetched is a trouble of the world, and not a mistake of ours. */
async function available<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    throw new Failure('unavailable', { cause });
  }
}

/** Loads at the first call; a failed one is forgotten. */
function onceLoaded<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
