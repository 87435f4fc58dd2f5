// The judges' page: nothing is lost by looking at a case or by a reload, and who talks to the machine sets nothing off.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './harness.mjs';

let b;
before(async () => { b = await openBrowser(); });
after(async () => { await b.close(); });

const CASE = '原告于2024年3月借给被告5万元，约定年底归还，被告出具借条，到期后经多次催要未还。';

test('results, basket and text outlive a reload; a case opens beside them; single keys act only on a case that has the focus', async () => {
  const v = await b.view({ width: 1280, height: 900 });
  const { page } = v;
  await page.goto(`${b.base}judge`);
  await page.getByLabel('案情', { exact: true }).fill(CASE);
  await page.getByRole('button', { name: '检索', exact: true }).click();
  await page.locator('.similar').first().waitFor();
  const found = await page.locator('.similar').count();
  await page.getByRole('button', { name: '放入报告' }).first().click();
  await page.reload();
  assert.equal(await page.locator('.similar').count(), found);
  assert.equal(await page.locator('#basket li').count(), 1);
  assert.equal(await page.getByLabel('案情', { exact: true }).inputValue(), CASE);
  assert.equal(await page.locator('.similar h4 a').first().getAttribute('target'), '_blank');
  await page.evaluate(() => document.activeElement.blur());
  for (const key of ['/', 'j', 'x']) await page.keyboard.press(key);
  assert.deepEqual(await page.evaluate(() => [document.activeElement.tagName, document.querySelectorAll('#basket li').length]), ['BODY', 1]);
  await page.locator('.similar h4 a').first().focus();
  await page.keyboard.press('x');
  assert.equal(await page.locator('#basket li').count(), 0);
  assert.deepEqual(await v.axe(), []);
  assert.deepEqual(v.trouble, []);
  await v.close();
});
