// The risk test, from a sentence to the notice, on the real service: what is understood is filled in, nothing is lost, nothing leaks.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import zlib from 'node:zlib';
import { openBrowser } from './harness.mjs';

const RISK = '/pages/risk/index';
const SENTENCE = '我去年三月借给同事5万，说好年底还，月息两分';
/** 去年, on the calendar of China, in which the sentence is read. */
const LAST_YEAR = Number(new Date(Date.now() + 8 * 36e5).toISOString().slice(0, 4)) - 1;
const LIMIT = 12 * 1024;
let b;
before(async () => { b = await openBrowser(); });
after(async () => { await b.close(); });

const heading = (page) => page.locator('#asked').textContent();
async function until(page, text) {
  await page.waitForFunction((wanted) => document.getElementById('asked')?.textContent.includes(wanted), text);
}

/** Says the sentence, confirms what was understood, and chooses the step: the first question is on the screen. */
async function begin(page, day = `${LAST_YEAR}-03-12`) {
  await page.getByRole('textbox', { name: '用一句话说说是什么事' }).fill(SENTENCE);
  await page.getByRole('button', { name: '读一读，替我填' }).click();
  await page.getByRole('textbox', { name: '借款合同哪一天成立？', exact: true }).fill(day);
  await page.getByRole('button', { name: '核对好了，照填并继续' }).click();
  await until(page, '案件到了哪一步');
  await page.getByRole('radio', { name: '还没有起诉' }).click();
  await page.getByRole('button', { name: '不清楚' }).waitFor();
}

/** Answers with 不清楚 until the result is there. */
async function toResult(page) {
  for (let i = 0; i < 40; i++) {
    const asked = await heading(page);
    if (asked === '风险提示') return;
    await page.getByRole('button', { name: '不清楚' }).click();
    await page.waitForFunction((before) => document.getElementById('asked')?.textContent !== before, asked);
  }
  throw new Error('no result after 40 questions');
}

