// The pictures of README come from the pages: the script that takes them runs, and what README shows is what it makes.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { service } from '../service.mjs';

const product = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Width and height in px, as the header of a PNG has them. */
function size(file) {
  const head = fs.readFileSync(file).subarray(16, 24);
  return [head.readUInt32BE(0), head.readUInt32BE(4)];
}

test('the script takes every picture that the two READMEs show, in the size that they have there', async () => {
  const served = await service();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  const taking = spawn(path.join(product, 'docs/pictures/take.sh'), [served.base.replace(/\/$/, ''), folder], { stdio: 'inherit' });
  const code = await new Promise((done) => { taking.once('exit', done); });
  assert.equal(code, 0);
  const taken = fs.readdirSync(folder).sort();
  for (const readme of ['README.md', 'README.en.md']) {
    const shown = [...fs.readFileSync(path.join(product, readme), 'utf8').matchAll(/docs\/pictures\/([\w-]+\.png)/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(shown)].sort(), taken, readme);
  }
  for (const name of taken) assert.deepEqual(size(path.join(folder, name)), size(path.join(product, 'docs/pictures', name)), name);
  fs.rmSync(folder, { recursive: true });
  await served.close();
});
