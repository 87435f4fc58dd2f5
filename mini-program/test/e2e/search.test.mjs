// A first-time user asks in plain words, reads the article, an older version and the whole law, goes back and reloads.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './harness.mjs';

let b;
before(async () => { b = await openBrowser(); });
after(async () => { await b.close(); });

const HOME = '/pages/home/index';
const CODE = encodeURIComponent('民法典');
const PROCEDURE = encodeURIComponent('民事诉讼法');
const ASKED = '老板拖欠工资怎么办';

async function ask(v, words) {
  await v.go(HOME);
  await v.page.getByRole('textbox', { name: '要查的内容' }).fill(words);
  await v.page.keyboard.press('Enter');
}
const cards = (page) => page.locator('.hit-card:visible');

test('plain words lead to the law and why it was found below; two whole articles stand on the first screen', async () => {
  const v = await b.view();
  const { page } = v;
  await ask(v, ASKED);
  await cards(page).first().waitFor();
  assert.equal(await page.locator('.warning').count(), 1);
  const whole = await cards(page).evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().bottom <= innerHeight).length);
  assert.ok(whole >= 2, `${whole} whole articles on the first screen`);
  for (const text of await cards(page).allInnerTexts()) assert.match(text, /现行有效[\s\S]*要点/);
  await page.getByRole('button', { name: '同时查了' }).click();
  assert.match(await page.locator('.why').innerText(), /拖欠工资 → 劳动报酬/);
  assert.deepEqual(await v.axe(), []);
  assert.deepEqual(await v.small(12, 44), []);
  assert.equal(await v.headings(), 1);

  const first = await cards(page).first().locator('.hit-title').innerText();
  await cards(page).first().click();
  await page.getByRole('heading', { level: 1, name: first }).waitFor();
  assert.deepEqual(await v.axe(), []);
  await page.getByRole('button', { name: '返回' }).click();
  await cards(page).first().waitFor();
  await page.reload();
  await cards(page).first().waitFor();
  assert.match(await page.locator('.asked-words').innerText(), new RegExp(ASKED));

  await page.getByRole('tab', { name: /法条/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('案例说明法律曾经怎样适用').waitFor();
  await cards(page).first().waitFor();
  assert.deepEqual(await v.axe(), []);
  await cards(page).first().click();
  await page.getByText('引用的法条').waitFor();
  assert.deepEqual(await v.axe(), []);

  for (const address of [...v.addresses, page.url()]) assert.ok(!decodeURIComponent(address).includes('拖欠'), address);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('on a desk an article opens beside the list: focus goes there and back, back and reload keep their place, the article has its own address', async () => {
  const v = await b.view({ width: 1280, height: 800 });
  const { page } = v;
  await ask(v, ASKED);
  await page.getByText('点左边的一条，条文在这里打开').waitFor();
  const first = page.locator('.pair-list .hit-card').first();
  const title = await first.locator('.hit-title').innerText();
  await first.focus();
  await page.keyboard.press('Enter');
  const pane = page.getByRole('region', { name: title });
  await pane.getByText('这一条号的历次版本').waitFor();
  await page.waitForFunction(() => document.activeElement.id === 'beside');
  const left = await first.boundingBox();
  const right = await pane.boundingBox();
  assert.ok(left.x + left.width <= right.x && right.y < 200, JSON.stringify([left, right]));
  assert.deepEqual({ axe: await v.axe(), wide: await v.tooWide(), h1: await v.headings() }, { axe: [], wide: 0, h1: 1 });
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/beside.png` });
  await page.reload();
  await page.getByRole('region', { name: title }).waitFor();
  const next = pane.getByRole('button', { name: /下一条/ });
  await next.click();
  await page.getByRole('region', { name: title }).waitFor({ state: 'detached' });
  await page.goBack();
  await page.getByRole('region', { name: title }).waitFor();
  await page.getByRole('button', { name: '关上条文' }).click();
  await pane.waitFor({ state: 'detached' });
  const address = await first.getAttribute('href');
  await page.waitForFunction((opened) => document.activeElement.getAttribute('href') === opened, address);
  await page.goto(`${b.base}${address}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  for (const one of [...v.addresses, page.url()]) assert.ok(!decodeURIComponent(one).includes('拖欠'), one);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('filters show counts, change the results, and are kept over a reload', async () => {
  const v = await b.view();
  const { page } = v;
  await ask(v, ASKED);
  await cards(page).first().waitFor();
  await page.getByRole('button', { name: '筛选' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /司法解释 ?\d+/ }).first().click();
  assert.deepEqual(await v.axe(), []);
  await dialog.getByRole('button', { name: '查看结果' }).click();
  await page.getByRole('button', { name: '筛选 1' }).waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('.hit-card')].length && !document.querySelector('.stale'));
  for (const text of await cards(page).allInnerTexts()) assert.match(text, /司法解释/);
  await page.reload();
  await page.getByRole('button', { name: '筛选 1' }).waitFor();
  await page.getByRole('button', { name: '筛选 1' }).click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('suggestions are chosen by the keyboard, and history is kept on the phone when that is asked for, until it is switched off', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go(HOME);
  const box = page.getByRole('textbox', { name: '要查的内容' });
  await box.pressSequentially('民法典675');
  await page.getByRole('option').first().waitFor();
  assert.deepEqual(await v.axe(), []);
  await page.keyboard.press('ArrowDown');
  assert.equal(await box.getAttribute('aria-activedescendant'), 'suggestion-0');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '民法典 第六百七十五条' }).waitFor();

  await ask(v, '借条没写利息');
  await cards(page).first().waitFor();
  await page.getByRole('button', { name: /改问法/ }).click();
  const remember = page.getByRole('checkbox', { name: /记住搜过的内容/ });
  assert.equal(await page.evaluate(() => JSON.stringify(localStorage).includes('借条没写利息')), false);
  await remember.click();
  await ask(v, '借条没写利息');
  await cards(page).first().waitFor();
  await page.getByRole('button', { name: /改问法/ }).click();
  await page.getByRole('button', { name: '借条没写利息' }).waitFor();
  assert.equal(await page.getByRole('textbox').inputValue(), '借条没写利息');
  assert.deepEqual(await v.axe(), []);
  await remember.click();
  await page.getByText('没有记下搜过的内容').waitFor();
  assert.equal(await page.evaluate(() => JSON.stringify(localStorage).includes('借条没写利息')), false);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('who tells of violence sees whom to call above the law, and nothing of the question is stored', async () => {
  const v = await b.view();
  const { page } = v;
  await ask(v, '老公打我怎么办');
  await cards(page).first().waitFor();
  const safety = page.getByRole('region', { name: '先保证安全' });
  assert.deepEqual(await safety.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href'))), ['tel:110', 'tel:12338', 'tel:12348']);
  assert.ok((await safety.boundingBox()).y < (await cards(page).first().boundingBox()).y);
  assert.match(await cards(page).first().innerText(), /反家庭暴力法 第二十[三九]条/);
  assert.deepEqual(await v.axe(), []);
  assert.deepEqual(await v.small(12, 44), []);
  await page.getByRole('tab', { name: /案例/ }).click();
  await page.getByText('案例说明法律曾经怎样适用').waitFor();
  assert.ok(await safety.isVisible());
  const stored = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.ok(!(await stored()).includes('打我'), await stored());
  await page.getByRole('button', { name: /改问法/ }).click();
  await page.getByText('没有记下搜过的内容').waitFor();
  assert.equal(await page.getByRole('textbox').inputValue(), '老公打我怎么办');
  for (const address of [...v.addresses, page.url()]) assert.ok(!decodeURIComponent(address).includes('打我'), address);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('where nothing answers, that is said with what to try; what is not held is said too', async () => {
  const v = await b.view();
  const { page } = v;
  await ask(v, '怎么养猫');
  await page.getByRole('heading', { name: '没有找到直接规定' }).waitFor();
  await page.getByRole('heading', { name: '可能有关' }).waitFor();
  assert.deepEqual(await v.axe(), []);
  await ask(v, '民法典第9999条');
  await page.getByRole('heading', { name: /没有《中华人民共和国民法典》第九千九百九十九条/ }).waitFor();
  await page.getByRole('link', { name: '第一千二百五十四条' }).click();
  await page.getByRole('heading', { level: 1, name: '民法典 第一千二百五十四条' }).waitFor();
  await v.go(`/pages/article/index?law=${CODE}&article=9999`);
  await page.getByRole('alert').waitFor();
  assert.deepEqual(await v.axe(), []);
  await v.close();
});

test('an article: the day looked at, an older version, its neighbours, kept and copied with its source', async () => {
  const v = await b.view();
  const { page } = v;
  await v.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await v.go(`/pages/article/index?law=${PROCEDURE}&article=122`);
  await page.getByRole('heading', { level: 1, name: '民事诉讼法 第一百二十二条' }).waitFor();
  await page.getByRole('link', { name: /2017年6月27日公布/ }).click();
  await page.getByText('这不是今天施行的版本').waitFor();
  assert.match(await page.locator('.paper').innerText(), /已被修改/);
  assert.deepEqual(await v.axe(), []);
  await page.getByRole('button', { name: '看现行版本' }).click();
  await page.getByText('这不是今天施行的版本').waitFor({ state: 'hidden' });

  await page.getByLabel('看哪一天的规定').fill('2018-01-01');
  await page.getByLabel('看哪一天的规定').dispatchEvent('change');
  await page.getByText('您在看 2018年1月1日 的法律').waitFor();
  assert.match(await page.locator('.paper').innerText(), /当日现行有效[\s\S]*今日已被修改/);
  await page.getByRole('button', { name: /下一条/ }).click();
  await page.getByRole('heading', { level: 1, name: '民事诉讼法 第一百二十三条' }).waitFor();
  await page.getByText('您在看 2018年1月1日 的法律').waitFor();
  await page.getByRole('button', { name: '回到今天' }).click();
  await page.getByText('您在看').waitFor({ state: 'hidden' });

  await v.go(`/pages/article/index?law=${CODE}&article=675`);
  await page.getByRole('button', { name: '复制要点' }).click();
  await page.getByText('已复制，带出处').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^【要点（非法律原文）】[\s\S]*《中华人民共和国民法典》（2020年）第六百七十五条/);
  await page.getByRole('button', { name: /收藏/ }).click();
  await page.reload();
  await page.getByRole('button', { name: /已收藏/ }).waitFor();
  const asked = page.locator('.block', { hasText: '人们这样问' }).locator('.question');
  await asked.first().waitFor();
  assert.equal(await asked.count(), 5);
  await page.getByRole('button', { name: /看全部 \d+ 个$/ }).click();
  await asked.nth(5).waitFor();
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('an article is handed on by what the phone offers, else its link is copied: a title and an address, not one word that was typed', async () => {
  for (const offers of [true, false]) {
    const v = await b.view();
    const { page } = v;
    await v.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await v.context.addInitScript((has) => {
      globalThis.shared = [];
      Object.defineProperty(navigator, 'share', { configurable: true, value: has ? (what) => { globalThis.shared.push(what); return Promise.resolve(); } : undefined });
    }, offers);
    await ask(v, '借钱没说利息');
    await cards(page).first().waitFor();
    await v.go(`/pages/article/index?law=${CODE}&article=680`);
    await page.getByRole('button', { name: '转发' }).click();
    const address = `${b.base}laws/${encodeURIComponent('中华人民共和国民法典')}/articles/680`;
    if (offers) assert.deepEqual(await page.evaluate(() => globalThis.shared), [{ title: '《中华人民共和国民法典》（2020年）第六百八十条的要点（非法律原文）', url: address }]);
    else {
      await page.getByText('已复制链接').waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
    }
    assert.equal((await fetch(address)).status, 200);
    assert.deepEqual(v.trouble, []);
    await v.close();
  }
});

test('a law is read on as a whole: words found in it, contents that lead to an article', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go(`/pages/law/index?law=${CODE}`);
  await page.getByText('第一编 总则').first().waitFor();
  assert.deepEqual(await v.axe(), []);
  await page.getByRole('searchbox', { name: '在全文中查找' }).fill('诉讼时效');
  await page.getByText(/“诉讼时效”在 \d+ 条中/).waitFor();
  const entries = await page.locator('.entry').allInnerTexts();
  assert.ok(entries.length > 0 && entries.every((text) => text.includes('诉讼时效')));
  await page.getByRole('button', { name: '目录' }).click();
  assert.deepEqual(await v.axe(), []);
  await page.getByRole('dialog').getByRole('button', { name: /第一百八十八条/ }).click();
  await page.waitForFunction(() => document.activeElement.id === 'a188');
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('offline says so and keeps what was written; back online the same question is answered', async () => {
  const v = await b.view({ trusted: ['ERR_INTERNET_DISCONNECTED'], serviceWorkers: 'allow' });
  const { page } = v;
  await v.go(HOME);
  await page.getByRole('textbox', { name: '要查的内容' }).fill('押金不退');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await v.context.setOffline(true);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  assert.match(await page.getByRole('alert').innerText(), /连不上网[\s\S]*您写的内容还在/);
  assert.deepEqual(await v.axe(), []);
  await v.context.setOffline(false);
  await page.getByRole('button', { name: '重试' }).click();
  await cards(page).first().waitFor();
  await v.close();
});

const PLACES = [HOME, '/pages/search/index', `/pages/article/index?law=${CODE}&article=675`, `/pages/law/index?law=${CODE}`];
for (const width of [360, 768, 1280]) {
  for (const dark of [false, true]) {
    test(`${width} px, ${dark ? 'dark' : 'light'}: nothing wider than the screen, nothing that axe finds`, async () => {
      const v = await b.view({ width, dark, height: 800 });
      for (const place of PLACES) {
        await v.go(place);
        assert.equal(await v.tooWide(), 0, place);
        assert.equal(await v.headings(), 1, place);
        assert.deepEqual(await v.axe(), [], place);
      }
      await ask(v, ASKED);
      await cards(v.page).first().waitFor();
      assert.equal(await v.tooWide(), 0);
      assert.deepEqual(await v.axe(), []);
      assert.deepEqual(v.trouble, []);
      await v.close();
    });
  }
}

test('长辈版: text of 18 px and more, targets of 60 px, on every page of searching', async () => {
  const v = await b.view({ elder: true });
  for (const place of PLACES) {
    await v.go(place);
    assert.deepEqual(await v.small(18, 60), [], place);
    assert.equal(await v.tooWide(), 0, place);
  }
  await ask(v, ASKED);
  await cards(v.page).first().waitFor();
  assert.deepEqual(await v.small(18, 60), []);
  assert.deepEqual(await v.axe(), []);
  await v.close();
});

test('a search for nothing says what to do', async () => {
  const v = await b.view();
  await v.go('/pages/home/index');
  await v.page.getByRole('button', { name: '搜索' }).tap();
  await v.page.getByText('请先写一件事或者一个词').waitFor();
  await v.close();
});