test('a sentence fills in amount, days and rate once confirmed, and the first warning is there before the first question is answered', async () => {
  const v = await b.view();
  const sent = [];
  v.page.on('request', (request) => { if (request.url().endsWith('/v1/risk/assessments')) sent.push(request.postDataJSON()); });
  await v.go(RISK);
  await begin(v.page);
  await v.page.getByText('已发现 1 项要注意').waitFor();
  assert.deepEqual(sent[0], {
    stage: 'first_instance', role: 'plaintiff', brief: true,
    facts: { dispute: 'loan', progress: 'preparing', loan_date: `${LAST_YEAR}-03-12`, loan_principal: '50000', term_agreed: 'true', interest_clause: 'clear', breach_known: `${LAST_YEAR}-12-31`, loan_rate: '24' },
  });
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('what was understood wrongly is taken away by a tap and is not sent', async () => {
  const v = await b.view();
  const sent = [];
  v.page.on('request', (request) => { if (request.url().endsWith('/v1/risk/assessments')) sent.push(request.postDataJSON()); });
  await v.go(RISK);
  await v.page.getByRole('textbox', { name: '用一句话说说是什么事' }).fill(SENTENCE);
  await v.page.getByRole('button', { name: '读一读，替我填' }).click();
  await v.page.getByRole('button', { name: /^去掉：借款本金/ }).click();
  await v.page.getByRole('button', { name: '核对好了，照填并继续' }).click();
  await v.page.getByRole('radio', { name: '还没有起诉' }).click();
  await v.page.getByRole('button', { name: '不清楚' }).waitFor();
  assert.deepEqual(Object.keys(sent[0].facts).sort(), ['breach_known', 'dispute', 'interest_clause', 'loan_date', 'loan_rate', 'progress', 'term_agreed']);
  await v.close();
});

test('back, forward and a reload lose nothing; an answer is changed on the review page and the others stay', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go(RISK);
  await begin(page);
  const first = await heading(page);
  await page.getByRole('radio').first().click();
  await page.waitForFunction((before) => document.getElementById('asked').textContent !== before, first);
  const second = await heading(page);
  await page.goBack();
  await until(page, first);
  assert.equal(await page.getByRole('radio').first().getAttribute('aria-checked'), 'true');
  await page.goForward();
  await until(page, second);
  await page.reload();
  await until(page, second);
  await page.getByRole('button', { name: '上一题' }).click();
  await until(page, first);
  await page.waitForLoadState('networkidle'); // a tap while an answer is on its way is dropped
  await page.getByRole('button', { name: '不改，下一题' }).click();
  await until(page, second);
  await toResult(page);
  await page.getByRole('button', { name: '核对、修改回答' }).click();
  await page.getByRole('button', { name: '修改：实际收到的借款本金是多少？' }).click();
  await page.getByRole('textbox').fill('8万');
  await page.getByRole('button', { name: '下一题' }).click();
  await until(page, '核对您的回答');
  assert.match(await page.locator('.given', { hasText: '借款本金' }).textContent(), /8万/);
  assert.match(await page.locator('.given', { hasText: '约定的年利率' }).textContent(), /24/);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('the result hands over a calendar entry and the notice as a PDF and as a Word file, and leads to the article that it rests on', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go(RISK);
  await page.getByRole('button', { name: '钱和买卖' }).click();
  await page.getByRole('radio', { name: /民间借贷/ }).click();
  await page.getByRole('radio', { name: /收到了一审判决/ }).click();
  await page.getByRole('radio', { name: /原告/ }).click();
  for (let i = 0; i < 40 && (await heading(page)) !== '风险提示'; i++) {
    await page.waitForFunction(() => !document.querySelector('.answer-button[disabled]')); // the answer before is on its way
    const asked = await heading(page);
    if (asked.includes('收到') && (await page.getByRole('textbox').count())) {
      await page.getByRole('textbox').first().fill(new Date(Date.now() - 3 * 864e5).toISOString().slice(0, 10));
      await page.getByRole('button', { name: '下一题' }).click();
    } else if (asked.includes('上诉状提交')) await page.getByRole('radio', { name: '否' }).click();
    else {
      const answer = (await page.getByRole('radio').count()) ? page.getByRole('radio') : page.getByRole('button', { name: '不清楚' });
      // the options of the question before may still stand there, and go while they are clicked
      await answer.first().click({ timeout: 5_000 }).catch(() => {});
    }
    await page.waitForFunction((before) => document.getElementById('asked')?.textContent !== before, asked);
  }
  const [entry] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '加入日历' }).first().click()]);
  assert.match(fs.readFileSync(await entry.path(), 'utf8'), /^BEGIN:VCALENDAR[\s\S]*DTSTART/);
  for (const [button, name, begins] of [['下载告知书（PDF）', '诉讼风险告知书.pdf', '%PDF'], ['下载告知书（Word 文件）', '诉讼风险告知书.docx', 'PK']]) {
    const [notice] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    assert.equal(notice.suggestedFilename(), name);
    assert.equal(fs.readFileSync(await notice.path()).subarray(0, begins.length).toString(), begins);
    assert.match(notice.url(), /\/v1\/files\/[0-9a-f]{32}$/); // a downloader that takes nothing but an address has one
  }
  assert.deepEqual(await v.axe(), []);
  await page.getByRole('button', { name: /^依据 \d+ 条：/ }).first().click();
  await page.locator('.basis-link').first().click();
  await page.waitForFunction(() => location.hash.startsWith('#/pages/article/index'));
  await page.goBack();
  await until(page, '风险提示');
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('a month that is remembered is computed from its first and its last day, and no day is invented', async () => {
  const v = await b.view({ trusted: ['400'] });
  const { page } = v;
  await v.go(RISK);
  await begin(page, '去年三月');
  await page.getByRole('alert').getByText('请填具体的日期').waitFor();
  assert.deepEqual(await v.axe(), []);
  const sent = page.waitForRequest((request) => request.url().endsWith('/v1/risk/assessments'));
  await page.getByRole('button', { name: /只记得是这段时间/ }).click();
  assert.equal((await sent).postDataJSON().facts.loan_date, `${LAST_YEAR}-03-01/${LAST_YEAR}-03-31`);
  await page.getByRole('button', { name: '不清楚' }).waitFor();
  await v.close();
});

/** Today in China and some days on. */
const inDays = (days) => new Date(Date.now() + 8 * 36e5 + days * 864e5).toISOString().slice(0, 10);

