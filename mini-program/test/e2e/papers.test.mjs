// From the self-test to a paper for the court: filled from the answers, the rest asked row by row, previewed, taken along, erased.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { openBrowser } from './harness.mjs';

let b;
before(async () => { b = await openBrowser(); });
after(async () => { await b.close(); });

const heading = (page) => page.locator('#asked').textContent();

/** A lender who has not sued yet: three taps, then straight to the result. */
async function result(page) {
  await page.getByRole('button', { name: '钱和买卖' }).click();
  await page.getByRole('radio', { name: /民间借贷/ }).click();
  await page.getByRole('radio', { name: '还没有起诉' }).click();
  await page.getByRole('radio', { name: /原告/ }).click();
  await page.getByRole('button', { name: '先看结果' }).click();
  await page.getByRole('button', { name: /生成民事起诉状（民间借贷纠纷）/ }).waitFor();
}

async function complaint(v) {
  await v.go('/pages/risk/index');
  await result(v.page);
  await v.page.getByRole('button', { name: /生成民事起诉状/ }).click();
  await v.page.getByText(/第 1 项，共/).waitFor();
}

async function preview(page) {
  await page.getByRole('button', { name: '看整份' }).click();
  await page.getByRole('button', { name: '下载 Word 文件' }).waitFor();
}

test('a complaint is asked row by row, each can be left empty, and what was written stands in the preview and in the file', async () => {
  const v = await b.view();
  const { page } = v;
  await complaint(v);
  assert.equal(await heading(page), '原告（自然人）');
  await page.getByRole('button', { name: /加一项/ }).click();
  await page.getByRole('textbox', { name: '姓名' }).fill('甲某');
  await page.getByRole('button', { name: '下一项' }).click();
  await page.getByText(/第 2 项，共/).waitFor();
  await page.getByRole('button', { name: '先空着' }).click();
  await page.getByText(/第 3 项，共/).waitFor();
  await page.getByRole('button', { name: '上一项' }).click();
  await page.getByText(/第 2 项，共/).waitFor();
  await preview(page);
  await page.getByText('姓名：甲某').or(page.getByText('甲某')).first().waitFor();
  assert.ok(await page.getByText('待填').count() > 10);
  await page.getByRole('button', { name: /填写、修改：1\.本金/ }).click();
  await page.getByRole('textbox', { name: '尚欠本金' }).fill('5万');
  await page.getByRole('button', { name: '改好了' }).click();
  await page.getByText('尚欠本金：50000.00 元').waitFor();
  await page.locator('.paper-row', { hasText: '8.标的总额' }).getByText('50000.00 元').first().waitFor();
  for (const [button, ending, begins] of [['下载 Word 文件', 'docx', 'PK'], ['下载 PDF', 'pdf', '%PDF']]) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    assert.equal(file.suggestedFilename(), `民事起诉状（民间借贷纠纷）.${ending}`);
    assert.equal(fs.readFileSync(await file.path()).subarray(0, begins.length).toString(), begins);
  }
  assert.deepEqual(v.addresses.filter((address) => /民间借贷|甲某|50000|loan/.test(decodeURIComponent(address))), []);
  assert.match(page.url(), /#\/pages\/paper\/index$/);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('a paper outlives a reload; closed it is gone unless it was kept, and one tap erases it', async () => {
  const v = await b.view();
  const { page } = v;
  await complaint(v);
  await page.reload();
  await page.getByText(/第 1 项，共/).waitFor();
  await preview(page);
  assert.equal(await page.evaluate(() => localStorage.getItem('paper')), null);
  await page.getByRole('button', { name: '存在这部手机上' }).click();
  await page.getByText('清除以前都在').waitFor();
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await page.getByText('存着没写完的《民事起诉状（民间借贷纠纷）》').waitFor();
  await page.getByRole('button', { name: '接着填' }).click();
  await page.getByRole('button', { name: '全部清除' }).click();
  await page.getByText('都清除了').waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem('paper')), null);
  assert.equal(await page.evaluate(() => sessionStorage.getItem('mingfa.paper')), null);
  await v.close();
});

for (const how of [{ width: 360, dark: true, elder: true, textSize: 30 }, { width: 390 }, { width: 1280 }]) {
  test(`every screen of a paper at ${JSON.stringify(how)}: no axe violation, nothing too small or too wide, one h1`, async () => {
    const v = await b.view(how);
    const { page } = v;
    const check = async (state) => assert.deepEqual(
      { state, axe: await v.axe(), small: await v.small(how.elder ? 18 : 12, how.elder ? 60 : 44), wide: await v.tooWide(), h1: await v.headings() },
      { state, axe: [], small: [], wide: 0, h1: 1 });
    await v.go('/pages/paper/index');
    await check('nothing begun');
    await complaint(v);
    await page.getByRole('button', { name: /加一项/ }).click();
    await check('a party');
    await preview(page);
    await check('preview');
    await page.getByRole('button', { name: /填写、修改：3\.是否要求提前/ }).click();
    await check('a choice');
    assert.deepEqual(v.trouble, []);
    await v.close();
  });
}
