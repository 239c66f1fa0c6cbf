/** The certificates that an organisation holds, and the devices that hold them. */
import { CERTIFICATE_GROUPS, holdingsOf, type CertificateQuery, type HeldCertificate } from '@ctso/core';
import { fails, holds, same } from '../check.js';
import { signIn, type Case, type Stage } from '../stage.js';
import { CROWD, kitSerials } from '../world-holdings.js';
import { kitWorld } from '../world.js';
import { allPages } from './paging.js';

const MINE = holdingsOf(kitWorld).filter(({ organisation: { id } }) => id === 'kit-so-noi-vu' || id.startsWith('kit-phong-'));

function pages({ backend }: Stage, query: Omit<CertificateQuery, 'cursor'>): Promise<readonly HeldCertificate[]> {
  return allPages((cursor) => backend.certificates.list({ ...query, cursor }));
}

async function serials(stage: Stage, query: Partial<CertificateQuery>): Promise<readonly string[]> {
  return (await pages(stage, { view: 'certificates', ...query })).map(({ serial }) => serial);
}

const ANY = ['active', 'expired', 'revoked'] as const;
const BY_SERIAL = (a: HeldCertificate, b: HeldCertificate): number => (a.serial < b.serial ? -1 : 1);

function about(name: string, run: (stage: Stage) => Promise<void>): Case {
  return {
    operation: 'certificates.list',
    name,
    async run(stage) {
      await signIn(stage.backend);
      await run(stage);
    },
  };
}

const { hoa, hoaEnded, seal, revoked, gateway } = kitSerials;

