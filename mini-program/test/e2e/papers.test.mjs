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
  await v.page.getByText(/第 1 屏，共/).waitFor();
}

async function preview(page) {
  await page.getByRole('button', { name: '看整份' }).click();
  await page.getByRole('button', { name: '下载 Word 文件' }).waitFor();
}

test('a complaint is asked block by block in at most twelve screens, each can be left empty, and what was written stands in the preview and in the file', async () => {
  const v = await b.view();
  const { page } = v;
  await complaint(v);
  assert.equal(await heading(page), '当事人信息');
  const screens = Number((await page.getByText(/第 1 屏，共/).textContent()).match(/共 (\d+) 屏/)[1]);
  assert.ok(screens <= 12, `${screens} screens`);
  await page.getByRole('button', { name: /加一项：原告$/ }).click();
  await page.getByRole('textbox', { name: '姓名' }).fill('甲某');
  await page.getByRole('button', { name: '下一屏' }).click();
  await page.getByText(/第 2 屏，共/).waitFor();
  await page.getByRole('button', { name: '下一屏' }).click();
  await page.getByText(/第 3 屏，共/).waitFor();
  await page.getByRole('button', { name: '上一屏' }).click();
  await page.getByText(/第 2 屏，共/).waitFor();
  await preview(page);
  await page.getByText('姓名：甲某').or(page.getByText('甲某')).first().waitFor();
  assert.ok(await page.getByText('待填').count() > 10);
  await page.getByRole('button', { name: /填写、修改：1\.本金/ }).click();
  await page.getByRole('textbox', { name: '尚欠本金' }).fill('5万');
  await page.getByRole('button', { name: '改好了' }).click();
  await page.getByText('尚欠本金：50000.00 元').waitFor();
  await page.locator('.paper-row', { hasText: '8.标的总额' }).getByText('「2.利息」还空着，没有把它当作零').waitFor();
  for (const [row, option] of [['利息是怎样约定的', '没有约定'], ['有没有还过', '没有还过']]) {
    await page.getByRole('button', { name: `填写、修改：${row}` }).click();
    await page.getByRole('radio', { name: option, exact: true }).click();
    await page.getByRole('button', { name: '改好了' }).click();
    await page.getByRole('button', { name: '下载 Word 文件' }).waitFor();
  }
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

test('the sentence in which the case was told is in no paper until it is tapped, then as it was said, and in no address', async () => {
  const v = await b.view();
  const { page } = v;
  const said = '我去年三月借给同事5万，说好年底还';
  await v.go('/pages/risk/index');
  await page.getByRole('textbox', { name: '用一句话说说是什么事' }).fill(said);
  await page.getByRole('button', { name: '读一读，替我填' }).click();
  await page.getByRole('button', { name: '核对好了，照填并继续' }).click();
  await page.getByRole('radio', { name: '还没有起诉' }).click();
  await page.locator('#asked').waitFor();
  if (await page.getByRole('radio', { name: /原告/ }).isVisible()) await page.getByRole('radio', { name: /原告/ }).click();
  await page.getByRole('button', { name: '先看结果' }).click();
  await page.getByRole('button', { name: /生成民事起诉状（民间借贷纠纷）/ }).click();
  await page.getByText(/第 1 屏，共/).waitFor();
  await preview(page);
  assert.equal(await page.getByText(said).count(), 0);
  await page.getByRole('button', { name: '填写、修改：16.其他需要说明的内容（可另附页）' }).click();
  await page.getByText(`您之前说过：「${said}」`).waitFor();
  await page.getByRole('button', { name: '用在这里' }).click();
  await page.getByRole('button', { name: '改好了' }).click();
  await page.locator('.paper-row', { hasText: '16.其他需要说明的内容（可另附页）' }).getByText(said, { exact: true }).waitFor();
  await page.reload();
  await page.locator('.paper-row', { hasText: '16.其他需要说明的内容（可另附页）' }).getByText(said, { exact: true }).waitFor();
  assert.deepEqual(v.addresses.filter((address) => decodeURIComponent(address).includes('同事')), []);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('whoever was sued is offered the answer and what has its day, and nothing of the other side', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go('/pages/risk/index');
  await page.getByRole('button', { name: '钱和买卖' }).click();
  await page.getByRole('radio', { name: /民间借贷/ }).click();
  await page.getByRole('radio', { name: /已经立案/ }).click();
  await page.getByRole('radio', { name: /被告/ }).click();
  await page.getByRole('button', { name: '先看结果' }).click();
  await page.getByRole('button', { name: /生成民事答辩状（民间借贷纠纷）/ }).waitFor();
  await page.getByRole('button', { name: '其他文书，不一定现在用' }).click();
  for (const title of ['管辖权异议申请书', '延长举证期限申请书', '调查收集证据（调查令）申请书']) await page.getByRole('button', { name: title }).waitFor();
  assert.equal(await page.getByRole('button', { name: /起诉状|强制执行申请书|撤诉|财产保全申请书/ }).count(), 0);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

/** A phone in the country: 4G that is not good, and a processor four times slower than this one. */
async function slow(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const sum = { bytes: 0 };
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => { sum.bytes += encodedDataLength; });
  return sum;
}

test('a ledger of 200 rows on a slow phone: pasted at once, what does not fit is named by its row, changed, and taken along', async (t) => {
  const v = await b.view();
  const { page } = v;
  await complaint(v);
  await preview(page);
  const sum = await slow(page);
  let taps = 0;
  const tap = async (name) => { taps += 1; await page.getByRole('button', { name }).first().click(); };
  const steps = [];
  let since = Date.now();
  const step = (name) => { steps.push(`${name} ${((Date.now() - since) / 1000).toFixed(1)} s, ${(sum.bytes / 1000).toFixed(1)} kB`); since = Date.now(); sum.bytes = 0; };
  await tap(/填写、修改：逐笔账目/);
  await tap('一次粘贴许多行');
  const lines = page.getByRole('textbox', { name: '粘贴许多行' });
  await lines.fill('2025-01-01\t出借\t很多\n2025-01-02\t还款\t1\t转账\t多的');
  await page.getByRole('button', { name: '加进表里' }).click();
  await page.getByText('第 1 笔的金额：').waitFor();
  await page.getByText('第 2 笔：有 5 栏，这张表只有 4 栏').waitFor();
  const day = (i) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10);
  await lines.fill(['日期\t事项\t金额\t凭证', `${day(0)}\t出借\t30万\t借条`, ...Array.from({ length: 199 }, (_, i) => `${day(i + 30)}\t还款\t${100 + i}\t转账第${i + 1}笔`)].join('\n'));
  since = Date.now(); sum.bytes = 0;
  await tap('加进表里');
  await page.getByText('加了 200 行').waitFor();
  step('pasted');
  assert.equal(await page.locator('.table-row').count(), 200);
  await tap(/^120\. /);
  await page.getByRole('textbox', { name: '金额' }).fill('77');
  step('a row opened and changed');
  await tap('改好了');
  await page.getByText('……共 200 行').waitFor();
  step('preview');
  taps += 1;
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 Word 文件' }).click()]);
  step('Word file');
  assert.equal(fs.readFileSync(await file.path()).subarray(0, 2).toString(), 'PK');
  t.diagnostic(`200 rows: ${taps} taps; ${steps.join('; ')}; the file ${(fs.statSync(await file.path()).size / 1000).toFixed(1)} kB`);
  assert.equal(await v.tooWide(), 0);
  assert.equal(taps, 6);
  await page.getByRole('button', { name: /填写、修改：逐笔账目/ }).click();
  await page.getByRole('button', { name: /^120\. 2020-05-28，还款，77\.00 元，/ }).waitFor();
  await page.getByRole('button', { name: '一次粘贴许多行' }).click();
  assert.deepEqual(await v.axe(), []);
  assert.deepEqual(await v.small(12, 44), []);
  assert.deepEqual(v.trouble.filter((one) => !one.includes('400')), []);
  await v.close();
});

test('a paper outlives a reload; closed it is gone unless it was kept, and one tap erases it', async () => {
  const v = await b.view();
  const { page } = v;
  await complaint(v);
  await page.reload();
  await page.getByText(/第 1 屏，共/).waitFor();
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
    await page.getByRole('button', { name: /加一项/ }).first().click();
    await check('a party');
    await preview(page);
    await check('preview');
    await page.getByRole('button', { name: /填写、修改：3\.是否要求提前/ }).click();
    await check('a choice');
    assert.deepEqual(v.trouble, []);
    await v.close();
  });
}
