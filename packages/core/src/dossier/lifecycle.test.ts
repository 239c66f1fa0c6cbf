import { expect } from 'chai';
import type { DeskRole } from '../records/account.js';
import { KNOWN_STATUSES, type DeskActKind } from '../records/dossier.js';
import { advance, isKnownStatus, mayEdit, permitted, permittedAtDesk, permittedOnlooker, seenAtDesk, TRANSITIONS, type Transit } from './lifecycle.js';

const ACTS = [...new Set(TRANSITIONS.map(({ act }) => act))];
const LAST = ['returned', 'refused', 'withdrawn'];

describe('the life of a dossier', () => {
  it('leads every status but the last ones on, and each of them can be reached', () => {
    expect(KNOWN_STATUSES.filter((status) => !TRANSITIONS.some(({ from }) => from === status))).to.have.members(LAST);
    const reached = new Set(['draft']);
    for (let size = 0; size < reached.size; ) {
      size = reached.size;
      for (const { from, to } of TRANSITIONS) if (reached.has(from)) reached.add(to);
    }
    expect([...reached]).to.have.members([...KNOWN_STATUSES]);
  });

  it('has one way from a status by an act, and none that is not in the table', () => {
    for (const from of KNOWN_STATUSES) {
      for (const act of ACTS) {
        const ways = TRANSITIONS.filter((each) => each.from === from && each.act === act);
        expect(ways.length, `${from} ${act}`).to.be.at.most(1);
        expect(advance(from, act), `${from} ${act}`).to.equal(ways[0]?.to);
      }
    }
    for (const status of ['', 'unknown', 'deleted']) for (const act of ACTS) expect(advance(status, act)).to.equal(undefined);
  });

  it('lets applicants do what leads on by them, and edit just what they may file', () => {
    for (const status of KNOWN_STATUSES) {
      expect(mayEdit(status), status).to.equal(advance(status, 'submit') !== undefined);
      expect(permitted(status).includes('withdraw'), status).to.equal(advance(status, 'withdraw') !== undefined);
      expect(permitted(status).includes('delete'), status).to.equal(status === 'draft');
      expect(permitted(status)[0], status).to.equal('view');
    }
  });

  it('shows a status that it does not know, and lets nothing be done with it', () => {
    expect(isKnownStatus('cho-ky-so')).to.equal(false);
    expect(permitted('cho-ky-so')).to.deep.equal(['view', 'history']);
    expect(mayEdit('cho-ky-so')).to.equal(false);
  });

  it('lets whoever only looks on look, and do nothing', () => {
    expect(permittedOnlooker('supplement')).to.deep.equal(['view', 'history']);
    expect(KNOWN_STATUSES.flatMap((status) => permittedOnlooker(status)).filter((act) => act !== 'view' && act !== 'history')).to.deep.equal([]);
  });

  it('keeps drafts from the desk, and nothing else', () => {
    expect(KNOWN_STATUSES.filter((status) => !seenAtDesk(status))).to.deep.equal(['draft']);
  });
});

describe('at the desk', () => {
  const may = (status: string, roles: readonly DeskRole[], claim: 'mine' | 'other' | 'none') => permittedAtDesk({ status, roles, claim });
  const byOfficer = (status: string): Transit[] => TRANSITIONS.filter(({ from, by }) => from === status && by === 'officer').map(({ act }) => act);

  it('an officer may do what leads on by officers, once it is taken on, and nothing before', () => {
    for (const status of KNOWN_STATUSES) {
      const acts = may(status, ['officer'], 'mine').filter((act) => act !== 'release');
      expect(acts, status).to.deep.equal(byOfficer(status));
      for (const claim of ['none', 'other'] as const) expect(may(status, ['officer'], claim).filter((act) => act !== 'claim'), `${status} ${claim}`).to.deep.equal([]);
    }
  });

  it('a dossier can be taken on, taken over and let go of while the authority has it', () => {
    const claimable = ['submitted', 'records-office', 'processing'];
    for (const status of KNOWN_STATUSES) {
      const expected: DeskActKind[] = claimable.includes(status) ? ['claim'] : [];
      expect(may(status, ['officer'], 'none'), status).to.deep.equal(expected);
      expect(may(status, ['officer'], 'other'), status).to.deep.equal(expected);
      expect(may(status, ['officer'], 'mine').includes('release'), status).to.equal(claimable.includes(status));
      expect(may(status, ['officer'], 'mine').includes('claim'), status).to.equal(false);
    }
  });

  it('a clerk enters letters, whoever has the dossier, and does nothing else', () => {
    for (const status of KNOWN_STATUSES) {
      for (const claim of ['mine', 'other', 'none'] as const) expect(may(status, ['clerk'], claim), status).to.deep.equal(status === 'records-office' ? ['register'] : []);
    }
  });

  it('nobody without a role does anything, and who has both roles does what either may', () => {
    for (const status of KNOWN_STATUSES) expect(may(status, [], 'mine'), status).to.deep.equal([]);
    expect(may('records-office', ['officer', 'clerk'], 'mine')).to.deep.equal(['register', 'release']);
  });
});