export const certificateCases: readonly Case[] = [
  about('brings every fact of the active ones, and of all when asked for all', async (stage) => {
    const active = MINE.filter(({ state }) => state === 'active');
    same([...(await pages(stage, { view: 'certificates' }))].sort(BY_SERIAL), [...active].sort(BY_SERIAL), 'the active ones');
    same([...(await pages(stage, { view: 'certificates', states: [...ANY] }))].sort(BY_SERIAL), [...MINE].sort(BY_SERIAL), 'all');
    same(await serials(stage, { states: ['revoked', 'expired'], sort: 'validTo' }), [hoaEnded, revoked], 'those that ended');
  }),
  about('goes through its pages by name, each certificate once, whatever the size of a page', async (stage) => {
    const wanted = MINE.filter(({ state }) => state === 'active').length;
    for (const limit of [7, 50, 500]) {
      const items = await pages(stage, { view: 'certificates', limit });
      same([items.length, new Set(items.map(({ serial }) => serial)).size], [wanted, wanted], `pages of ${limit}`);
      const crowd = items.filter(({ name }) => name.startsWith('Người số')).map(({ name }) => name);
      same(crowd, [...crowd].sort(), 'the names');
      same([items[0]?.serial, items.at(-1)?.serial], [gateway, seal], 'the first and the last');
    }
    same((await stage.backend.certificates.list({ view: 'certificates' })).items.length, 50, 'a usual page');
  }),
  about('sorts by address and by the end of validity, either way, ties by serial', async (stage) => {
    const byEnd = await serials(stage, { sort: 'validTo', limit: 9 });
    same([byEnd[0], byEnd.slice(-2)], [gateway, [hoa, seal]], 'by end');
    same(await serials(stage, { sort: 'validTo', descending: true, limit: 9 }), [...byEnd].reverse(), 'the other way');
    const emails = (await pages(stage, { view: 'certificates', sort: 'officialEmail', limit: 9 })).map(({ officialEmail }) => officialEmail);
    same(emails, [...emails].sort(), 'by address');
  }),
  about('never shows another organisation’s, however it is asked', async (stage) => {
    for (const query of [{}, { text: 'trần văn bình' }, { serials: [kitSerials.elsewhere] }, { serial: '54010e' }, { states: ANY }, { name: 'sở y tế' }]) {
      const page = await stage.backend.certificates.list({ view: 'certificates', limit: 500, ...query });
      const mine = MINE.map(({ serial }) => serial);
      holds(page.items.every(({ serial }) => mine.includes(serial)), 'shows only one’s own');
      same([page.total, CERTIFICATE_GROUPS.reduce((sum, group) => sum + (page.counts[group] ?? 0), 0)], [page.items.length, page.items.length], 'what it counts');
    }
    same((await stage.backend.certificates.list({ view: 'devices', serials: [kitSerials.elsewhereToken] })).items, [], 'its device');
    await signIn(stage.backend, 'second');
    same(await serials(stage, { sort: 'officialEmail' }), [kitSerials.elsewhere, '54010e00000000000000000000000002'], 'the other’s view');
  }),
  about('finds a part of a name, an address, a serial or a device’s serial, without accents and case', async (stage) => {
    for (const text of ['NGUYEN thi hoa', 'nthoa@', hoa.slice(8).toUpperCase(), '029708ef']) same(await serials(stage, { text }), [hoa], text);
    same(await serials(stage, { text: '%' }), [], 'a sign that some databases read as anything');
    same((await serials(stage, { text: '  ' })).length, CROWD + 3, 'blank');
  }),
  about('narrows by facts, all of which must match, each within its own', async (stage) => {
    same(await serials(stage, { name: 'thị hoa', officialEmail: 'NTHOA', serial: hoa.slice(0, 8).toUpperCase(), deviceSerial: '9708' }), [hoa], 'all of them');
    same(await serials(stage, { name: 'thị hoa', deviceSerial: '0D000' }), [], 'facts of two');
    same(await serials(stage, { name: 'nthoa' }), [], 'an address for a name');
    same(await serials(stage, { endsFrom: '2026-12-31', endsTo: '2038-01-02', sort: 'validTo' }), [gateway, '54010d00000000000000000000000001', '54010d00000000000000000000000002'], 'the end, both days included');
  }),
  about('counts by group for the query without its group', async ({ backend }) => {
    const all = await backend.certificates.list({ view: 'certificates' });
    same([all.total, all.counts], [CROWD + 3, { individual: CROWD + 1, organisation: 1, device: 1 }], 'all');
    const seals = await backend.certificates.list({ view: 'certificates', group: 'organisation' });
    same([seals.total, seals.items.map(({ serial }) => serial), seals.counts], [1, [seal], all.counts], 'one group');
    same((await backend.certificates.list({ view: 'certificates', text: 'cổng dịch vụ' })).counts, { device: 1 }, 'of a search');
  }),
  about('finds again what was chosen before, by serial', async (stage) => {
    same(await serials(stage, { serials: [seal, hoa, hoaEnded, 'không có'], states: [...ANY], sort: 'validTo' }), [hoaEnded, hoa, seal], 'certificates');
    const { items } = await stage.backend.certificates.list({ view: 'devices', serials: [kitSerials.hoaToken] });
    same(items.map(({ serial }) => serial), [hoa], 'devices');
    same(await serials(stage, { serials: [] }), [], 'none');
  }),
  about('shows each device once, with the certificate that it got last, ended or not', async (stage) => {
    const devices = await pages(stage, { view: 'devices', limit: 20 });
    const shown = devices.map(({ device }) => device?.serial ?? '').sort();
    same(shown, [...new Set(MINE.flatMap(({ device }) => device?.serial ?? []))].sort(), 'the devices');
    same(devices.filter(({ device }) => device?.serial === kitSerials.hoaToken).map(({ serial }) => serial), [hoa], 'the last certificate');
    same((await stage.backend.certificates.list({ view: 'devices', states: ['revoked'] })).items.map(({ device }) => device?.serial), ['0B000002'], 'of a revoked one');
    same((await stage.backend.certificates.list({ view: 'devices', states: ['expired'] })).items, [], 'none by a certificate before the last');
  }),
  about('refuses a page of no or too many items and a cursor that was never given out', async ({ backend }) => {
    for (const limit of [0, 501]) await fails(backend.certificates.list({ view: 'certificates', limit }), 'invalid', `a page of ${limit}`);
    await fails(backend.certificates.list({ view: 'certificates', cursor: 'không phải con trỏ' }), 'invalid', 'a made-up cursor');
    await fails(backend.certificates.list({ view: 'certificates', serials: Array.from({ length: 501 }, () => 'a') }), 'invalid', 'more serials than one call may name');
  }),
];
