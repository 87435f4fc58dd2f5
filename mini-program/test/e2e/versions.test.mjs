// Versions of an article against each other, on a law that was invented for it: the starter corpus has digests, which are not compared.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './harness.mjs';

const LAWS = path.join(path.dirname(fileURLToPath(import.meta.url)), 'laws');
const ARTICLE = `/pages/article/index?law=${encodeURIComponent('样例灯塔法')}&article=`;
let b;
before(async () => { b = await openBrowser(LAWS); });
after(async () => { await b.close(); });

async function compare(v, article) {
  await v.go(`${ARTICLE}${article}`);
  await v.page.getByRole('button', { name: '逐版对比修改之处' }).click();
  await v.page.locator('.change').nth(1).waitFor();
}

test('what was added and what was taken out is marked, in words too; an article that stayed is said to have stayed', async () => {
  const v = await b.view();
  const { page } = v;
  await compare(v, 2);
  const kinds = async (kind) => (await page.locator(`.diff .${kind}`).allTextContents()).map((text) => text.replace(/\s/g, '')).join('|');
  assert.equal(await kinds('added'), '【新增】天、雪|【新增】五|【新增】；不能修复的，应当赔偿');
  assert.equal(await kinds('removed'), '【删除】三');
  const whole = (await page.locator('.diff').allTextContents()).map((text) => text.replace(/\s/g, ''));
  assert.ok(whole.some((text) => text.includes('损坏灯塔的')), whole.join('\n'));
  assert.match(await page.locator('.change').allTextContents().then((all) => all.join('\n')), /2010年1月1日公布[\s\S]*2020年2月1日公布|2020年2月1日公布[\s\S]*2010年1月1日公布/);
  await compare(v, 3);
  assert.equal(await page.locator('.diff .added, .diff .removed').count(), 0);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('the older version says that it is not the one of today, and the day looked at chooses it', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go(`${ARTICLE}2&as_of=2015-01-01`);
  await page.getByText('您在看 2015年1月1日 的法律').waitFor();
  assert.match(await page.locator('.paper').innerText(), /三十日内修复[\s\S]*当日现行有效|当日现行有效[\s\S]*三十日内修复/);
  await page.getByRole('button', { name: '回到今天' }).click();
  await page.getByText('十五日内修复').waitFor();
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('the timeline of a law runs from old to new, is dragged and goes by keys to another version; who only chooses stays; the list is there without a script', async () => {
  const v = await b.view();
  const { page } = v;
  await page.goto(`${b.base}laws/${encodeURIComponent('样例灯塔法')}`);
  const line = page.getByRole('slider');
  const newest = await page.locator('.timeline .here').innerText();
  assert.match(await line.getAttribute('aria-valuetext'), /2020年2月1日公布，.*（正在看）/);
  assert.deepEqual([await line.inputValue(), await line.getAttribute('max')], ['1', '1']); // the newest is on the right
  await line.press('ArrowLeft');
  assert.match(await page.locator('.drag [role=status]').innerText(), /^2010年1月1日公布/);
  assert.equal(await page.locator('.timeline .here').innerText(), newest);
  assert.deepEqual({ axe: await v.axe(), wide: await v.tooWide() }, { axe: [], wide: 0 });
  await Promise.all([page.waitForNavigation(), line.press('Enter')]);
  assert.match(await page.locator('.timeline .here').innerText(), /2010年1月1日公布/);
  const box = await line.boundingBox();
  await page.mouse.move(box.x + 12, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2, { steps: 4 });
  await Promise.all([page.waitForNavigation(), page.mouse.up()]);
  assert.equal(await page.locator('.timeline .here').innerText(), newest);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

for (const how of [{ width: 360, dark: true }, { width: 390, elder: true, textSize: 30 }, { width: 1280 }]) {
  test(`the comparison at ${JSON.stringify(how)}: no axe violation, nothing too small or too wide, one h1`, async () => {
    const v = await b.view(how);
    await compare(v, 2);
    assert.deepEqual(
      { axe: await v.axe(), small: await v.small(how.elder ? 18 : 12, how.elder ? 60 : 44), wide: await v.tooWide(), h1: await v.headings() },
      { axe: [], small: [], wide: 0, h1: 1 });
    assert.deepEqual(v.trouble, []);
    await v.close();
  });
}
