// Reading aloud and hearing by WeChat's plugin, which only a build that asks for it has.
const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { test, after } = require('node:test');

/** A plugin of WeChat that gives each text a sound, plays it at once, and hears one sentence; what it was given is in `given`. */
const given = [];
const manager = {
  start: () => { given.push('listens'); },
  stop: () => manager.onStop({ result: '借钱不还怎么办' }),
};
globalThis.requirePlugin = (name) => {
  if (name !== 'WechatSI') throw new Error(`no plugin ${name}`);
  return { textToSpeech: (o) => { given.push(o.content); o.success({ filename: 'wxfile://sound.mp3' }); }, getRecordRecognitionManager: () => manager };
};
globalThis.wx = {
  createInnerAudioContext: () => {
    const then = {};
    return { src: '', onEnded: (f) => { then.ended = f; }, onStop: () => {}, onError: () => {}, play: () => setTimeout(then.ended), stop: () => {} };
  },
};
const { open, until, calls, requests, example } = require('./harness.cjs');
const ARTICLE = example('getArticle');
after(() => setTimeout(() => process.exit(process.exitCode || 0), 50));

test('with the plugin an article is read aloud, and a question heard, once the person agrees that WeChat gets it', async () => {
  const asked = [];
  let agree = false;
  wx.showModal = (o) => { asked.push(o.content); o.success({ confirm: agree }); };
  const p = await open('pages/article/index', { law: encodeURIComponent(ARTICLE.law.title), article: ARTICLE.article.ordinal });
  await p.tap('读给我听');
  await p.wait(/没有朗读/);
  assert.deepEqual([given, asked.length], [[], 1]);
  assert.match(asked[0], /这段文字会发给微信.*本站不留/);
  agree = true;
  await p.tap('读给我听');
  await until(() => given.length > 2 && /读给我听/.test(p.text()));
  assert.ok(given.join('').includes(ARTICLE.paragraphs[0].text.slice(0, 20)), given.join('\n'));
  assert.ok(given.every((one) => Buffer.byteLength(one) <= 1000));
  await p.tap('读给我听');
  assert.equal(asked.length, 2); // once agreed, no more is asked

  given.length = 0;
  const home = await open('pages/home/index');
  await home.tap('用语音说');
  await until(() => given.length);
  assert.match(asked[2], /您的录音会发给微信.*本站不留/);
  assert.deepEqual([given, calls.at(-1)], [['listens'], 'privacy']);
  await home.tap('正在听，说完点这里');
  await home.wait(/请核对听到的字/);
  await home.tap('搜索');
  const sent = () => requests.filter((one) => one.url.endsWith('/v1/search')).pop();
  await until(() => calls.at(-1) === '/pages/results/index');
  await open('pages/results/index');
  await until(() => JSON.parse(sent().data).q === '借钱不还怎么办');
  assert.equal(JSON.parse(sent().data).q, '借钱不还怎么办');
});

test('the build has no plugin; SPEECH_PLUGIN puts in the version that it names, and refuses what is none', () => {
  const built = path.resolve(__dirname, '../../dist/build/mp-weixin/app.json');
  assert.equal(JSON.parse(fs.readFileSync(built, 'utf8')).plugins, undefined);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mingfa-mp-'));
  fs.copyFileSync(built, path.join(folder, 'app.json'));
  const put = (version) => spawnSync(process.execPath, [path.resolve(__dirname, '../../build/speech-plugin.mjs'), folder],
    { encoding: 'utf8', env: { ...process.env, SPEECH_PLUGIN: version } });
  const app = () => JSON.parse(fs.readFileSync(path.join(folder, 'app.json'), 'utf8'));
  assert.equal(put('').status, 0);
  assert.equal(app().plugins, undefined);
  const refused = put('latest');
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /SPEECH_PLUGIN=latest 不是版本号/);
  assert.equal(put('0.3.6').status, 0);
  assert.deepEqual(app().plugins, { WechatSI: { version: '0.3.6', provider: 'wx069ba97219f66d99' } });
  assert.deepEqual(app().pages, JSON.parse(fs.readFileSync(built, 'utf8')).pages);
  fs.rmSync(folder, { recursive: true });
});
