#!/usr/bin/env node
/**
 * Holds a running server to the contract: `ctso-conformance https://host/api [--procedure <id>]`. The server must hold
 * `kitWorld` (print it with `--world`). Leaves dossiers behind: point it at a server made for testing.
 */
import { allOf, vn2018, type CompiledProcedure, type Supports } from '@ctso/core';
import { openHttp } from './http.js';
import { CASES, play } from './kit.js';
import { kitWorld } from './world.js';

interface Arguments {
  readonly baseUrl: string;
  readonly procedure: CompiledProcedure;
}

async function readArguments(words: readonly string[]): Promise<Arguments | undefined> {
  const [baseUrl, flag, id] = words;
  if (baseUrl === undefined || (flag !== undefined && flag !== '--procedure')) return undefined;
  const procedure = (await allOf(vn2018)).find(({ definition }) => id === undefined || definition.id === id);
  return procedure === undefined ? undefined : { baseUrl: baseUrl.replace(/\/$/u, ''), procedure };
}

async function run({ baseUrl, procedure }: Arguments): Promise<number> {
  const supports = (await (await fetch(`${baseUrl}/supports`)).json()) as Supports;
  let failed = 0;
  for (const each of CASES) {
    const broken = await play(each, { open: () => openHttp({ baseUrl, supports }), procedure }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (broken !== undefined) failed += 1;
    console.log(`${broken === undefined ? 'ok  ' : 'FAIL'} ${each.operation} ${each.name}${broken instanceof Error ? `\n     ${broken.message}` : ''}`);
  }
  console.log(`${CASES.length - failed} passed, ${failed} failed`);
  return failed;
}

const words = process.argv.slice(2);
const chosen = await readArguments(words);
if (words[0] === '--world') console.log(JSON.stringify(kitWorld, null, 2));
else if (chosen === undefined) {
  console.error('ctso-conformance <base address of the API> [--procedure <id>] | --world');
  process.exitCode = 2;
} else process.exitCode = (await run(chosen)) > 0 ? 1 : 0;
