// Six people with their case on a phone: how many taps and questions until the first day and until the next step, how many bytes came,
// and nothing that axe finds. Invented; what is typed is no tap.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { openBrowser } from './harness.mjs';

let b;
before(async () => { b = await openBrowser(); });
after(async () => { await b.close(); });

/** Some days from today, in China. */
const inDays = (days) => new Date(Date.now() + 8 * 36e5 + days * 864e5).toISOString().slice(0, 10);
const UNSURE = '不清楚';
const MOST_BYTES = 240_000;

/**
 * answers: what the person knows, by words of the question; all else is 不清楚. day: what the timeline names; step: what comes next.
 * questions and taps: the most until the first day; until whom to call, where there is violence.
 */
const PEOPLE = [
  { name: 'creditor of 62', elder: true, way: /我想要回我的权利/, sentence: '去年三月借给邻居5万，说好年底还，一直不还', step: '还没有起诉',
    answers: {}, day: /诉讼时效届满日/, next: /起诉/, questions: 1, taps: 8 },
  { name: 'rider without wages', way: /我想要回我的权利/, about: ['工作', /劳动争议/], step: '还没有起诉', side: /原告/,
    answers: { 申请过劳动仲裁: '没有', 请求: /劳动报酬/, '还在这个单位': '否', 离开: inDays(-50), '劳动关系.*终止': inDays(-50) }, day: /申请劳动仲裁的时效届满日/, next: /申请劳动仲裁/, questions: 8, taps: 13 },
  { name: 'mother who is beaten', way: /我想要回我的权利/, about: ['家里的事', /离婚/], step: '还没有起诉', side: /原告/,
    answers: { 家庭暴力: '是' }, day: null, safety: true, next: /先保证安全/, questions: 1, taps: 6 },
  { name: 'summoned debtor', way: /收到传票/, about: ['钱和买卖', /信用卡/], answers: { 哪一天开庭: inDays(10), 收到起诉状副本: inDays(-5) },
    day: /开庭/, next: /答辩状/, questions: 1, taps: 5 },
  { name: 'tenant for the deposit', way: /我想要回我的权利/, about: ['房子和土地', /房屋租赁/], step: '还没有起诉', side: /原告/,
    answers: { 哪一件: /押金/, 哪一天该付: inDays(-300) }, day: /诉讼时效届满日/, next: /起诉/, questions: 3, taps: 8 },
  { name: 'parent of a hurt child', way: /我想要回我的权利/, about: ['受了伤害、损失', /其他侵权/], step: '还没有起诉', side: /原告/,
    answers: { 怎样受: /学校/, 哪一天知道: inDays(-30), 哪一天受: inDays(-30) }, day: /时效届满日/, next: /起诉/, questions: 3, taps: 8 },
];

class Journey {
  taps = 0;
  questions = 0;
  firstDay = null;

  constructor(page, person) {
    this.page = page;
    this.person = person;
  }

  async tap(target) {
    this.taps += 1;
    await target.first().tap();
  }

  heading() {
    return this.page.locator('#asked:visible').first().textContent();
  }

  async begin() {
    const { page, person } = this;
    await this.tap(page.getByRole('link', { name: person.way }));
    if (person.sentence) {
      await page.getByRole('textbox', { name: '用一句话说说是什么事' }).fill(person.sentence);
      await this.tap(page.getByRole('button', { name: '读一读，替我填' }));
      await this.tap(page.getByRole('button', { name: '核对好了，照填并继续' }));
    } else {
      await this.tap(page.getByRole('button', { name: person.about[0] }));
      await this.tap(page.getByRole('radio', { name: person.about[1] }));
    }
    if (person.step) await this.tap(page.getByRole('radio', { name: person.step }));
    if (person.side) await this.tap(page.getByRole('radio', { name: person.side }));
    await page.getByRole('button', { name: UNSURE, exact: true }).waitFor();
  }

  /** Answers until the first day is on the timeline, whom to call stands there, or nothing more is asked. */
  async answer() {
    const { page } = this;
    for (;;) {
      const asked = await this.heading();
      const days = page.locator('.a-day:visible');
      if (this.firstDay === null && await days.count()) this.firstDay = { question: this.questions, tap: this.taps };
      const warned = this.person.safety && await page.getByRole('region', { name: '先保证安全' }).count();
      if (this.firstDay || warned || asked === '风险提示') return;
      this.questions += 1;
      const known = Object.entries(this.person.answers).find(([words]) => new RegExp(words).test(asked))?.[1];
      if (known instanceof RegExp || known === '是' || known === '否' || known === '没有') await this.tap(page.getByRole('radio', { name: known }));
      else if (known) {
        await page.getByRole('textbox').first().fill(known);
        await this.tap(page.getByRole('button', { name: '下一题' }));
      } else await this.tap(page.getByRole('button', { name: UNSURE, exact: true }));
      await page.waitForFunction((before) => document.getElementById('asked')?.textContent !== before, asked);
    }
  }

  async result() {
    if (await this.heading() !== '风险提示') await this.tap(this.page.getByRole('button', { name: '先看结果' }));
    await this.page.locator('.next-what').waitFor();
  }
}

for (const person of PEOPLE) {
  test(`${person.name}: the first day, the next step, bytes, axe`, async (t) => {
    const v = await b.view({ elder: person.elder });
    const devtools = await v.context.newCDPSession(v.page);
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await devtools.send('Network.enable');
    await v.page.goto(`${b.base}#/pages/home/index`, { waitUntil: 'networkidle' });
    const journey = new Journey(v.page, person);
    await journey.begin();
    await journey.answer();
    const first = journey.firstDay ?? { question: journey.questions, tap: journey.taps };
    if (person.day) assert.match(await v.page.locator('.a-day:visible').allTextContents().then((all) => all.join()), person.day);
    await journey.result();
    t.diagnostic(`${person.name}: ${journey.firstDay ? `first day after ${first.question} questions, ${first.tap} taps` : 'no day'}; next step after ${journey.questions} questions, ${journey.taps} taps; ${(bytes / 1024).toFixed(0)} KiB`);
    assert.match(await v.page.locator('.next-what').textContent(), person.next);
    assert.equal(await v.page.locator('.basis-link:visible').count(), 0, 'articles stand before the next step');
    if (person.safety) {
      await v.page.getByRole('region', { name: '先保证安全' }).getByText('110').first().waitFor();
      assert.equal(await v.page.evaluate(() => sessionStorage.getItem('mingfa.interview')), null);
      await v.page.getByText('下载的文件会留在这部手机上').waitFor();
    }
    assert.ok(first.question <= person.questions && first.tap <= person.taps, JSON.stringify(first));
    assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
    assert.deepEqual(await v.axe(), []);
    if (process.env.PICTURES) await v.page.screenshot({ path: `${fs.realpathSync(process.env.PICTURES)}/${person.name.replaceAll(' ', '-')}.png`, fullPage: true });
    assert.deepEqual(v.trouble, []);
    await v.close();
  });
}
