// Settings that stay on the phone, the larger version on every page, and the page without a network.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './harness.mjs';

let b;
before(async () => { b = await openBrowser(); });
after(async () => { await b.close(); });
const MINE = '/pages/mine/index';
const size = (page) => page.evaluate(() => getComputedStyle(document.querySelector('.page')).fontSize);

test('the size of text and the colours are chosen, stay over a reload, and are forgotten with everything else', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go(MINE);
  await page.getByRole('radio', { name: '最大' }).click();
  await page.getByRole('radio', { name: '深色' }).click();
  await page.reload();
  await page.getByRole('radio', { name: '最大' }).waitFor();
  assert.equal(await size(page), '30px');
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(19, 23, 27)');
  assert.deepEqual(await v.axe(), []);
  await page.getByRole('button', { name: '清除这部手机上的全部内容' }).click();
  await page.getByRole('button', { name: '确定清除' }).click();
  await page.getByText('都已清除').waitFor();
  assert.equal(await size(page), '17px');
  assert.equal(await page.evaluate(() => localStorage.length + Object.keys(sessionStorage).filter((name) => name.startsWith('mingfa.')).length), 0);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('the page opens without a network once it was there, and no answer to a question is among what was kept', async () => {
  const v = await b.view({ trusted: ['ERR_INTERNET_DISCONNECTED'], serviceWorkers: 'allow' });
  const { page } = v;
  await v.go('/pages/home/index');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await v.go('/pages/home/index');
  await v.go(`/pages/article/index?law=${encodeURIComponent('民法典')}&article=680`);
  await v.go('/pages/calculators/index');
  await page.getByText('案件受理费').first().waitFor();
  await v.go('/pages/calculator/index?name=court_fee');
  await page.getByRole('combobox').selectOption({ label: '财产案件' });
  await page.getByRole('textbox', { name: /请求的金额/ }).fill('5万');
  await page.getByRole('button', { name: '算一算' }).click();
  await page.locator('#found').waitFor();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat();
    return { caches: names.length, answers: requests.map((one) => new URL(one.url).pathname).filter((path) => path.startsWith('/v1/')) };
  });
  assert.equal(kept.caches, 1);
  assert.deepEqual(kept.answers.filter((path) => path !== '/v1/calculators' && path !== '/v1/risk/interview'), []);
  await v.context.setOffline(true);
  await page.goto(`${b.base}#/pages/calculators/index`);
  await page.reload();
  await page.getByText('案件受理费').first().waitFor();
  await v.context.setOffline(false);
  await v.close();
});

const PAGES = ['/pages/risk/index', '/pages/calculators/index', '/pages/calculator/index?name=court_fee', MINE];
for (const width of [360, 390, 768, 1280]) {
  for (const dark of [false, true]) {
    for (const elder of [false, true]) {
      test(`${width} px, ${dark ? 'dark' : 'light'}, ${elder ? '长辈版 at its largest' : 'standard'}: no axe violation, nothing too small or too wide, one h1`, async () => {
        const v = await b.view({ width, dark, elder, textSize: elder ? 30 : 0 });
        for (const place of PAGES) {
          await v.go(place);
          assert.deepEqual({ place, axe: await v.axe(), small: await v.small(elder ? 18 : 12, elder ? 60 : 44), wide: await v.tooWide(), h1: await v.headings() },
            { place, axe: [], small: [], wide: 0, h1: 1 });
        }
        assert.deepEqual(v.trouble, []);
        await v.close();
      });
    }
  }
}
