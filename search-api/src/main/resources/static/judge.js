// The search for similar cases. What is typed lives in this tab only and goes to the service by POST: it stands in no address and
// no title, outlives a reload, and is gone with the tab.
'use strict';

(() => {
  const { byId } = JudgeView;
  const FILES = { docx: '类案检索报告.docx', html: '类案检索报告.html', json: '类案检索报告.json' };
  let articles = [];
  let basket = [];
  let given = { cause: '', focus: '' };
  let found = null;
  const KEPT = 'mingfa.judge';
  const FIELDS = ['facts', 'court', 'cause', 'focus'];

  function keep() {
    const fields = Object.fromEntries(FIELDS.map((id) => [id, byId(id).value]));
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({ fields, articles, basket, given, found }));
    } catch (full) {
      sessionStorage.removeItem(KEPT); // more than a tab may keep: then a reload begins anew
    }
  }

  function again() {
    const before = JSON.parse(sessionStorage.getItem(KEPT) || 'null');
    if (!before) return;
    FIELDS.forEach((id) => { byId(id).value = before.fields[id]; });
    articles = before.articles;
    basket = before.basket;
    given = before.given;
    if (before.found) { found = before.found; render(found); }
  }

  function say(text) { byId('said').textContent = text; }

  function trouble(text) {
    byId('trouble').textContent = text || '';
    byId('trouble').hidden = !text;
    if (text) byId('trouble').scrollIntoView({ block: 'nearest' });
  }

  async function call(path, body, type) {
    trouble('');
    let answer;
    try {
      answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': type }, body });
    } catch (away) {
      throw new Error('连不上服务；填写的内容还在，请稍后再试。');
    }
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      throw new Error(problem.detail || '服务没有作答，请稍后再试。');
    }
    return answer;
  }

  /** A value that was inferred is shown, and only sent when somebody changed it. */
  function changed(id) {
    const value = byId(id).value.trim();
    return value && value !== given[id] ? value : null;
  }

  function search() {
    return {
      facts: byId('facts').value,
      focus: changed('focus'),
      cause: changed('cause'),
      cited: articles.length ? articles : null,
      court: byId('court').value.trim() || null,
      limit: 20,
    };
  }

  async function ask(event) {
    event.preventDefault();
    say('正在检索…');
    try {
      show(await (await call('/v1/cases:similar', JSON.stringify(search()), 'application/json')).json());
    } catch (error) { say(''); trouble(error.message); }
  }

  function show(answer) {
    found = answer;
    render(answer);
    keep();
    say('找到 ' + answer.hits.length + ' 件。');
    byId('hits-title').focus({ preventScroll: true });
    byId('hits-title').scrollIntoView();
  }

  function render(answer) {
    understood(answer.pending);
    byId('stop').textContent = answer.stop.note;
    byId('outcome').hidden = false;
    const ids = new Set(answer.hits.map((one) => one.id));
    basket = basket.filter((one) => ids.has(one.hit.id));
    JudgeView.tiers(answer, { put });
    JudgeView.basket(basket, { put });
  }

  /** What the service made of the text; whoever knows better writes over it. */
  function understood(pending) {
    byId('understood').hidden = false;
    if (!pending.cause_given) { given.cause = pending.cause || ''; byId('cause').value = given.cause; }
    if (!pending.focus_given) { given.focus = pending.focus || ''; byId('focus').value = given.focus; }
    byId('cause-how').textContent = pending.cause_given ? '' : !pending.cause ? '（不能判断）' : '（推断' + confidence(pending) + '，可改）';
    byId('focus-how').textContent = pending.focus_given || !pending.focus ? '' : '（从案情读出，可改）';
    byId('causes').replaceChildren(...pending.causes.map((guess) => {
      const option = JudgeView.el('option');
      option.value = guess.cause;
      return option;
    }));
    if (!articles.length) articles = pending.cited.map((one) => '《' + one.law + '》' + one.number);
    JudgeView.chips(articles, removeArticle);
  }

  function confidence(pending) {
    const guess = pending.causes.find((one) => one.cause === pending.cause);
    return guess ? ' ' + Math.round(guess.confidence * 100) + '%' : '';
  }

  function removeArticle(index) {
    articles.splice(index, 1);
    JudgeView.chips(articles, removeArticle);
    byId('article').focus();
  }

  function addArticle(event) {
    const value = byId('article').value.trim();
    if (event.key !== 'Enter' || !value || event.isComposing) return;
    event.preventDefault();
    if (!articles.includes(value)) articles.push(value);
    byId('article').value = '';
    JudgeView.chips(articles, removeArticle);
  }

  async function readFile() {
    const file = byId('file').files[0];
    if (!file) return;
    say('正在读取文件…');
    try {
      byId('facts').value = (await (await call('/v1/documents:text', file, 'application/octet-stream')).json()).text;
      say('已读取文件。');
    } catch (error) { say(''); trouble(error.message); }
  }

  function put(hit) {
    const at = basket.findIndex((one) => one.hit.id === hit.id);
    if (at < 0) basket.push({ hit, use: '', why: '' }); else basket.splice(at, 1);
    JudgeView.basket(basket, { put });
    keep();
    say((at < 0 ? '已放入报告，共 ' : '已移出报告，共 ') + basket.length + ' 件。');
  }

  async function report(event) {
    event.preventDefault();
    const format = event.submitter ? event.submitter.value : 'docx';
    const question = {
      search: search(),
      format,
      case_number: byId('number').value.trim() || null,
      searcher: byId('searcher').value,
      searcher_name: byId('searcher-name').value.trim() || null,
      grounds: [...document.querySelectorAll('input[name=ground]:checked')].map((one) => one.value),
      chosen: basket.length ? basket.map((one) => one.hit.id) : null,
      uses: basket.map((one) => ({ id: one.hit.id, use: one.use || null, why: one.why || null })),
      archive: byId('archive').checked,
    };
    say('正在生成报告…');
    try {
      const file = await (await call('/v1/cases:similar-report', JSON.stringify(question), 'application/json')).blob();
      const link = JudgeView.el('a');
      link.href = URL.createObjectURL(file);
      link.download = FILES[format];
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      say('已请浏览器下载报告：' + FILES[format] + '。');
    } catch (error) { say(''); trouble(error.message); }
  }

  function step(by) {
    const all = [...document.querySelectorAll('.similar')].filter((one) => one.checkVisibility());
    if (!all.length) return;
    const now = all.findIndex((one) => one.contains(document.activeElement));
    const next = all[Math.max(0, Math.min(all.length - 1, now < 0 ? 0 : now + by))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }

  /** Single keys act only while a case has the focus (WCAG 2.1.4): who dictates must not set them off by talking. */
  function key(event) {
    const typing = event.target.closest('input, textarea, select');
    if (event.key === 'Escape' && typing) { typing.blur(); return; }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const item = document.activeElement.closest('.similar');
    if (!item) return;
    const actions = {
      j: () => step(1),
      k: () => step(-1),
      o: () => JudgeView.toggle(item),
      x: () => item.querySelector('[aria-pressed]').click(),
      '/': () => byId('facts').focus(),
    };
    if (actions[event.key]) { event.preventDefault(); actions[event.key](); }
  }

  byId('pending').addEventListener('submit', ask);
  byId('report').addEventListener('submit', report);
  byId('file').addEventListener('change', readFile);
  byId('article').addEventListener('keydown', addArticle);
  document.addEventListener('keydown', key);
  window.addEventListener('pagehide', keep);
  again();
})();
