import { expect } from 'chai';
import { isFailure } from '../backend/failure.js';
import { aProcedure } from '../testing/records.js';
import type { ProfileBundle } from './bundle.js';
import { allOf, ownStrings } from './bundle.js';
import { bundleAt, offerAtHand, offerOf, type OwnSource } from './offer.js';
import { vn2018 } from './vn-2018/index.js';

const id = aProcedure().definition.id;

/** The profile with a procedure that fails to load so many times. */
function failing(times: number): { readonly bundle: ProfileBundle; readonly loads: () => number } {
  const part = vn2018.procedures[id];
  if (part === undefined) throw new Error('no procedure');
  let loads = 0;
  const load = (): ReturnType<typeof part.load> => {
    loads += 1;
    return loads <= times ? Promise.reject(new TypeError('Failed to fetch')) : part.load();
  };
  return { bundle: { ...vn2018, procedures: { [id]: { ...part, load } } }, loads: () => loads };
}

const offer = (bundle: ProfileBundle, learn: (source: OwnSource) => Promise<void> = () => Promise.resolve()) =>
  offerOf({ bundles: [bundle], current: bundle, learn });

describe('an offer', () => {
  it('names procedures without loading any, and loads one once', async () => {
    const { bundle, loads } = failing(0);
    const [offered] = offer(bundle).procedures;
    expect([offered?.id, offered?.profile.id, loads()]).to.deep.equal([id, 'vn-2018', 0]);
    const [first, second] = await Promise.all([offered?.load(), offered?.load()]);
    expect(first?.definition.id).to.equal(id);
    expect(second).to.equal(first);
    expect(loads()).to.equal(1);
  });

  it('hands a procedure out when its words are known', async () => {
    const known: string[] = [];
    const [offered] = offer(vn2018, async (source) => {
      for (const { namespace, strings } of await source('en')) known.push(namespace, strings['form-title'] ?? '');
    }).procedures;
    await offered?.load();
    expect(known).to.deep.equal([`vn-2018/${id}`, 'ISSUE OF CERTIFICATES TO INDIVIDUALS']);
  });

  it('says that a part is unavailable, and tries again when asked again', async () => {
    const [offered] = offer(failing(1).bundle).procedures;
    const thrown: unknown = await offered?.load().catch((error: unknown) => error);
    expect(isFailure(thrown) && thrown.code).to.equal('unavailable');
    expect((await offered?.load())?.definition.id).to.equal(id);
  });

  it('does not take a mistake in a definition for trouble of the network', async () => {
    const part = vn2018.procedures[id];
    const broken = { ...vn2018, procedures: { [id]: { ...part, load: async () => ({ ...(await part?.load()), profile: 'other' }) } } };
    const thrown: unknown = await offer(broken as ProfileBundle).procedures[0]?.load().catch((error: unknown) => error);
    expect(thrown).to.be.an('error');
    expect(isFailure(thrown)).to.equal(false);
  });

  it('lists and opens only what the host offers', async () => {
    const some = offerOf({ bundles: [vn2018], current: vn2018, learn: () => Promise.resolve(), isOffered: (one) => one.id !== id });
    expect(some.procedures.map((one) => one.id)).to.not.include(id);
    expect((await some.notices()).map(({ code }) => code)).to.deep.equal(['02', '03', '04', '05', '06']);
  });

  it('may be of what is at hand already', async () => {
    const at = offerAtHand(vn2018.profile, [aProcedure()], []);
    expect(await at.procedures[0]?.load()).to.equal(aProcedure());
    expect(await at.notices()).to.deep.equal([]);
  });
});

describe('a bundle', () => {
  it('is chosen by the day, the last day of the law included; the newest where no law is in force', () => {
    const older = { ...vn2018, profile: { ...vn2018.profile, id: 'older', from: '2016-01-01', to: '2018-11-14' } };
    const all = [older, vn2018] as const;
    expect(bundleAt(all, '2018-11-14')).to.equal(older);
    expect(bundleAt(all, '2018-11-15')).to.equal(vn2018);
    expect(bundleAt(all, '2030-01-01')).to.equal(vn2018);
  });

  it('gives everything at once to who wants it', async () => {
    expect((await allOf(vn2018)).map(({ definition }) => definition.id)).to.deep.equal(Object.keys(vn2018.procedures));
    const words = await ownStrings(vn2018, 'vi');
    expect(words.filter(({ namespace }) => namespace === `vn-2018/${id}`)).to.have.lengthOf(2);
  });
});
