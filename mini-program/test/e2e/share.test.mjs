// What a phone does with an article, a question or one's days besides showing them: reads them aloud, draws them, tells whether they helped.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import zlib from 'node:zlib';
import { after, before, test } from 'node:test';
import { openBrowser } from './harness.mjs';

let b;
before(async () => { b = await openBrowser(); });
after(async () => { await b.close(); });
const ARTICLE = `/pages/article/index?law=${encodeURIComponent('民法典')}&article=675`;

/** A phone whose voices are those named; what it was told to read is in `spoken`. */
async function withVoices(v, voices) {
  await v.context.addInitScript((all) => {
    globalThis.spoken = [];
    globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: {
      getVoices: () => all, addEventListener: () => {}, removeEventListener: () => {},
      speak: (one) => globalThis.spoken.push(one.text), cancel: () => globalThis.spoken.push('|'),
    } });
  }, voices);
}
const OWN = { lang: 'zh-CN', localService: true };

test('an article is read aloud by the voice of the phone, and no longer once it is stopped or left; there is no button without such a voice', async () => {
  const v = await b.view();
  await withVoices(v, [OWN]);
  await v.go(ARTICLE);
  await v.page.getByRole('button', { name: '读给我听' }).click();
  const spoken = (await v.page.evaluate(() => globalThis.spoken)).slice(1).join('');
  assert.match(spoken, /中华人民共和国民法典[\s\S]*要点（非法律原文）[\s\S]*合理期限内还/);
  assert.ok(!/收藏|转发|存成图片/.test(spoken), spoken);
  assert.ok((await v.page.evaluate(() => globalThis.spoken)).every((one) => one.length <= 120));
  await v.page.getByRole('button', { name: '停止朗读' }).click();
  assert.equal(await v.page.evaluate(() => globalThis.spoken.at(-1)), '|');
  await v.page.getByRole('button', { name: '读给我听' }).click();
  await v.page.locator('.law-link').click();
  await v.page.getByText('第一编 总则').first().waitFor();
  assert.equal(await v.page.evaluate(() => globalThis.spoken.at(-1)), '|');
  assert.deepEqual(v.trouble, []);
  await v.close();
  const without = await b.view();
  await withVoices(without, [{ lang: 'en-US', localService: true }, { lang: 'zh-CN', localService: false }]);
  await without.go(ARTICLE);
  await without.page.getByRole('button', { name: '纠错' }).waitFor();
  assert.equal(await without.page.getByRole('button', { name: '读给我听' }).count(), 0);
  await without.close();
});

