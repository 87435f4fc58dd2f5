// Takes the pictures of README: the page as a phone shows it.
'use strict';

const { chromium } = require('playwright-core');
const [address] = process.argv.slice(2);
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'zh-CN' };

async function search(page) {
  await page.goto(address + '/');
  await page.fill('#q', '诉讼时效');
  await page.press('#q', 'Enter');
  await page.waitForSelector('.hit');
  await page.screenshot({ path: 'search.png' });
}

// A plaintiff whose loan fell due more than three years ago.
async function risk(page) {
  const answer = async (asked) => {
    const value = ANSWERS[asked];
    if (value === undefined) return page.click('#unsure');
    const choice = page.locator('#answer label', { hasText: value }).first();
    if (await choice.count()) await choice.click();
    else await page.locator('#answer input').first().fill(value);
    return page.click('#answer-go');
  };
  await page.goto(address + '/risk.html');
  await page.locator('#stages label', { hasText: '一审' }).click();
  await page.locator('#roles label', { hasText: '原告' }).click();
  await page.click('#begin-go');
  for (let i = 0; i < 12 && await page.isVisible('#question'); i++) {
    await answer((await page.textContent('#question')).trim());
    await page.waitForTimeout(150);
  }
  await page.click('#to-review');
  await page.click('#assess');
  await page.waitForSelector('#prompts > *');
  await page.locator('#prompts > *').first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'risk.png' });
}

// TODO
const ANSWERS = {};

(async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  try {
    await search(await browser.newPage(PHONE));
    await risk(await browser.newPage(PHONE));
  } finally {
    await browser.close();
  }
})();
