// What the page does: asks the service by POST so that a person's words never stand in an address, and follows links to
// articles, whose addresses hold nothing but the law and the number.
'use strict';

(() => {
  const { byId, element, show } = View;
  const LIMIT = 10;
  const SECTIONS = ['results', 'message', 'article', 'law', 'case', 'start'];
  const ADDRESS = /^#\/laws\/([^/?]+)(?:\/articles\/([^/?]+))?(?:\?as_of=([0-9-]{10}))?$/;
  const CASE = /^#\/cases\/([^/?]+)$/;
  let asked = null;
  let cursor = null;
  let shown = null;
  let latest = 0;
  let citingCursor = null;

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
      if (!next) asked = request;
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
    for (const found of answer.hits) list.append(View.hit(found));
    const none = list.children.length === 0;
    byId('hits-title').textContent = !none && answer.hits.every((found) => found.kind === 'case') ? '案例' : '法条';
    for (const id of ['hits-title', 'summary']) show(byId(id), !none);
    if (!next) {
      CaseView.notHeld(answer.not_held);
      View.unanswered(none && !answer.not_held, answer.possibly_related);
      byId('cases').replaceChildren(...answer.cases.map(View.hit));
      show(byId('beside'), answer.cases.length > 0);
    }
    const total = (answer.cursor ? '前 ' : '共 ') + list.children.length + ' 条';
    const summary = total + (answer.partial ? '；部分资料未能检索，结果可能不全' : '');
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

  function asOf(day) {
    const chosen = day || (byId('any').checked ? 'any' : byId('as-of').value);
    return chosen ? '?as_of=' + chosen : '';
  }

  async function open(law, article, day) {
    const mine = ++latest;
    const path = '/v1/laws/' + law + (article ? '/articles/' + article : '') + asOf(day);
    try {
      const page = await call(path);
      if (mine !== latest) return;
      shown = page;
      citingCursor = null;
      byId('citing-all').textContent = '查看引用该条的全部文件';
      if (article) View.article(page); else View.contents(page);
      const back = byId(article ? 'back' : 'law-back');
      back.textContent = asked ? '返回检索结果' : '返回首页';
      back.href = asked ? '#results' : '#';
      only(article ? 'article' : 'law');
      window.scrollTo({ top: 0 });
      byId(article ? 'article-title' : 'law-title').focus({ preventScroll: true });
      document.title = (article ? page.article.number + ' · ' : '') + page.law.title + ' · 明法';
    } catch (error) {
      if (mine === latest) failed(error, () => open(law, article, day));
    }
  }

  async function openCase(id) {
    const mine = ++latest;
    try {
      const page = await call('/v1/cases/' + id);
      if (mine !== latest) return;
      CaseView.decided(page);
      byId('case-back').textContent = asked ? '返回检索结果' : '返回首页';
      byId('case-back').href = asked ? '#results' : '#';
      only('case');
      window.scrollTo({ top: 0 });
      byId('case-title').focus({ preventScroll: true });
      document.title = page.case.title + ' · 明法';
    } catch (error) {
      if (mine === latest) failed(error, () => openCase(id));
    }
  }

  /** Address of the article shown, in the version and for the day shown. */
  function shownAddress() {
    return '/v1/laws/' + encodeURIComponent(shown.law.id) + '/articles/' + shown.article.ordinal;
  }

  async function compare() {
    const page = shown;
    try {
      const history = await call(shownAddress() + '/history' + (page.as_of ? '?as_of=' + page.as_of : ''));
      if (page !== shown) return;
      View.history(history);
      show(byId('compare'), false);
      byId('history').focus({ preventScroll: true });
    } catch (error) {
      if (page === shown) failed(error, () => open(encodeURIComponent(page.law.id), page.article.ordinal, null));
    }
  }

  /** All that cites the article, a page with each press. */
  async function citing() {
    const page = shown;
    const next = citingCursor ? '&cursor=' + encodeURIComponent(citingCursor) : '';
    try {
      const list = await call(shownAddress() + '/cited-by?limit=' + LIMIT + '&as_of=' + page.as_of + next);
      if (page !== shown) return;
      const first = View.citing(list, Boolean(next));
      byId('citing-title').textContent = '引用该条的文件';
      citingCursor = list.cursor;
      show(byId('citing-all'), Boolean(list.cursor));
      byId('citing-all').textContent = '更多';
      const link = first && first.querySelector('a');
      if (link) link.focus({ preventScroll: !next });
    } catch (error) {
      if (page === shown) failed(error, () => open(encodeURIComponent(page.law.id), page.article.ordinal, null));
    }
  }

  function follow() {
    const address = ADDRESS.exec(location.hash);
    if (address) { open(address[1], address[2], address[3]); return; }
    const decided = CASE.exec(location.hash);
    if (decided) { openCase(decided[1]); return; }
    latest++;
    document.title = '明法 · 法律检索';
    if (location.hash === '#results' && asked) only('results'); else only('start');
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(shown.excerpt);
      byId('copied').textContent = '已复制';
    } catch (error) {
      byId('copied').textContent = '浏览器不允许复制，请手动选取';
    }
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
    byId('copy').addEventListener('click', copy);
    byId('compare').addEventListener('click', compare);
    byId('citing-all').addEventListener('click', citing);
    byId('home').addEventListener('click', (event) => {
      event.preventDefault();
      asked = null;
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
  }

  start();
})();
