/** The SQL storage held to the contract: called directly and over a port, on PGlite and on a real PostgreSQL. */
import { join } from 'node:path';
import { conformance, kitWorld, openHttp, type Opened } from '@ctso/conformance';
import type { MailFacts } from '@ctso/core';
import { vietnamese } from '@ctso/locales';
import { fileFolder, limits, mailSender, openDatabase, plant, sqlBackend, sqlHouse, startServer, USUAL_LIMITS, USUAL_LINKS, type Database, type MailSender, type Message, type RunningServer, type SqlHouse } from '@ctso/server';
import { expect } from 'chai';
import { DATABASES, type DatabaseKind } from '#server-testing/databases.js';
import { lineTo, type Line } from '#server-testing/line.js';
import { mailsIn, type ReadMail } from '#server-testing/mailbox.js';
import { newFolder } from '#server-testing/world.js';
import { kitProcedure } from './procedure.js';

/** Resumable uploads have a test of their own: their client sends its requests past the kit's cookies. */
const SUPPORTS = { durable: true, offline: false, resumableUploads: false, registration: true, desk: true };

/** Hard enough to be puzzles. */
const PUZZLES = { rounds: 1, least: 1, most: 20 };

for (const kind of DATABASES) {
  describe(`on ${kind.name}`, () => {
    const direct = direction(kind);
    const served = service(kind);
    conformance({ name: 'the SQL storage', open: direct.open, procedure: kitProcedure, runner: { describe, it } });
    conformance({ name: 'the server over a port', open: served.open, procedure: kitProcedure, runner: { describe, it } });
    after(async () => {
      await direct.close();
      await served.close();
    });
  });
}

/** The storage without HTTP between. PGlite lives in the process and needs no network; PostgreSQL is reached by a line that can be cut. */
function direction(kind: DatabaseKind): { open: () => Promise<Opened>; close: () => Promise<void> } {
  let folder: string | undefined;
  let url: string | undefined;
  let line: Line | undefined;
  let opened: { readonly database: Database; readonly house: SqlHouse; readonly sender: MailSender } | undefined;
  const mails: MailFacts[] = [];
  const start = async () => {
    folder ??= await newFolder();
    if (kind.name === 'PostgreSQL' && url === undefined) {
      const address = new URL((await kind.url()) ?? '');
      line = await lineTo(Number(address.port));
      address.port = String(line.port);
      url = address.href;
    }
    const database = await openDatabase({ url, folder });
    await plant(database.queries, kitWorld);
    const files = await fileFolder(join(folder, 'files'));
    const house = sqlHouse({ queries: database.queries, files, procedures: [kitProcedure], supports: { offline: url === undefined }, limits: limits(USUAL_LIMITS), puzzles: PUZZLES });
    const { rules, approving } = house;
    const wording = { publicUrl: 'https://portal.test', links: USUAL_LINKS, translate: approving.translate, procedure: rules.known, now: rules.now };
    const carrier = { carry: async (_message: Message, mailed: MailFacts) => void mails.push(mailed), close: () => undefined };
    const sender = mailSender({ queries: database.queries, carrier, wording, report: (thrown) => { throw thrown; } });
    return { database, house, sender };
  };
  return {
    open: async () => {
      const { house } = (opened ??= await start());
      return {
        backend: sqlBackend(house),
        session: () => Promise.resolve(sqlBackend(house)),
        reopen: async () => {
          await opened?.database.close();
          opened = await start();
          return sqlBackend(opened.house);
        },
        mail: async (to) => {
          await opened?.sender.send();
          return mails.filter((mailed) => mailed.to === to);
        },
        network: (up) => line?.join(up),
        close: () => Promise.resolve(),
      };
    },
    close: async () => {
      await opened?.database.close();
      await line?.close();
    },
  };
}

/** The whole server on a port, stopped and started again on the same storage. */
function service(kind: DatabaseKind): { open: () => Promise<Opened>; close: () => Promise<void> } {
  let dataDir: string | undefined;
  let databaseUrl: string | undefined;
  let server: RunningServer | undefined;
  const start = async (port = 0) => {
    dataDir ??= await newFolder();
    databaseUrl ??= await kind.url();
    return startServer({ port, dataDir, databaseUrl, procedures: [kitProcedure], world: kitWorld, log: () => undefined, puzzles: PUZZLES });
  };
  return {
    open: async () => {
      const { url } = (server ??= await start());
      const opened = await openHttp({
        baseUrl: `${url}/ctso`,
        supports: SUPPORTS,
        restart: async () => {
          await server?.close();
          server = await start(Number(new URL(url).port));
        },
      });
      return {
        ...opened,
        mail: async (to) => {
          await server?.sendMail();
          return (await mailsIn(join(dataDir ?? '', 'mail'), to)).map(mailedAs);
        },
      };
    },
    close: async () => server?.close(),
  };
}

const KINDS: readonly MailFacts['kind'][] = [
  'activate', 'registered-already', 'approved', 'registration-refused', 'reset', 'password-changed', 'dossier-received', 'dossier-supplement', 'dossier-returned', 'dossier-refused',
];

type Mailed = Awaited<ReturnType<NonNullable<Opened['mail']>>>[number];

/** What a real mail is about, as its reader tells it: by its subject. */
function mailedAs({ subject, token }: ReadMail): Mailed {
  const { translate } = vietnamese();
  const kind = KINDS.find((each) => subject.startsWith(translate(`mail.${each}.subject`, { name: '' })));
  return { kind: kind ?? expect.fail(`a mail that nobody knows: ${subject}`), ...(token === '' ? {} : { token }) };
}
