/** The kit from the command line, against a server on a port with cookies of its own. */
import { memory } from '@ctso/backends/memory';
import { kitWorld } from '@ctso/conformance';
import type { Backend } from '@ctso/core';
import { handler } from '@ctso/server/handler';
import { serve, type ServerType } from '@hono/node-server';
import { expect } from 'chai';
import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { kitProcedure } from './procedure.js';

const CLI = fileURLToPath(new URL('../../../packages/conformance/dist/cli.js', import.meta.url));

function listening(fetch: (request: Request) => Response | Promise<Response>): Promise<{ url: string; server: ServerType }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => resolve({ url: `http://127.0.0.1:${port}/api`, server }));
  });
}

function aServer(): Promise<{ url: string; server: ServerType }> {
  const house = memory({ world: kitWorld, procedures: [kitProcedure] });
  const sessions = new Map<string, Backend>();
  const connect = async (request: Request) => {
    const key = /session=([^;]+)/u.exec(request.headers.get('cookie') ?? '')?.[1] ?? crypto.randomUUID();
    // Outlives its clients, which is all that the command line can see of being durable; says that uploads resume, as the reference server does.
    const backend = sessions.get(key) ?? { ...house.session(), supports: { ...house.supports, durable: true, resumableUploads: true } };
    sessions.set(key, backend);
    const finish = (response: Response) => {
      response.headers.append('set-cookie', `session=${key}; Path=/; HttpOnly; SameSite=Strict`);
      return response;
    };
    return { backend, finish };
  };
  return listening(handler({ basePath: '/api', connect }));
}

describe('the kit from the command line', () => {
  it('holds a running server to the contract', async () => {
    const { url, server } = await aServer();
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [CLI, url]);
      expect(stdout.trim().split('\n').at(-1)).to.match(/^\d{3,} passed, 0 failed$/u);
    } finally {
      server.close();
    }
  }).timeout(60_000);

  it('ends badly where a server breaks a promise', async () => {
    const { url, server } = await listening(() => new Response('{"durable":true,"offline":false,"resumableUploads":false}'));
    const ended = await promisify(execFile)(process.execPath, [CLI, url]).catch((thrown: unknown) => thrown as { code: number; stdout: string });
    server.close();
    expect('code' in ended && ended.code).to.equal(1);
    expect(ended.stdout).to.match(/FAIL accounts\.signIn/u);
  }).timeout(60_000);
});
