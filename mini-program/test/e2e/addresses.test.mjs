// Another address in the same tab (typed, pasted, or by the browser's back and forward) shows what it names, on every page that
// reads its query.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './harness.mjs';

const PAGES = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../src/pages');
const CODE = encodeURIComponent('民法典');
const PROCEDURE = encodeURIComponent('民事诉讼法');
const ARTICLE = { place: `/pages/article/index?law=${PROCEDURE}&article=122`, says: '民事诉讼法 第一百二十二条' };
const OTHER_ARTICLE = { place: `/pages/article/index?law=${CODE}&article=680`, says: '民法典 第六百八十条' };
const LAW = { place: `/pages/law/index?law=${PROCEDURE}`, says: '《中华人民共和国民事诉讼法》' };
/** Two addresses of each page, and what each says; those of cases and the names of calculators come from the service. */
const PAIRS = {
  article: [ARTICLE, OTHER_ARTICLE],
  law: [LAW, { place: `/pages/law/index?law=${CODE}`, says: '《中华人民共和国民法典》' }],
  calculator: [{ place: '/pages/calculator/index?name=court_fee', says: '案件受理费' }, { place: '/pages/calculator/index?name=limitation', says: '诉讼时效' }],
};

let b;
before(async () => {
  b = await openBrowser();
  const { calculators } = await ask('v1/calculators');
  for (const one of PAIRS.calculator) one.says = calculators.find(({ name }) => one.place.endsWith(`=${name}`)).title;
  const { hits } = await ask('v1/search', { q: '借款', type: ['case'], limit: 2 });
  PAIRS.case = hits.map((hit) => ({ place: `/pages/case/index?id=${hit.case.id}`, says: hit.case.title }));
});
after(async () => { await b.close(); });

async function ask(address, body) {
  const how = body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetch(b.base + address, how)).json();
}

/** What an address typed over the one before does: the tab stays, no page is loaded. */
const type = (page, place) => page.evaluate((to) => { location.hash = to; }, place);

async function shows(page, one) {
  await page.locator('.page:visible').getByText(one.says, { exact: true }).first().waitFor({ timeout: 10_000 });
}

test('no page that reads its query is left out here', () => {
  const reads = fs.readdirSync(PAGES).filter((name) => /onLoad\(.*query/.test(fs.readFileSync(path.join(PAGES, name, 'index.vue'), 'utf8')));
  assert.deepEqual(reads.sort(), [...Object.keys(PAIRS), 'risk', 'search'].sort());
});

for (const name of ['article', 'law', 'case', 'calculator']) {
  test(`${name}: another address in the same tab, back, forward, and back again`, async () => {
    const v = await b.view();
    const { page } = v;
    const [first, second] = PAIRS[name];
    await v.go(first.place);
    await shows(page, first);
    await type(page, second.place);
    await shows(page, second);
    assert.equal(page.url(), `${b.base}#${second.place}`);
    await page.goBack();
    await shows(page, first);
    await page.goForward();
    await shows(page, second);
    await type(page, first.place);
    await shows(page, first);
    await page.goBack();
    await shows(page, second);
    assert.deepEqual(v.trouble, []);
    await v.close();
  });
}

test('an article typed over a law that an article led to is not the article before', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go(ARTICLE.place);
  await page.getByRole('link', { name: LAW.says }).click();
  await page.getByText('目录').waitFor();
  await type(page, OTHER_ARTICLE.place);
  await shows(page, OTHER_ARTICLE);
  await page.goBack();
  await page.locator('.law-name:visible', { hasText: LAW.says }).waitFor();
  await page.goBack();
  await shows(page, ARTICLE);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('after a reload between two pages, the article beside the later one is shown', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go(`/pages/law/index?law=${CODE}&at=680`);
  await page.locator('#a680').getByText('第六百八十条').click();
  await shows(page, OTHER_ARTICLE);
  await page.goBack();
  await page.locator('.law-name:visible').waitFor();
  await page.reload();
  await page.locator('.law-name:visible').waitFor();
  await page.goForward();
  await shows(page, OTHER_ARTICLE);
  const next = page.getByRole('button', { name: /下一条/ });
  const number = (await next.innerText()).match(/第.+条$/)[0];
  await next.click();
  await shows(page, { says: `民法典 ${number}` });
  await page.goBack();
  await page.locator('.law-name:visible').waitFor();
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('search: the question stands in the box only where the address says so', async () => {
  const v = await b.view();
  const { page } = v;
  const box = page.getByRole('textbox', { name: '要查的内容' });
  const holds = (words) => page.waitForFunction((said) => [...document.querySelectorAll('textarea')].some((one) => one.checkVisibility() && one.value === said), words, { timeout: 10_000 });
  await v.go('/pages/home/index');
  await box.fill('借条没写利息');
  await page.keyboard.press('Enter');
  await page.locator('.hit-card:visible').first().waitFor();
  await v.go('/pages/search/index');
  await holds('');
  await type(page, '/pages/search/index?change=1');
  await holds('借条没写利息');
  await page.goBack();
  await holds('');
  await page.goForward();
  await holds('借条没写利息');
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('risk: the interview begins with what the address names, and goes on after the way back', async () => {
  const v = await b.view();
  const { page } = v;
  const begun = (word) => page.waitForFunction((said) => JSON.parse(sessionStorage['mingfa.interview'] ?? '{}').begun?.[0] === said, word, { timeout: 10_000 });
  await v.go('/pages/risk/index?about=loan');
  await page.getByText('案件到了哪一步？').waitFor();
  await begun('loan');
  await type(page, '/pages/risk/index?about=labor');
  await begun('labor');
  await page.getByText('案件到了哪一步？').waitFor();
  await page.goBack();
  await page.getByText('是为什么事起的纠纷？').waitFor();
  await page.goBack();
  await page.getByText('案件到了哪一步？').waitFor();
  await page.locator('.page:visible .radio').first().click();
  await page.getByText('您是哪一方？').waitFor();
  await page.goBack();
  await page.getByText('案件到了哪一步？').waitFor();
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('an address of no page opens the first page', async () => {
  const v = await b.view();
  await v.go('/pages/nowhere/index');
  await v.page.getByRole('link', { name: /收到传票/ }).waitFor();
  await type(v.page, '/pages/elsewhere/index');
  await v.page.waitForFunction(() => location.hash.includes('/pages/home/') || location.hash === '#/');
  await v.close();
});

test('every page has a title of its own, and whoever comes back has the focus where it was', async () => {
  const v = await b.view({ width: 1280, height: 900 });
  const { page } = v;
  await v.go('/pages/home/index');
  assert.equal(await page.title(), '明法：查法律，先看风险');
  const link = page.getByRole('link', { name: /有日子要赶/ });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByText('要赶的是哪一天').waitFor();
  assert.equal(await page.title(), '诉讼风险自测 · 明法');
  await page.goBack();
  await page.waitForFunction(() => document.activeElement.textContent.includes('有日子要赶'));
  await v.go(OTHER_ARTICLE.place);
  await page.waitForFunction(() => document.title.includes('第六百八十条'));
  await v.close();
});

test('without scripts the page offers the search that needs none', async () => {
  const html = await (await fetch(b.base)).text();
  assert.match(html, /<noscript>[\s\S]*<form method="post" action="\/laws" enctype="multipart\/form-data">[\s\S]*<\/noscript>/);
});
