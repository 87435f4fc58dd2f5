// How many taps it takes from the first screen: to the first warning, to an article, to a fee. What is typed is not a tap, but what
// opens a list and what chooses from it are two.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './harness.mjs';

let b;
before(async () => { b = await openBrowser(); });
after(async () => { await b.close(); });

/** A phone on the first screen, and a hand that counts. */
async function hand() {
  const v = await b.view();
  await v.go('/pages/home/index');
  let taps = 0;
  return {
    v,
    page: v.page,
    async tap(role, name) {
      taps += 1;
      await v.page.getByRole(role, { name }).first().tap();
    },
    async choose(label) {
      taps += 2;
      await v.page.getByRole('combobox').first().selectOption({ label });
    },
    async close(t, what, most) {
      t.diagnostic(`${what}: ${taps} taps`);
      assert.ok(taps <= most, `${what}: ${taps} taps, at most ${most}`);
      assert.deepEqual(v.trouble, []);
      await v.close();
    },
  };
}

test('to the first warning, from a sentence: at most 5 taps', async (t) => {
  const h = await hand();
  await h.tap('link', /我想要回我的权利/);
  await h.tap('textbox', '用一句话说说是什么事');
  await h.page.keyboard.type('我去年三月一号借给同事5万，说好年底还，月息两分');
  await h.tap('button', '读一读，替我填');
  await h.tap('button', '核对好了，照填并继续');
  await h.tap('radio', '还没有起诉');
  await h.page.getByText(/已发现 \d+ 项要注意/).waitFor();
  await h.close(t, 'warning', 5);
});

test('to an article that answers: 2 taps', async (t) => {
  const h = await hand();
  await h.tap('button', /拖欠工资/);
  await h.page.locator('.hit-card:visible').first().waitFor();
  await h.tap('link', /劳动法|劳动合同法|工资支付/);
  await h.page.getByText('这一条号的历次版本').waitFor();
  await h.close(t, 'article', 2);
});

test('to a fee with its steps: at most 6 taps, two of them to choose the kind of case', async (t) => {
  const h = await hand();
  await h.tap('link', '计算');
  await h.tap('link', /案件受理费/);
  await h.choose('财产案件');
  await h.tap('textbox', /请求的金额/);
  await h.page.keyboard.type('5万');
  await h.tap('button', '算一算');
  await h.page.getByText('1,050.00 元').waitFor();
  await h.close(t, 'fee', 6);
});
