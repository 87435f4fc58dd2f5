// Clients that know nothing but the description call every operation, in JavaScript and in Python: each answer has a status and a
// type that the description names.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { service } from '../service.mjs';

const python = path.join(path.dirname(fileURLToPath(import.meta.url)), 'client.py');
/** What the starter corpus has no text of, a file that nobody asked for, and an answer that was never given. */
const REFUSED = { getArticleHistory: 404, fetchFile: 404, giveFeedback: 400 };
let served;
let described;
let operations;

before(async () => {
  served = await service();
  described = await (await fetch(`${served.base}v1/openapi.json`)).json();
  operations = Object.entries(described.paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ address, method, operation })));
});
after(async () => { await served.close(); });

async function call({ address, method, operation }) {
  const query = new URLSearchParams();
  let asked = address.slice(1);
  for (const reference of operation.parameters ?? []) {
    const parameter = described.components.parameters[reference.$ref.split('/').at(-1)];
    if (!parameter.required) continue;
    if (parameter.in === 'path') asked = asked.replace(`{${parameter.name}}`, encodeURIComponent(parameter.example));
    else query.append(parameter.name, parameter.example);
  }
  const [media, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const body = media && (typeof content.example === 'string' ? content.example : JSON.stringify(content.example));
  const answer = await fetch(`${served.base}${asked}${query.size ? `?${query}` : ''}`,
    { method: method.toUpperCase(), body, headers: media ? { 'Content-Type': media } : {} });
  const type = (answer.headers.get('content-type') ?? '').split(';')[0];
  const bytes = await answer.arrayBuffer();
  if (type.endsWith('json')) JSON.parse(new TextDecoder().decode(bytes));
  return { id: operation.operationId, status: answer.status, media: type };
}

/** What is for one role alone is refused to a client without credentials; everything else is answered. */
function faults(answers) {
  const byId = new Map(answers.map((one) => [one.id, one]));
  return operations.flatMap(({ operation }) => {
    const one = byId.get(operation.operationId);
    if (!one) return [`${operation.operationId} was not called`];
    const response = operation.responses[one.status];
    const resolved = response?.$ref ? described.components.responses[response.$ref.split('/').at(-1)] : response;
    const isClosed = operation.security?.length && !operation.security.some((way) => !Object.keys(way).length);
    const expected = isClosed ? [401, 403] : [REFUSED[operation.operationId] ?? 200];
    return expected.includes(one.status) && resolved?.content?.[one.media] ? [] : [`${one.id}: ${one.status} ${one.media}`];
  });
}

test('in JavaScript', async () => {
  const answers = [];
  for (const one of operations) answers.push(await call(one));
  assert.deepEqual(faults(answers), []);
});

test('in Python', () => {
  const run = spawnSync('python3', [python, served.base], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(faults(run.stdout.trim().split('\n').map((line) => JSON.parse(line))), []);
});
