// Runs a built mini-program page in Node with WeChat's own component engine (miniprogram-simulate → exparser).
const fs = require('node:fs');
const path = require('node:path');
const { JSDOM } = require('jsdom');

const dom = new JSDOM('<!doctype html><html><body></body></html>', { url: 'http://localhost/' });
Object.assign(globalThis, { window: dom.window, document: dom.window.document });
for (const k of ['Node', 'Element', 'HTMLElement', 'Event', 'CustomEvent', 'MutationObserver', 'location']) globalThis[k] = dom.window[k];
const simulate = require('miniprogram-simulate');

const root = path.resolve(__dirname, '../../dist/build/mp-weixin');
const calls = [];
const storage = new Map();
// What the service answered when its interface was described: the pages are shown with real answers, without a service.
const examples = path.resolve(__dirname, '../../../search-api/src/main/resources/org/mingfa/api/examples');
const EXAMPLES = { '/v1/risk/interview': 'beginInterview', '/v1/risk/assessments': 'assessRisks', '/v1/risk/readings': 'readSentence', '/v1/calculators': 'listCalculators',
  '/v1/calculators/court_fee': 'calculate', '/v1/coverage': 'getCoverage',
  '/v1/search': 'searchByWords', '/v1/laws/LAW': 'getLaw', '/v1/laws/LAW/versions': 'getVersions', '/v1/laws/LAW/articles/N': 'getArticle', '/v1/cases/ID': 'getCase' };
/** The address without host, conditions and names. */
const kind = (url) => url.replace(/^https?:\/\/[^/]+/, '').split('?')[0]
  .replace(/^\/v1\/laws\/[^/]+/, '/v1/laws/LAW').replace(/articles\/[^/]+/, 'articles/N').replace(/^\/v1\/cases\/.+/, '/v1/cases/ID');
const example = (name) => JSON.parse(fs.readFileSync(path.join(examples, `${name}.json`), 'utf8'));
const requests = [];
function answer(o) {
  requests.push({ url: o.url, data: o.data });
  if (o.url.endsWith('/v1/risk/notices')) { setTimeout(() => o.success({ statusCode: 200, data: new Uint8Array([80, 75]).buffer, header: {} })); return; }
  const name = EXAMPLES[kind(o.url)];
  if (name) setTimeout(() => o.success({ statusCode: 200, data: example(name), header: {} }));
  else setTimeout(() => o.fail({ errMsg: 'request:fail' }));
}
Object.assign(globalThis.wx, {
  request: answer,
  getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
  pageScrollTo: () => {},
  requirePrivacyAuthorize: (o) => { calls.push('privacy'); o.success(); },
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => ({ writeFileSync: (file) => { calls.push(`written ${file}`); } }),
  openDocument: (o) => { calls.push(`opened ${o.filePath}`); o.success(); },
  getStorageSync: (k) => storage.get(k) ?? '',
  setStorageSync: (k, v) => storage.set(k, v),
  navigateTo: (o) => { calls.push(o.url); },
  redirectTo: (o) => { calls.push(o.url); },
});
/** Times 20 ms: a machine that does much else is slow. */
const PATIENCE = 3000;
/** Until it is so; where it never comes to be, what is asserted next says what there is instead. */
async function until(so) {
  for (let i = 0; i < PATIENCE && !so(); i++) await simulate.sleep(20);
}
let app;
globalThis.App = (o) => { app = o; };
globalThis.getApp = () => app;
globalThis.Page = (o) => o;
globalThis.getCurrentPages = () => [{}];
require(path.join(root, 'app.js'));
app.onLaunch.call(app, { path: 'pages/home/index', query: {} });

/** Renders a page of the build; query goes to its onLoad, and it is shown. */
async function open(page, query = {}) {
  const c = simulate.render(simulate.load(path.join(root, page), { rootPath: root }));
  c.attach(document.createElement('parent-wrapper'));
  if (c.instance.$vm && c.instance.$vm.$callHook) {
    c.instance.$vm.$callHook('onLoad', query);
    c.instance.$vm.$callHook('onShow');
  }
  await simulate.sleep(20);
  return {
    page: c,
    text: () => c.dom.textContent,
    html: () => c.dom.innerHTML,
    /** Until the page says it; the service takes a moment. */
    async wait(said) {
      await until(() => said.test(c.dom.textContent));
      if (!said.test(c.dom.textContent)) throw new Error(`${said} is not on the page: ${c.dom.textContent.slice(0, 300)}`);
    },
    async tap(label) {
      const find = () => [...c.dom.querySelectorAll('wx-view')].filter((e) => /(^|-)tap( |$)/.test(e.className) && e.textContent.includes(label));
      await until(() => find().length);
      const all = find();
      if (!all.length) throw new Error(`nothing to tap: ${label}`);
      // exparser listens for touchstart and touchend and makes its own tap of them
      const el = all[0];
      const touch = (type, n) => { const e = new dom.window.Event(type, { bubbles: true }); const t = { identifier: 1, pageX: 1, pageY: 1, clientX: 1, clientY: 1 }; e.touches = n ? [t] : []; e.changedTouches = [t]; el.dispatchEvent(e); };
      touch('touchstart', 1); touch('touchend', 0);
      await simulate.sleep(60);
    },
  };
}
module.exports = { open, until, calls, storage, requests, example };
