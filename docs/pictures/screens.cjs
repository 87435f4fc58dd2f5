// Takes ten screens of the app in four ways (standard, 长辈版 and dark at 390 px, desk at 1280 px), to be looked at before a release
// and beside those of another version: docs/pictures/screens.sh [ADDRESS [FOLDER]]. One picture a screen, and a sheet a way.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');

const [address, folder] = process.argv.slice(2);
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, isMobile: true, hasTouch: true, locale: 'zh-CN', serviceWorkers: 'block' };
const WAYS = {
  standard: PHONE,
  elder: PHONE,
  dark: { ...PHONE, colorScheme: 'dark' },
  desk: { ...PHONE, viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false },
};
const SENTENCE = '我2022年3月借给同事5万，说好2022年10月10日还，月息两分';
const LATER = new Date(Date.now() + 18 * 864e5).toISOString().slice(0, 10);

/** A walk through the app; `take` takes the screen that it has come to. */
const WALKS = [
  async (page, take) => {
    await page.goto(`${address}/#/pages/home/index`);
    await page.getByText('常见的事').waitFor();
    await take('home');
    await page.getByLabel('要查的内容').fill('借条没写利息能要利息吗');
    await page.getByLabel('要查的内容').press('Enter');
    await page.locator('.hit-card').first().waitFor();
    await take('results');
    await page.goto(`${address}/#/pages/article/index?law=${encodeURIComponent('民法典')}&article=680`);
    await page.getByText('这一条号的历次版本').waitFor();
    await take('article');
  },
  async (page, take) => {
    await page.goto(`${address}/#/pages/risk/index?way=claim`);
    await page.getByRole('textbox', { name: '用一句话说说是什么事' }).fill(SENTENCE);
    await page.getByRole('button', { name: '读一读，替我填' }).click();
    await page.getByText('我听懂了').scrollIntoViewIfNeeded();
    await take('sentence');
    await page.getByRole('button', { name: '核对好了，照填并继续' }).click();
    await page.getByRole('radio', { name: '还没有起诉' }).click();
    await page.getByRole('button', { name: '不清楚' }).waitFor();
    await take('question');
    await page.getByRole('button', { name: '先看结果' }).click();
    await page.locator('.next-what').waitFor();
    await take('result');
    await page.getByRole('button', { name: /生成民事起诉状/ }).click();
    await page.getByText(/第 1 项，共/).waitFor();
    await take('paper');
  },
  async (page, take) => {
    await page.goto(`${address}/#/pages/risk/index?way=sued`);
    await page.getByRole('button', { name: '钱和买卖' }).click();
    await page.getByRole('radio', { name: /信用卡/ }).click();
    await page.getByText('哪一天开庭').waitFor();
    await page.getByRole('textbox').fill(LATER);
    await page.getByRole('button', { name: '下一题' }).click();
    await page.locator('.a-day').first().waitFor();
    await take('sued');
  },
  async (page, take) => {
    await page.goto(`${address}/#/pages/home/index`);
    await page.getByLabel('要查的内容').fill('老公打我怎么办');
    await page.getByLabel('要查的内容').press('Enter');
    await page.locator('.hit-card').first().waitFor();
    await take('violence');
  },
  async (page, take) => {
    await page.goto(`${address}/laws/${encodeURIComponent('民事诉讼法')}`);
    await take('law');
  },
];

/** The screens of a way beside each other, in rows of five, at half their size. */
async function sheet(browser, way, screens) {
  const { width, height } = WAYS[way].viewport;
  const shown = way === 'desk' ? 0.3 : 0.5;
  const page = await browser.newPage({ viewport: { width: Math.ceil(5 * (width * shown + 8)), height: 100 } });
  const images = screens.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}" style="width:${width * shown}px;height:${height * shown}px;margin:4px">`);
  await page.setContent(`<body style="margin:0;display:flex;flex-wrap:wrap;background:#888">${images.join('')}</body>`);
  await page.waitForFunction(() => [...document.images].every((one) => one.complete));
  await page.screenshot({ path: path.join(folder, `sheet-${way}.png`), fullPage: true });
  await page.close();
}

(async () => {
  fs.mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });
  try {
    for (const way of Object.keys(WAYS)) {
      const screens = [];
      for (const walk of WALKS) {
        const context = await browser.newContext(WAYS[way]);
        if (way === 'elder') await context.addInitScript(() => localStorage.setItem('mode', JSON.stringify({ type: 'string', data: 'elder' })));
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        await walk(page, async (name) => {
          await page.waitForTimeout(500); // what was tapped fades out
          screens.push(await page.screenshot({ path: path.join(folder, `${way}-${name}.png`) }));
        });
        await context.close();
      }
      await sheet(browser, way, screens);
    }
  } finally {
    await browser.close();
  }
})();
