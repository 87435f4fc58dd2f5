// Takes the pictures of README: the pages as a phone shows them, and a strip from the question to the article to the warning.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');

const [address, folder] = process.argv.slice(2);
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'zh-CN', serviceWorkers: 'block' };
const QUESTION = '借条没写利息能要利息吗';
const SENTENCE = '我2022年3月借给同事5万，说好2022年10月10日还，月息两分';
// What this lender answers; to what is not here, 不清楚.
const ANSWERS = [['约定过哪一天', '是'], ['属于哪一类', '普通债权'], ['证据', '否'], ['催', '否'], ['要过', '否']];
const MOST_QUESTIONS = 40;

const shot = (page, name) => page.screenshot({ path: path.join(folder, name) });

/** The question on the first page, its results, and the first article. */
async function search(page, take) {
  await page.goto(`${address}/#/pages/home/index`);
  const box = page.getByLabel('要查的内容');
  await box.fill(QUESTION);
  await page.waitForTimeout(600);
  await take('question');
  await page.keyboard.press('Escape');
  await box.press('Enter');
  await page.locator('.hit-card').first().waitFor();
  await shot(page, 'search.png');
  await take('results');
  await page.locator('.hit-card').first().click();
  await page.getByRole('button', { name: /收藏/ }).first().waitFor();
  await page.waitForTimeout(600);
  await take('article');
}

/** A lender's sentence, confirmed; the questions; the warnings. */
async function risk(page, take) {
  await page.goto(`${address}/#/pages/risk/index`);
  await page.getByRole('textbox', { name: '用一句话说说是什么事' }).fill(SENTENCE);
  await page.getByRole('button', { name: '读一读，替我填' }).click();
  await page.getByRole('textbox', { name: '借款合同哪一天成立？', exact: true }).fill('2022-03-12');
  await page.getByText('我听懂了').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.activeElement.blur());
  await shot(page, 'sentence.png');
  await take('sentence');
  await page.getByRole('button', { name: '核对好了，照填并继续' }).click();
  await page.getByRole('radio', { name: '还没有起诉' }).click();
  await page.getByRole('button', { name: '不清楚' }).waitFor();
  for (let i = 0; i < MOST_QUESTIONS; i++) {
    const asked = await page.locator('#asked').textContent();
    if (asked === '风险提示') break;
    const [, word] = ANSWERS.find(([about]) => asked.includes(about)) ?? [];
    const option = page.getByRole('radio', { name: word, exact: true });
    await (word && (await option.count()) ? option : page.getByRole('button', { name: '不清楚' })).click();
    await page.waitForFunction((before) => document.getElementById('asked')?.textContent !== before, asked);
  }
  await page.locator('.prompt').first().waitFor();
  await shot(page, 'risk.png');
  await take('warning');
}

/** A fee, with its steps and its article. */
async function fee(page) {
  await page.goto(`${address}/#/pages/calculator/index?name=court_fee`);
  await page.getByRole('combobox').selectOption({ label: '财产案件' });
  await page.getByRole('textbox', { name: /请求的金额/ }).fill('5万');
  await page.getByRole('button', { name: '算一算' }).click();
  await page.locator('#found').waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await shot(page, 'fee.png');
}

/** The screens beside each other, in the order in which they were seen. */
async function strip(browser, screens) {
  const page = await browser.newPage({ viewport: { width: screens.length * 308 + 8, height: 660 }, deviceScaleFactor: 1 });
  const images = screens.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}" style="width:300px;height:649px;border:1px solid #7b8591;border-radius:14px;margin:0 0 0 6px">`);
  await page.setContent(`<body style="margin:4px 0;display:flex;background:#fff">${images.join('')}</body>`);
  await page.waitForFunction(() => [...document.images].every((one) => one.complete));
  await shot(page, 'strip.png');
}

(async () => {
  fs.mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const screens = [];
    for (const walk of [search, risk, fee]) {
      const context = await browser.newContext(PHONE);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await walk(page, async () => { screens.push(await page.screenshot()); });
      await context.close();
    }
    await strip(browser, screens);
  } finally {
    await browser.close();
  }
})();
