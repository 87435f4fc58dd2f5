const assert = require('node:assert/strict');
const { test, after } = require('node:test');
const { open } = require('./harness.cjs');

after(() => setTimeout(() => process.exit(process.exitCode || 0), 50));

test('the first page offers the larger version', async () => {
  const p = await open('pages/home/index');
  assert.match(p.text(), /明法.*长辈版/);
});
