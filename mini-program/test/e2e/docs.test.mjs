// The page of the interface, for people: every operation of the description is on it, with its request.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './harness.mjs';

let b;
let described;
before(async () => {
  b = await openBrowser();
  described = await (await fetch(`${b.base}v1/openapi.json`)).json();
});
after(async () => { await b.close(); });

for (const width of [390, 1280]) {
  test(`${width} px: all operations and problems, no error, nothing wider than the screen, nothing that axe finds`, async () => {
    const v = await b.view({ width });
    const { page } = v;
    await page.goto(`${b.base}docs#H061`, { waitUntil: 'networkidle' });
    assert.ok(await page.locator('#H061').evaluate((one) => one.getBoundingClientRect().top < innerHeight), 'the problem of the address is not on the screen');
    const operations = Object.entries(described.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => method.toUpperCase() + path));
    assert.deepEqual((await page.locator('.operation h3').allTextContents()).sort(), operations.sort());
    assert.equal(await page.locator('.operation pre', { hasText: /^curl / }).count(), operations.length);
    assert.equal(await page.locator('.operation [lang=en]', { hasText: /^[A-Z]/ }).count(), operations.length);
    assert.deepEqual(await page.locator('.source dt').allTextContents(), Object.keys(described['x-problems']));
    const file = page.locator('.operation', { hasText: '/v1/documents:text' });
    assert.match(await file.innerText(), /请求体[\s\S]*Content-Type: application\/octet-stream/);
    assert.equal(await v.tooWide(), 0);
    assert.deepEqual(await v.axe(), []);
    assert.deepEqual(v.trouble, []);
    await v.close();
  });
}

test('is whole without JavaScript, and an address points at an operation', async () => {
  const v = await b.view({ script: false });
  const { page } = v;
  await page.goto(`${b.base}docs#verifyCitations`);
  assert.equal(await page.locator('.operation').count(), Object.values(described.paths).flatMap(Object.keys).length);
  const shown = await page.locator('#verifyCitations').boundingBox();
  assert.ok(shown.y >= -1 && shown.y < 844, `verifyCitations is at ${shown.y}`);
  await v.close();
});
