/** A server in a process of its own, told to stop by a signal. */
import { startServer } from '../node/start.js';

const { url } = await startServer({ dataDir: process.argv[2] ?? '.data', procedures: [], log: () => undefined });
process.stdout.write(`${url}\n`);
