/** The API description tells of every operation, and nothing in it leads nowhere. */
import { OPERATION_LIST } from '@ctso/core';
import { openApi } from '@ctso/server/handler';
import { expect } from 'chai';

interface Described {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Record<string, unknown> }> };
}

const description = openApi('/api') as { openapi: string; servers: { url: string }[]; paths: Record<string, Record<string, Described>> };
const described = Object.values(description.paths).flatMap((methods) => Object.values(methods));

describe('the API description', () => {
  it('names each operation of the table once', () => {
    const ids = described.map(({ operationId }) => operationId).filter((id) => id !== 'supports');
    expect(ids.sort()).to.deep.equal(OPERATION_LIST.map(({ capability, name }) => `${capability}.${name}`).sort());
  });

  it('asks for a session except where the table does not', () => {
    const open = described.filter(({ operationId, security }) => operationId !== 'supports' && security?.length === 0).map(({ operationId }) => operationId);
    const table = OPERATION_LIST.filter((operation) => operation.public).map(({ capability, name }) => `${capability}.${name}`);
    expect(open.sort()).to.deep.equal(table.sort());
  });

  it('describes what an operation takes, with its bounds', () => {
    const check = described.find(({ operationId }) => operationId === 'subscribers.check');
    const schema = check?.requestBody?.content['application/json']?.schema;
    expect(schema).to.deep.include({ type: 'object', required: ['emails'], additionalProperties: false });
    expect((schema?.['properties'] as Record<string, unknown>)['emails']).to.deep.include({ type: 'array', maxItems: 500 });
  });

  it('is plain JSON whose references all lead somewhere', () => {
    const text = JSON.stringify(description);
    const whole = JSON.parse(text) as Record<string, unknown>;
    for (const [, pointer = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/gu)) {
      const target = pointer.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], whole);
      expect(target, pointer).to.not.equal(undefined);
    }
    expect(text).to.contain('#/components/responses/Problem');
  });
});
