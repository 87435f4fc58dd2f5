const assert = require('node:assert/strict');
const { test, after } = require('node:test');
const { open, until, calls, requests, storage, example } = require('./harness.cjs');

const ARTICLE = example('getArticle');
const LAW = example('getLaw');

after(() => setTimeout(() => process.exit(process.exitCode || 0), 50));

test('the first page offers the larger version', async () => {
  const p = await open('pages/home/index');
  await p.wait(/明法.*长辈版/);
});

test('the risk test goes from a tap on what it is about to the first question, and sends answers in the body only', async () => {
  const p = await open('pages/risk/index');
  await p.wait(/是为什么事起的纠纷/);
  for (const label of ['钱和买卖', '借钱不还', '还没有起诉', '起诉的一方']) await p.tap(label);
  await p.wait(/已发现 1 项要注意/);
  assert.match(p.text(), /不清楚.*上一题/);
  const sent = requests.filter((one) => one.url.endsWith('/v1/risk/assessments')).pop();
  assert.deepEqual(JSON.parse(sent.data), { stage: 'first_instance', role: 'plaintiff', facts: { dispute: 'loan', progress: 'preparing' }, brief: true });
  assert.ok(requests.every((one) => !/loan|plaintiff/.test(one.url)));
});
test('the notice is written to the phone only after the consent to privacy, and opened for sending on', async () => {
  const p = await open('pages/risk/index');
  await p.tap('接着上次的');
  await p.tap('先看看');
  await p.wait(/风险提示/);
  for (const [button, form] of [['下载告知书（PDF）', 'pdf'], ['下载告知书（Word 文件）', 'docx']]) {
    await p.tap(button);
    await until(() => calls.at(-1) === `opened wxfile://usr/诉讼风险告知书.${form}`);
    await p.wait(/诉讼风险告知书已打开/);
    assert.deepEqual(calls.slice(-3), ['privacy', `written wxfile://usr/诉讼风险告知书.${form}`, `opened wxfile://usr/诉讼风险告知书.${form}`]);
  }
});
test('a fee is computed in the mini-program', async () => {
  const p = await open('pages/calculator/index', { name: 'court_fee' });
  await p.wait(/算一算/);
  await p.tap('算一算');
  await p.wait(/1,050.00 元/);
  assert.match(p.text(), /怎样算的.*《诉讼费用交纳办法》第十三条第（一）项/);
});
test('my page has the larger version, the sizes, the colours and what is kept where', async () => {
  const p = await open('pages/mine/index');
  await p.wait(/长辈版.*标准稍大大很大最大.*跟随手机浅色深色.*什么存在哪里/);
  await p.tap('最大');
  await until(() => /text-30/.test(p.html()));
  assert.match(p.html(), /text-30/);
});

test('a common matter is asked by one tap, and its words go in the body only', async () => {
  const home = await open('pages/home/index');
  await home.tap('拖欠工资');
  await until(() => calls.at(-1) === '/pages/results/index');
  assert.equal(calls.pop(), '/pages/results/index');
  const p = await open('pages/results/index');
  await p.wait(/筛选/);
  await p.wait(/第.+条/);
  const sent = requests.filter((one) => one.url.endsWith('/v1/search')).pop();
  assert.equal(JSON.parse(sent.data).q, '公司拖欠工资怎么办');
  assert.ok(requests.every((one) => !decodeURIComponent(one.url).includes('拖欠')));
});
test('who tells of violence sees whom to call, and nothing of the question is stored', async () => {
  const { request } = wx;
  const safety = { note: '先离开，马上报警。', contacts: [{ number: '110', name: '警方', purpose: '报警' }, { number: '12338', name: '妇女维权公益服务热线', purpose: '求助' }] };
  wx.request = (o) => (o.url.endsWith('/v1/search') ? o.success({ statusCode: 200, data: { ...example('searchByWords'), safety }, header: {} }) : request(o));
  wx.makePhoneCall = (o) => { calls.push(`called ${o.phoneNumber}`); };
  const home = await open('pages/home/index');
  await home.tap('借钱不还'); // the answer says what was told, not the words
  await until(() => calls.at(-1) === '/pages/results/index');
  const p = await open('pages/results/index');
  await p.wait(/先保证安全.*先离开.*110警方.*12338妇女维权公益服务热线.*第.+条/);
  await p.tap('12338');
  await until(() => calls.at(-1) === 'called 12338');
  assert.equal(calls.pop(), 'called 12338');
  assert.ok(!JSON.stringify([...storage]).includes('借钱'), JSON.stringify([...storage]));
  wx.request = request;
});
test('an article has its text, its status, its neighbours and its source', async () => {
  const p = await open('pages/article/index', { law: encodeURIComponent(ARTICLE.law.title), article: ARTICLE.article.ordinal });
  await p.wait(new RegExp(ARTICLE.article.number));
  const text = p.text();
  assert.ok(text.includes(ARTICLE.paragraphs[0].text) && text.includes(ARTICLE.law.status_today) && text.includes(ARTICLE.citation));
  const before = calls.length;
  await p.tap('下一条');
  await until(() => calls.length > before);
  assert.match(decodeURIComponent(calls.pop()), new RegExp(`article=${ARTICLE.next.ordinal}$`));
});
test('a whole law shows its articles and opens one', async () => {
  const p = await open('pages/law/index', { law: 'x' });
  await p.wait(/在全文中查找|目录/);
  await until(() => p.text().includes(LAW.law.title));
  assert.ok(p.text().includes(LAW.law.title));
});
const place = { law: encodeURIComponent(ARTICLE.law.title), article: ARTICLE.article.ordinal };

test('without the plugin nothing is there to read aloud or to hear', async () => {
  const article = await open('pages/article/index', place);
  await article.wait(/纠错/);
  assert.ok(!/读给我听/.test(article.text()));
  const home = await open('pages/home/index');
  await home.wait(/常见的事/);
  assert.ok(!/用语音说/.test(home.text()));
});
test('an article becomes a picture that WeChat offers to keep or to send, with article, version and what it is not', async () => {
  const drawn = [];
  const pen = new Proxy({ measureText: (text) => ({ width: 32 * text.length }), fillText: (text, x) => { drawn.push({ text, right: x + 32 * text.length }); } },
    { get: (of, name) => of[name] ?? (() => {}), set: () => true });
  let canvas;
  wx.createOffscreenCanvas = ({ type, width, height }) => { canvas = { type, width, height, getContext: () => pen }; return canvas; };
  wx.canvasToTempFilePath = (o) => { assert.equal(o.canvas, canvas); o.success({ tempFilePath: 'wxfile://tmp/1.png' }); };
  wx.showShareImageMenu = (o) => { calls.push(`offered ${o.path}`); o.success(); };
  const p = await open('pages/article/index', place);
  await p.tap('存成图片');
  await until(() => calls.at(-1) === 'offered wxfile://tmp/1.png');
  assert.deepEqual(calls.slice(-2), ['privacy', 'offered wxfile://tmp/1.png']);
  const text = drawn.map((one) => one.text).join('');
  assert.ok(text.includes(`《${ARTICLE.law.title}》${ARTICLE.article.number}`) && /起施行/.test(text) && /仅供参考/.test(text), text);
  assert.ok(canvas.type === '2d' && canvas.width === 750 && canvas.height > 300, JSON.stringify(canvas));
  assert.ok(drawn.every((one) => one.right <= 750 - 48 + 32), JSON.stringify(drawn));
});
