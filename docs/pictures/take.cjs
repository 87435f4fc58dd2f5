// Takes the pictures of README: the page as a phone shows it.
'use strict';

const { chromium } = require('playwright-core');
const [address] = process.argv.slice(2);
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'zh-CN' };

async function search(page) {
  await page.goto(address + '/');
  await page.fill('#q', '借条没写利息能要利息吗');
  await page.press('#q', 'Enter');
  await page.waitForSelector('.hit');
  await page.screenshot({ path: 'search.png' });
}

// What a plaintiff answers whose loan was not paid back; to what is not here, 不清楚.
const ANSWERS = {
  '这是什么案件？': '民事、商事案件或者其执行',
  '案件材料是否涉及应当保密的内容？': '不涉及',
  '纠纷属于哪一类？': '民间借贷',
  '案件进行到哪一步？': '还没有起诉',
  '你主张的每个关键事实，都有证据吗？': '否',
};
const MOST_QUESTIONS = 10;

async function risk(page) {
  await page.goto(address + '/risk.html');
  await page.locator('#stages label', { hasText: '一审' }).click();
  await page.locator('#roles label', { hasText: '原告' }).click();
  await page.click('#begin-go');
  for (let i = 0; i < MOST_QUESTIONS; i++) {
    const asked = await page.waitForSelector('#question:not(:empty)');
    const question = (await asked.textContent()).trim();
    if (ANSWERS[question]) {
      await page.locator('#answer label', { hasText: ANSWERS[question] }).first().click();
      await page.click('#answer-go');
    } else {
      await page.click('#unsure');
    }
    await page.waitForFunction((before) => document.getElementById('question').textContent.trim() !== before, question);
  }
  await page.click('#to-review');
  await page.click('#assess');
  await page.locator('#prompts > *').first().waitFor();
  await page.locator('#result-title').scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'risk.png' });
}

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
