// The calculators on the real service: all that it has, a fee from a few taps, the interview's figures carried over.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './harness.mjs';

let b;
before(async () => { b = await openBrowser(); });
after(async () => { await b.close(); });

test('every calculator of the service is on the page', async () => {
  const v = await b.view();
  const { calculators } = await (await fetch(`${b.base}v1/calculators`)).json();
  await v.go('/pages/calculators/index');
  await v.page.getByText(calculators[0].title).first().waitFor();
  const shown = await v.page.locator('.tool-name').allTextContents();
  assert.deepEqual([...shown].sort(), calculators.map((one) => one.title).sort());
  await v.close();
});

test('a fee is computed from an amount as people write it, with its steps and the version of its article; what is lacking is said', async () => {
  const v = await b.view({ trusted: ['422'] });
  const { page } = v;
  await v.go('/pages/calculator/index?name=court_fee');
  await page.getByRole('combobox').selectOption({ label: '财产案件' });
  await page.getByRole('button', { name: '算一算' }).click();
  await page.getByText('还需要这一项才能算').waitFor();
  await page.waitForFunction(() => document.activeElement.name === 'amount');
  assert.deepEqual(await v.axe(), []);
  await page.keyboard.type('5万');
  await page.keyboard.press('Enter');
  await page.getByText('1,050.00 元').waitFor();
  await page.getByText('50 + 40000×2.5% = 1050 元').waitFor();
  await page.getByText('2007年4月1日起施行的文本').first().waitFor();
  await page.getByText('仅供参考').first().waitFor();
  assert.deepEqual(await v.axe(), []);
  await page.reload();
  await page.getByRole('button', { name: '算一算' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: /请求的金额/ }).inputValue(), '5万');
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('a list of events is filled in and sent as the service wants it', async () => {
  const v = await b.view();
  const { page } = v;
  let sent;
  page.on('request', (request) => { if (request.method() === 'POST') sent = request.postDataJSON(); });
  await v.go('/pages/calculator/index?name=limitation');
  await page.getByRole('combobox', { name: /哪一类请求/ }).selectOption({ label: '普通债权' });
  await page.getByRole('textbox', { name: /哪一天知道权利受损害/ }).fill('2022.3.1');
  await page.getByRole('button', { name: /更多情况/ }).click();
  await page.getByRole('button', { name: /加一项：期间内/ }).click();
  await page.getByRole('combobox', { name: '是什么事情？' }).selectOption({ label: '提出履行请求' });
  await page.getByRole('textbox', { name: /^哪一天？/ }).fill('2024.6.1');
  await page.getByRole('button', { name: '算一算' }).click();
  await page.locator('#found').waitFor();
  assert.deepEqual(sent, { claim_type: 'general', trigger_date: '2022.3.1', events: [{ type: 'demand', date: '2024.6.1' }] });
  await page.locator('.figure', { hasText: '届满之日' }).waitFor();
  assert.deepEqual(await v.axe(), []);
  await v.close();
});

test('the figures of the interview stand in the calculator', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go('/pages/risk/index');
  await page.getByRole('textbox', { name: '用一句话说说是什么事' }).fill('我去年三月借给同事5万，说好年底还，月息两分');
  await page.getByRole('button', { name: '读一读，替我填' }).click();
  await page.getByRole('button', { name: '核对好了，照填并继续' }).click();
  await v.go('/pages/calculator/index?name=private_lending_interest');
  await page.getByText('已照风险自测里的回答填好 3 项').waitFor();
  assert.equal(await page.getByRole('textbox', { name: '借款本金是多少？' }).inputValue(), '50000');
  assert.equal(await page.getByRole('textbox', { name: /约定的年利率/ }).inputValue(), '24');
  await v.close();
});

test('calculators are found by what they are needed for, and interest is counted until today', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go('/pages/calculators/index');
  await page.getByRole('link', { name: /诉讼时效/ }).first().waitFor();
  await page.getByRole('textbox', { name: '找计算器' }).fill('利息');
  await page.getByRole('link', { name: /案件受理费/ }).first().waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: '找计算器' }).fill('没有的东西');
  await page.getByText('没有这样的计算器').waitFor();
  await v.go('/pages/calculator/index?name=private_lending_interest');
  const today = new Date(Date.now() + 8 * 36e5).toISOString().slice(0, 10);
  await page.waitForFunction((day) => [...document.querySelectorAll('input')].some((one) => one.value === day), today);
  await v.close();
});
