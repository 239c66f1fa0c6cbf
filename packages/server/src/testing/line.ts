/** A line to a server that can be cut and joined: a real network trouble for tests. */
import { connect, createServer, type Socket } from 'node:net';

export interface Line {
  readonly port: number;
  /** Cut, it breaks what is under way and lets nothing new through. */
  join(up: boolean): void;
  close(): Promise<void>;
}

export function lineTo(port: number): Promise<Line> {
  let up = true;
  const open = new Set<Socket>();
  const breakAll = (): void => { open.forEach((socket) => socket.destroy()); };
  const server = createServer((near) => {
    if (!up) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [[near, far], [far, near]] as const) {
      open.add(from);
      from.on('error', () => undefined);
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : 0,
        join: (joined) => {
          up = joined;
          if (!up) breakAll();
        },
        close: () => {
          breakAll();
          return new Promise((closed) => server.close(() => { closed(); }));
        },
      });
    });
  });
}