test('who was sued says two days and has the timeline, the early hearing, default judgment and one file for the calendar', async () => {
  const v = await b.view();
  const { page } = v;
  await v.go(`${RISK}?way=sued`);
  await page.getByRole('textbox').fill('判决书公告送达给我的，公告是11月12号登的');
  await page.getByRole('button', { name: '读一读，替我填' }).click();
  await page.getByText('公告送达给您').waitFor();
  assert.equal(await page.getByText('当作提出请求的一方').count(), 0, 'the way in has settled the side');
  await page.getByRole('button', { name: '钱和买卖' }).click();
  await page.getByRole('radio', { name: /信用卡/ }).click();
  for (const [asked, day] of [['哪一天开庭', inDays(8)], ['哪一天收到起诉状副本', inDays(-2)]]) {
    await until(page, asked);
    await page.getByRole('textbox').fill(day);
    await page.getByRole('button', { name: '下一题' }).click();
  }
  await page.getByRole('listitem').nth(1).waitFor();
  assert.match(await page.getByRole('list').textContent(), /开庭.*还有 8 天.*提交答辩状、提出管辖权异议的最后一天.*还有/);
  await page.getByRole('button', { name: '先看结果' }).click();
  await until(page, '风险提示');
  await page.getByText(/可以缺席判决/).first().waitFor();
  await page.getByText(/时答辩期（到.*还没有过/).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '这 2 个日子都加入日历' }).click()]);
  assert.equal(fs.readFileSync(await file.path(), 'utf8').match(/BEGIN:VEVENT/g).length, 2);
  await page.getByText('没看到文件的').waitFor();
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('who comes back is asked: what was told goes on, goes along to another way and is not asked again, or is dropped', async () => {
  const v = await b.view();
  const { page } = v;
  const sent = [];
  page.on('request', (request) => { if (request.url().endsWith('/v1/risk/assessments')) sent.push(request.postDataJSON()); });
  await v.go(RISK);
  await begin(page);
  const asked = await heading(page);
  const comeBack = async () => {
    await page.getByRole('link', { name: '查法', exact: true }).click();
    await page.getByRole('link', { name: '自测', exact: true }).click();
    await until(page, '接着上次的，还是换一件事');
  };
  await comeBack();
  await page.getByText(/我想要回我的权利：民间借贷.*还没有起诉.*说过、答过 \d 项/).waitFor();
  assert.deepEqual(await v.axe(), []);
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/return.png` });
  await page.getByRole('button', { name: '接着上次的' }).click();
  await until(page, asked);
  await page.reload();
  await until(page, asked);
  await comeBack();
  await page.getByRole('radio', { name: /收到传票/ }).click();
  await until(page, '哪一天开庭');
  const { stage, role, facts } = sent.at(-1);
  assert.deepEqual([stage, role, facts.dispute, facts.progress, facts.loan_principal], ['first_instance', 'defendant', 'loan', 'docketed', '50000']);
  await comeBack();
  await page.getByRole('button', { name: '都不要，从头说' }).click();
  await until(page, '对方为什么事告您');
  assert.equal(await page.evaluate(() => sessionStorage.getItem('mingfa.interview')?.includes('50000') ?? false), false);
  await page.getByRole('button', { name: /换一个入口/ }).click();
  await page.getByRole('radio', { name: /有日子要赶/ }).click();
  await until(page, '要赶的是哪一天');
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('whose money was frozen for a brother\'s debt is no debtor, and who does not say whose debt it is is asked', async () => {
  const v = await b.view();
  const { page } = v;
  const sent = [];
  page.on('request', (request) => { if (request.url().endsWith('/v1/risk/assessments')) sent.push(request.postDataJSON()); });
  const say = async (sentence) => {
    await v.go(RISK);
    await page.getByRole('textbox', { name: '用一句话说说是什么事' }).fill(sentence);
    await page.getByRole('button', { name: '读一读，替我填' }).click();
    await page.getByRole('button', { name: '核对好了，照填并继续' }).click();
  };
  await say('我的工资卡前天被法院冻结了，一问是我弟欠人家钱');
  await page.getByRole('button', { name: '不清楚' }).waitFor();
  assert.deepEqual([sent[0].stage, sent[0].role, sent[0].facts.claims_target, sent[0].facts.living_needs], ['enforcement', 'third_party', 'true', 'true']);
  await toResult(page);
  await page.getByText(/书面提出执行异议/).first().waitFor();
  assert.equal(await page.getByText('报告财产').count(), 0);
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/outsider.png`, fullPage: true });
  await page.evaluate(() => sessionStorage.clear());
  await say('我的工资卡被法院冻结了');
  await until(page, '您是不是欠钱的那个人');
  assert.deepEqual(await v.axe(), []);
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/whose-debt.png`, fullPage: true });
  await page.getByRole('radio', { name: /判决、调解书、裁决里写的就是我/ }).click();
  await page.getByRole('button', { name: '不清楚' }).waitFor();
  assert.equal(sent.at(-1).role, 'respondent');
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('without a network the answers stay, and it goes on once there is one again', async () => {
  const v = await b.view({ trusted: ['ERR_INTERNET_DISCONNECTED'] });
  const { page } = v;
  await v.go(RISK);
  await begin(page);
  const asked = await heading(page);
  await v.context.setOffline(true);
  await page.getByRole('button', { name: '不清楚' }).click();
  await page.getByText('连不上服务').waitFor();
  assert.deepEqual(await v.axe(), []);
  await v.context.setOffline(false);
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.waitForFunction((before) => document.getElementById('asked')?.textContent !== before, asked);
  assert.deepEqual(v.trouble, []);
  await v.close();
});

test('not one word or answer stands in an address, and every answer of the interview is at most 12 KiB as sent', async () => {
  const v = await b.view();
  const { page } = v;
  const sizes = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/v1/risk/assessments')) sizes.push(response.body().then((body) => zlib.gzipSync(body).length));
  });
  await v.go(RISK);
  await begin(page);
  await toResult(page);
  const told = v.addresses.filter((address) => new RegExp(`同事|50000|${LAST_YEAR}|loan|plaintiff`).test(decodeURIComponent(address)));
  assert.deepEqual(told, []);
  assert.match(page.url(), /#\/pages\/risk\/index$/);
  const largest = Math.max(...await Promise.all(sizes));
  assert.ok(largest > 0 && largest <= LIMIT, `largest ${largest}`);
  await v.close();
});

test('by keyboard: arrow keys look round the options without answering, Enter answers', async () => {
  const v = await b.view({ width: 1280, height: 800 });
  const { page } = v;
  await v.go(RISK);
  await begin(page);
  const asked = await heading(page);
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('[role=radio]')].indexOf(document.activeElement)), 1);
  assert.equal(await heading(page), asked);
  await page.keyboard.press('Enter');
  await page.waitForFunction((before) => document.getElementById('asked').textContent !== before, asked);
  await page.waitForFunction(() => document.activeElement.id === 'asked');
  await v.close();
});

for (const how of [{ width: 360, dark: true, elder: true, textSize: 30 }, { width: 390, elder: true }, { width: 768, dark: true }, { width: 1280 }]) {
  test(`every state at ${JSON.stringify(how)}: no axe violation, nothing too small or too wide, one h1`, async () => {
    const v = await b.view(how);
    const { page } = v;
    const check = async (state) => assert.deepEqual(
      { state, axe: await v.axe(), small: await v.small(how.elder ? 18 : 12, how.elder ? 60 : 44), wide: await v.tooWide(), h1: await v.headings() },
      { state, axe: [], small: [], wide: 0, h1: 1 });
    await v.go(RISK);
    await page.getByRole('button', { name: '钱和买卖' }).click();
    await check('groups');
    await page.getByRole('textbox', { name: '用一句话说说是什么事' }).fill(SENTENCE);
    await page.getByRole('button', { name: '读一读，替我填' }).click();
    await page.getByText('我听懂了').waitFor();
    await check('understood');
    await page.getByRole('button', { name: '核对好了，照填并继续' }).click();
    await until(page, '案件到了哪一步');
    await check('step');
    await page.getByRole('radio', { name: '还没有起诉' }).click();
    await page.getByRole('button', { name: '不清楚' }).waitFor();
    await check('question');
    await page.getByRole('button', { name: '先看结果' }).click();
    await until(page, '风险提示');
    for (const fold of await page.locator('.fold-title').all()) await fold.click();
    await page.getByText('正在取').waitFor({ state: 'detached' });
    await check('result');
    await page.getByRole('button', { name: '核对、修改回答' }).click();
    await check('review');
    await page.getByRole('button', { name: /修改：借款合同哪一天成立/ }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('input')].some((one) => one.offsetParent && one.value)); // what was answered stands there
    await page.getByRole('textbox').first().fill('');
    await page.getByRole('button', { name: '下一题' }).click();
    await page.getByText('请先作答').waitFor();
    await check('an answer that is missing');
    assert.deepEqual(v.trouble, []);
    await v.close();
  });
}
