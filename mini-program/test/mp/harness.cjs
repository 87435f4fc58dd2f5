// Runs a built mini-program page in Node with WeChat's own component engine (miniprogram-simulate → exparser).
const path = require('node:path');
const { JSDOM } = require('jsdom');

const dom = new JSDOM('<!doctype html><html><body></body></html>', { url: 'http://localhost/' });
Object.assign(globalThis, { window: dom.window, document: dom.window.document });
for (const k of ['Node', 'Element', 'HTMLElement', 'Event', 'CustomEvent', 'MutationObserver', 'location']) globalThis[k] = dom.window[k];
const simulate = require('miniprogram-simulate');

const root = path.resolve(__dirname, '../../dist/build/mp-weixin');
const calls = [];
const storage = new Map();
Object.assign(globalThis.wx, {
  getStorageSync: (k) => storage.get(k) ?? '',
  setStorageSync: (k, v) => storage.set(k, v),
  navigateTo: (o) => { calls.push(o.url); },
});
let app;
globalThis.App = (o) => { app = o; };
globalThis.getApp = () => app;
globalThis.Page = (o) => o;
globalThis.getCurrentPages = () => [{}];
require(path.join(root, 'app.js'));
app.onLaunch.call(app, { path: 'pages/home/index', query: {} });

/** Renders a page of the build; query goes to its onLoad. */
async function open(page, query = {}) {
  const c = simulate.render(simulate.load(path.join(root, page), { rootPath: root }));
  c.attach(document.createElement('parent-wrapper'));
  if (c.instance.$vm && c.instance.$vm.$callHook) c.instance.$vm.$callHook('onLoad', query);
  await simulate.sleep(20);
  return {
    page: c,
    text: () => c.dom.textContent,
    html: () => c.dom.innerHTML,
    async tap(label) {
      const all = [...c.dom.querySelectorAll('wx-view')].filter((e) => /(^|-)tap( |$)/.test(e.className) && e.textContent.includes(label));
      if (!all.length) throw new Error(`nothing to tap: ${label}`);
      // exparser listens for touchstart and touchend and makes its own tap of them
      const el = all[0];
      const touch = (type, n) => { const e = new dom.window.Event(type, { bubbles: true }); const t = { identifier: 1, pageX: 1, pageY: 1, clientX: 1, clientY: 1 }; e.touches = n ? [t] : []; e.changedTouches = [t]; el.dispatchEvent(e); };
      touch('touchstart', 1); touch('touchend', 0);
      await simulate.sleep(60);
    },
  };
}
module.exports = { open, calls, storage };
