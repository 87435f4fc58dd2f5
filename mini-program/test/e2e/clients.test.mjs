// Clients that know nothing but the description call every operation, in JavaScript, in Python and in Java as a generator writes it:
// each answer has a status and a type that the description names.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { service } from '../service.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const description = path.resolve(here, '../../../search-api/src/main/resources/org/mingfa/api/openapi.json');
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

/** What a program prints that ends well. */
function run(program, ...words) {
  const ended = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(ended.status, 0, `${program} ${words.slice(0, 3).join(' ')}: ${ended.error ?? ended.stderr + ended.stdout}`);
  return ended.stdout;
}

const read = (lines) => lines.trim().split('\n').map((line) => JSON.parse(line));

test('in Python', () => {
  assert.deepEqual(faults(read(run('python3', path.join(here, 'client.py'), served.base))), []);
});

test('in Java, generated', () => {
  const made = path.resolve(here, '../../../target/java-client');
  fs.rmSync(made, { recursive: true, force: true });
  const jars = path.join(made, 'jars');
  run('mvn', '-q', '-B', '-f', path.join(here, 'java/pom.xml'), 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath', `-Dmdep.outputFile=${jars}`);
  const needed = fs.readFileSync(jars, 'utf8');
  const java = (program) => (process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', program) : program);
  // A hit is one of two by its kind: an interface of both, which this library's way to write a query string does not know.
  // Of the generator's libraries, native sends a file as the name of the file; this one sends its bytes.
  run(java('java'), '-XX:TieredStopAtLevel=1', '-cp', needed, 'org.openapitools.codegen.OpenAPIGenerator', 'generate', '-g', 'java', '--library', 'apache-httpclient',
    '-i', description, '-o', made, '--additional-properties=useJakartaEe=true,openApiNullable=false,useOneOfInterfaces=true,supportUrlQuery=false',
    '--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false');
  const sources = fs.readdirSync(path.join(made, 'src/main/java'), { recursive: true })
    .filter((name) => name.endsWith('.java')).map((name) => path.join(made, 'src/main/java', name));
  const classes = path.join(made, 'classes');
  run(java('javac'), '-J-XX:TieredStopAtLevel=1', '-proc:none', '-nowarn', '-parameters', '-d', classes, '-cp', needed, ...sources, path.join(here, 'java/EveryOperation.java'));
  const answers = run(java('java'), '-cp', `${classes}${path.delimiter}${needed}`, 'EveryOperation', served.base, description, made);
  assert.deepEqual(faults(read(answers)), []);
});
