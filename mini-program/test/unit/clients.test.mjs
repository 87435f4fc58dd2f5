// @vitest-environment node
// A client in strict TypeScript, as a developer generates it from the description: the questions of its examples and the
// recorded answers have the generated types, and what is optional may be left out.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { expect, it } from 'vitest';

const RESOURCES = '../search-api/src/main/resources/org/mingfa/api';
const described = JSON.parse(fs.readFileSync(`${RESOURCES}/openapi.json`, 'utf8'));
const operations = Object.entries(described.paths).flatMap(([address, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ address, method, operation, type: `paths['${address}']['${method}']` })));

function answerOf(operation) {
  const recorded = `${RESOURCES}/examples/${operation.operationId}.json`;
  return fs.existsSync(recorded) ? fs.readFileSync(recorded, 'utf8') : null;
}

/** The parameters that must be given, in one place of the request. */
function required(operation, place) {
  const given = (operation.parameters ?? [])
    .map((one) => described.components.parameters[one.$ref.split('/').at(-1)])
    .filter((one) => one.in === place && one.required)
    .map((one) => [one.name, one.example]);
  return given.length ? Object.fromEntries(given) : null;
}

function callsOf({ operation, type }) {
  const name = operation.operationId;
  const values = {
    [`query_${name}: NonNullable<${type}['parameters']['query']>`]: required(operation, 'query'),
    [`path_${name}: NonNullable<${type}['parameters']['path']>`]: required(operation, 'path'),
    [`body_${name}: Body<${type}>`]: operation.requestBody?.content['application/json']?.example ?? null,
  };
  const lines = Object.entries(values).filter(([, value]) => value).map(([left, value]) => `export const ${left} = ${JSON.stringify(value)};`);
  const answer = answerOf(operation);
  if (answer) lines.push(`export const answer_${name}: ${type}['responses'][200]['content']['application/json'] = ${answer};`);
  return lines;
}

function faults(folder) {
  const program = ts.createProgram([path.join(folder, 'calls.ts')], {
    strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, types: [],
  });
  return ts.getPreEmitDiagnostics(program).map((one) => {
    const { line } = one.file?.getLineAndCharacterOfPosition(one.start) ?? { line: 0 };
    return `${one.file?.text.split('\n')[line].slice(0, 80)}: ${ts.flattenDiagnosticMessageText(one.messageText, ' ')}`;
  });
}

it('has questions and answers of the types that a client is generated with', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mingfa-client-'));
  try {
    fs.writeFileSync(path.join(folder, 'api.ts'), astToString(await openapiTS(described)));
    const calls = operations.flatMap(callsOf);
    expect(calls.length).toBeGreaterThan(60);
    fs.writeFileSync(path.join(folder, 'calls.ts'), [
      "import type { paths } from './api';",
      "type Body<T> = T extends { requestBody?: { content: { 'application/json': infer B } } } ? B : never;",
      ...calls].join('\n'));
    expect(faults(folder)).toEqual([]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}, 180_000);
