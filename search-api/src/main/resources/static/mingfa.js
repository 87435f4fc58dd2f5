// What the page of searching does: asks the service by POST so that a person's words never stand in an address. Laws, articles
// and cases are pages of their own; what was asked is kept for the way back from them, in this tab and until it is closed.
'use strict';

(() => {
  const { byId, element, show } = View;
  const LIMIT = 10;
  const SECTIONS = ['results', 'message', 'start'];
  const ASKED = 'asked';
  let asked = null;
  let cursor = null;
  let latest = 0;

  function only(...visible) {
    for (const id of SECTIONS) show(byId(id), visible.includes(id));
    document.body.classList.toggle('asked', !visible.includes('start'));
  }

  function say(text) { byId('said').textContent = text; }

  function conditions() {
    const any = byId('any').checked;
    const chosen = { q: byId('q').value.trim(), limit: LIMIT, sort: byId('sort').value };
    if (byId('type').value) chosen.type = [byId('type').value];
    if (byId('status').value) chosen.status = [byId('status').value];
    if (any) chosen.as_of = 'any';
    else if (byId('as-of').value) chosen.as_of = byId('as-of').value;
    return chosen;
  }

  function tellConditions() {
    const set = [];
    for (const id of ['type', 'status']) {
      const select = byId(id);
      if (select.value) set.push(select.selectedOptions[0].textContent);
    }
    if (byId('sort').value !== 'relevance') set.push(byId('sort').selectedOptions[0].textContent);
    if (byId('any').checked) set.push('各个时期');
    else if (byId('as-of').value) set.push(View.day(byId('as-of').value));
    byId('filters-set').textContent = set.length ? '：' + set.join('、') : '';
    byId('as-of').disabled = byId('any').checked;
  }

  async function call(path, body) {
    const options = body
      ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
      : {};
    const answer = await fetch(path, options);
    const json = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(json.title), { problem: json });
    if (json.generation) byId('generation').textContent = '资料版本：' + json.generation;
    return json;
  }

  function failed(error, retry) {
    const problem = error.problem;
    only('message');
    const wordless = problem && (problem.errors || []).some((one) => one.pointer === '/q');
    byId('message-title').textContent = wordless ? '请写要查的内容' : problem ? problem.title : '连不上服务';
    byId('message-text').textContent = problem ? problem.detail : '请检查网络，稍后再试。';
    byId('message-help').replaceChildren();
    if (problem && problem.request_id && !wordless) {
      byId('message-help').append(element('li', '求助时请提供请求编号 ' + problem.request_id));
    }
    const again = byId('again');
    show(again, Boolean(retry) && !wordless);
    again.onclick = retry;
    byId('message-title').focus();
  }

  function askInstead(words) {
    byId('q').value = words;
    search(false);
  }

  async function search(next) {
    const request = next ? { ...asked, cursor } : conditions();
    if (!next && !request.q) { byId('q').focus(); return; }
    const mine = ++latest;
    document.body.classList.add('loading');
    say('正在检索');
    try {
      const answer = await call('/v1/search', request);
      if (mine !== latest) return;
      if (!next) keep(request);
      cursor = answer.cursor;
      showHits(answer, next);
    } catch (error) {
      if (mine === latest) failed(error, () => search(next));
    } finally {
      document.body.classList.remove('loading');
    }
  }

  function showHits(answer, next) {
    const list = byId('hits');
    const before = next ? list.children.length : 0;
    if (!next) list.replaceChildren();
    View.band(byId('results-band'), asked.as_of, () => { byId('as-of').value = ''; tellConditions(); search(false); });
    for (const found of answer.hits) list.append(View.hit(found, asked.as_of));
    const none = list.children.length === 0;
    byId('hits-title').textContent = !none && answer.hits.every((found) => found.kind === 'case') ? '案例' : '法条';
    for (const id of ['hits-title', 'summary']) show(byId(id), !none);
    if (!next) {
      NotHeldView.show(answer.not_held, asked.as_of);
      View.unanswered(none && !answer.not_held, answer.possibly_related, asked.as_of);
      byId('cases').replaceChildren(...answer.cases.map((found) => View.hit(found)));
      show(byId('beside'), answer.cases.length > 0);
    }
    const total = (answer.cursor ? '前 ' : '共 ') + list.children.length + ' 条';
    const unused = answer.words_left_out ? '；文字较长，末尾有 ' + answer.words_left_out + ' 个词没有用来检索' : '';
    const summary = total + unused + (answer.partial ? '；部分资料未能检索，结果可能不全' : '');
    byId('summary').textContent = summary;
    View.expansions(answer.expansions);
    View.corrections('corrections', answer.corrections, askInstead);
    show(byId('more'), Boolean(answer.cursor));
    only('results');
    say(none ? (answer.not_held ? answer.not_held.title : '没有找到直接规定') : '检索结果：' + total);
    if (next) {
      const link = list.children[before] && list.children[before].querySelector('a');
      if (link) link.focus();
    } else {
      if (location.hash !== '#results') history.pushState(null, '', '#results');
      byId('results-title').focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    }
  }

  /** For the way back from an article: the words stay in this tab and stand in no address. */
  function keep(request) {
    asked = request;
    if (request) sessionStorage.setItem(ASKED, JSON.stringify(request)); else sessionStorage.removeItem(ASKED);
  }

  function setConditions(request) {
    byId('q').value = request.q;
    byId('sort').value = request.sort;
    byId('type').value = (request.type || [''])[0];
    byId('status').value = (request.status || [''])[0];
    byId('any').checked = request.as_of === 'any';
    byId('as-of').value = request.as_of && request.as_of !== 'any' ? request.as_of : '';
    tellConditions();
  }

  function follow() {
    if (/^#\/(laws|cases)\//.test(location.hash)) { location.replace(location.hash.slice(1)); return; }
    latest++;
    const kept = sessionStorage.getItem(ASKED);
    if (location.hash !== '#results' || !kept) only('start');
    else if (asked) only('results');
    else { setConditions(JSON.parse(kept)); search(false); }
  }

  function start() {
    byId('search').addEventListener('submit', (event) => { event.preventDefault(); search(false); });
    byId('q').addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); search(false); }
    });
    for (const id of ['type', 'status', 'sort', 'as-of', 'any']) {
      byId(id).addEventListener('change', () => { tellConditions(); if (asked) search(false); });
    }
    byId('clear').addEventListener('click', () => {
      for (const id of ['type', 'status', 'as-of']) byId(id).value = '';
      byId('sort').value = 'relevance';
      byId('any').checked = false;
      tellConditions();
      if (asked) search(false);
    });
    byId('more').addEventListener('click', () => search(true));
    byId('more-cases').addEventListener('click', () => {
      byId('type').value = 'case';
      tellConditions();
      search(false);
    });
    byId('home').addEventListener('click', (event) => {
      event.preventDefault();
      keep(null);
      byId('q').value = '';
      history.pushState(null, '', '/');
      follow();
      byId('q').focus();
    });
    for (const button of document.querySelectorAll('[data-ask]')) {
      button.addEventListener('click', () => { byId('q').value = button.dataset.ask; search(false); });
    }
    window.addEventListener('popstate', follow);
    tellConditions();
    follow();
    fetch('/readyz').then((answer) => answer.json()).then((state) => {
      if (state.generation) byId('generation').textContent = '资料版本：' + state.generation;
    }).catch(() => { byId('generation').textContent = ''; });
    tellStarter();
  }

  // Only the starter has nothing but digests, and it is small: one law is asked for first, all of them where they may be it.
  async function tellStarter() {
    const laws = async (limit) => (await fetch('/v1/laws?limit=' + limit)).json();
    const isDigest = (law) => law.nature === '要点';
    try {
      const first = await laws(1);
      if (first.total > 100 || !first.laws.every(isDigest)) return;
      const all = await laws(100);
      byId('starter-laws').textContent = all.total;
      byId('starter').hidden = !all.laws.length || !all.laws.every(isDigest);
    } catch { /* the foot says nothing where the service does not answer */ }
  }

  start();
})();