/** Width and height of a PNG. */
function sizeOf(file) {
  const bytes = fs.readFileSync(file);
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test('an article and the days of a case become pictures, dark on light in either colour, with article, version and what they are not', async () => {
  for (const dark of [false, true]) {
    const v = await b.view({ dark, elder: dark });
    const { page } = v;
    await v.context.addInitScript(() => {
      globalThis.drawn = [];
      const draw = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function fillText(text, x, y) {
        globalThis.drawn.push({ text, ink: this.fillStyle, right: x + this.measureText(text).width });
        draw.call(this, text, x, y);
      };
    });
    await v.go(ARTICLE);
    const [article] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存成图片' }).click()]);
    assert.equal(article.suggestedFilename(), '民法典第六百七十五条.png');
    assert.equal(sizeOf(await article.path()).width, 750);
    const drawn = await page.evaluate(() => globalThis.drawn);
    assert.match(drawn.map((one) => one.text).join(''), /《中华人民共和国民法典》第六百七十五条要点（非法律原文）[\s\S]*2021年1月1日起施行[\s\S]*合理期限内还[\s\S]*仅供参考/);
    assert.ok(drawn.every((one) => one.right <= 750 - 48 + 32), JSON.stringify(drawn));
    assert.ok(drawn.every((one) => /^#[0-5]/.test(one.ink)), JSON.stringify(drawn));
    if (process.env.PICTURES) await article.saveAs(`${process.env.PICTURES}/article-${dark ? 'dark' : 'light'}.png`);
    if (!dark) {
      await v.go('/pages/risk/index?way=sued');
      await page.getByRole('button', { name: '钱和买卖' }).click();
      await page.getByRole('radio', { name: /信用卡/ }).click();
      await page.getByRole('heading', { name: '哪一天开庭？' }).waitFor(); // the screen before it has a field too
      await page.getByRole('textbox').fill(new Date(Date.now() + 18 * 864e5).toISOString().slice(0, 10));
      await page.getByRole('button', { name: '下一题' }).click();
      await page.getByRole('button', { name: '先看结果' }).click();
      const [days] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存成图片' }).click()]);
      assert.equal(days.suggestedFilename(), '我的期限.png');
      assert.match((await page.evaluate(() => globalThis.drawn.map((one) => one.text))).join(''), /我的期限[\s\S]*开庭[\s\S]*还有[\s\S]*依据：[\s\S]*起施行的文本[\s\S]*仅供参考/);
      if (process.env.PICTURES) await days.saveAs(`${process.env.PICTURES}/days.png`);
    }
    assert.deepEqual(v.trouble, []);
    await v.close();
  }
});

/** The picture in a Word file, or null where it has none. */
function pictureOf(docx) {
  const zip = fs.readFileSync(docx);
  for (let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06') + 16); zip.toString('latin1', at, at + 4) === 'PK\x01\x02';) {
    const [size, name, extra, comment] = [zip.readUInt32LE(at + 20), ...[28, 30, 32].map((field) => zip.readUInt16LE(at + field))];
    if (zip.toString('utf8', at + 46, at + 46 + name).startsWith('word/media/')) {
      const head = zip.readUInt32LE(at + 42);
      const begin = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
      const bytes = zip.subarray(begin, begin + size);
      return zip.readUInt16LE(at + 10) ? zlib.inflateRawSync(bytes) : bytes;
    }
    at += 46 + name + extra + comment;
  }
  return null;
}

/** What the code of a notice says, decoded in the browser. The tests of `reports` read it from drawn pages. */
async function codeOf(page, docx) {
  const picture = pictureOf(docx);
  if (!picture) return null;
  const reader = await page.context().newPage();
  await reader.addScriptTag({ path: createRequire(import.meta.url).resolve('jsqr') });
  const read = await reader.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    return globalThis.jsQR(pen.getImageData(0, 0, image.width, image.height).data, image.width, image.height)?.data ?? null;
  }, picture.toString('base64'));
  await reader.close();
  return read;
}

/** The headlines and days of the result. */
const results = (page) => page.locator('.beside-main').innerText();

test('the notice has a code only for who wants it; scanned, it shows the same result on another phone, asks first, and stays in no address', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go('/pages/risk/index');
  for (const name of ['钱和买卖', /借钱不还/]) await page.getByRole(name instanceof RegExp ? 'radio' : 'button', { name }).click();
  await page.getByRole('radio', { name: '还没有起诉' }).click();
  await page.getByRole('radio', { name: /^起诉的一方/ }).click();
  await page.getByText('约定过哪一天还').waitFor();
  await page.getByRole('radio', { name: '是' }).click();
  await page.getByText('说好对方最晚哪一天还').waitFor();
  await page.getByRole('textbox').fill(new Date(Date.now() - 400 * 864e5).toISOString().slice(0, 10));
  await page.getByRole('button', { name: '下一题' }).click();
  await page.waitForFunction(() => !document.getElementById('asked')?.textContent.includes('说好对方'));
  await page.getByRole('button', { name: '先看结果' }).click();
  const code = page.getByRole('checkbox', { name: /末尾印二维码/ });
  const save = async () => (await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载告知书（Word 文件）' }).click()]))[0].path();
  assert.equal(await code.getAttribute('aria-checked'), 'false');
  assert.equal(await codeOf(page, await save()), null);
  await code.click();
  const address = await codeOf(page, await save());
  assert.match(address, new RegExp(`^${b.base}#/pages/risk/index\\?answers=[\\w-]+$`));
  const shown = await results(page);

  const other = await b.view();
  await other.page.goto(address, { waitUntil: 'networkidle' });
  await other.page.getByText(/民间借贷.*还没有起诉.*起诉的一方.*回答 \d+ 项/).waitFor();
  assert.equal(new URL(other.page.url()).hash, '#/pages/risk/index');
  assert.ok(!JSON.stringify(await other.page.evaluate(() => history.state)).includes('answers'));
  assert.deepEqual(await other.axe(), []);
  await other.page.getByRole('button', { name: '打开，看结果' }).click();
  await other.page.getByRole('button', { name: '下载告知书（PDF）' }).waitFor();
  assert.equal(await results(other.page), shown);
  assert.ok(other.addresses.every((one) => !one.includes('answers=')), other.addresses.join('\n'));

  await other.page.evaluate((half) => { location.href = half; }, address.replace(/.{9}$/, ''));
  await other.page.getByText('二维码里的回答读不出来').waitFor();
  await other.page.getByRole('button', { name: '自己填' }).click();
  await other.page.getByRole('button', { name: '下载告知书（PDF）' }).waitFor(); // what was there is there
  await other.page.evaluate((whole) => { location.href = whole; }, address);
  await other.page.getByText(/正在填的（\d+ 项回答）会被换掉/).waitFor();
  assert.deepEqual(v.trouble.concat(other.trouble), []);
  await v.close();
  await other.close();
});

test('whether an article helped is told by ids alone, once, where a search showed it; what is wrong is copied with its version, not sent', async () => {
  const v = await b.view();
  const { page } = v;
  await v.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sent = [];
  page.on('request', (request) => { if (request.url().endsWith('/v1/feedback')) sent.push(request.postDataJSON()); });
  await v.go('/pages/home/index');
  await page.getByRole('textbox', { name: '要查的内容' }).fill('借钱没说利息');
  await page.keyboard.press('Enter');
  await page.locator('.hit-card:visible').first().click();
  await page.getByRole('button', { name: '没用' }).click();
  await page.getByText('已记下：只记这一条的编号和有用没用').waitFor();
  assert.deepEqual(sent.map((one) => [Object.keys(one).sort(), one.useful]), [[['hit_id', 'request_id', 'useful'], false]]);
  assert.ok(!JSON.stringify(sent).includes('借钱'));
  assert.equal(await page.getByRole('button', { name: '没用' }).count(), 0);
  await page.getByRole('button', { name: '纠错' }).click();
  await page.getByText('已复制这一条的出处').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^《.*》.*起施行；资料 .*\n.*\/laws\/.*\n哪里不对：$/);
  assert.equal(sent.length, 1);
  assert.deepEqual(await v.axe(), []);
  await v.go(ARTICLE);
  await page.getByRole('button', { name: '纠错' }).waitFor();
  assert.equal(await page.getByRole('button', { name: '没用' }).count(), 0);
  assert.deepEqual(v.trouble, []);
  await v.close();
});
