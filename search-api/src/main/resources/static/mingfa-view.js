// How answers of the service become parts of the page. Every text goes in as text, never as markup.
'use strict';

const View = (() => {
  const STATUS = { '现行有效': 'good', '部分失效': 'wait', '尚未生效': 'wait', '已被修改': 'past', '已废止': 'past', '已被修改（日期不详）': 'past', '已被修改（新版本未收录）': 'past', '已废止（日期不详）': 'past' };
  const REASON = { citation: '按条号找到', words: '字词相符', meaning: '意思相近' };
  const BAND = { likely: ['很可能', 'good'], possible: ['可能', ''] };
  const LONGEST = 220;

  const byId = (id) => document.getElementById(id);

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined && text !== null) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function show(node, visible) { node.hidden = !visible; }

  function tag(text, className) { return element('span', text, 'tag' + (className ? ' ' + className : '')); }

  /** 2021-01-01 as 2021年1月1日. */
  function day(date) {
    if (!date) return '';
    const [year, month, dayOfMonth] = date.split('-').map(Number);
    return year + '年' + month + '月' + dayOfMonth + '日';
  }

  /** What has to stand beside a text that is not the law's own: 要点（非法律原文）. */
  function caution(nature) { return nature === '原文' ? '' : nature + '（非法律原文）'; }

  const inForce = (status) => status === '现行有效' || status === '部分失效';

  /** The status of today; while another day is looked at, of both, and green only where both are in force. */
  function statusTags(law, asOf) {
    if (!dated(asOf)) return [tag(law.status_today, STATUS[law.status_today])];
    const same = law.status === law.status_today;
    return [
      tag('当日' + law.status, same || !inForce(law.status) ? STATUS[law.status] : 'was'),
      tag('今日' + law.status_today, same || !inForce(law.status_today) ? STATUS[law.status_today] : ''),
    ];
  }

  /** The day looked at, where it is another one than today in China; else nothing. */
  function dated(asOf) {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    return asOf && asOf !== 'any' && asOf !== today ? asOf : '';
  }

  function lawTags(law, asOf) {
    const tags = [...statusTags(law, asOf), element('span', law.level)];
    if (caution(law.nature)) tags.push(tag(caution(law.nature), 'wait'));
    if (law.effective_from) tags.push(element('span', day(law.effective_from) + '起施行'));
    if (law.effective_until) tags.push(element('span', day(law.effective_until) + '失效'));
    return tags;
  }

  /** The text with its highlighted spans; a long one is cut around the first of them. */
  function highlighted(text, spans) {
    const fragment = document.createDocumentFragment();
    let from = 0;
    let to = text.length;
    if (text.length > LONGEST) {
      const first = spans.length ? spans[0].start : 0;
      from = first > LONGEST / 2 ? Math.max(0, first - 40) : 0;
      to = Math.min(text.length, from + LONGEST);
    }
    if (from > 0) fragment.append('…');
    let at = from;
    for (const span of spans) {
      if (span.start < at || span.end > to) continue;
      fragment.append(text.slice(at, span.start));
      fragment.append(element('mark', text.slice(span.start, span.end)));
      at = span.end;
    }
    fragment.append(text.slice(at, to));
    if (to < text.length) fragment.append('…');
    return fragment;
  }

  /** The page of a law, or of one of its articles, on the day looked at. */
  function address(name, ordinal, asOf) {
    const law = '/laws/' + encodeURIComponent(name);
    return (ordinal ? law + '/articles/' + ordinal : law) + (dated(asOf) ? '?as_of=' + asOf : '');
  }

  /** 您在看 2018年1月1日 的法律 · 回到今天. */
  function band(node, asOf, toToday) {
    show(node, Boolean(dated(asOf)));
    if (!dated(asOf)) return;
    const button = element('button', '回到今天', 'plain');
    button.type = 'button';
    button.addEventListener('click', toToday);
    node.replaceChildren('您在看 ' + day(asOf) + ' 的法律 · ', button);
  }

  function hit(found, asOf) {
    const item = byId('hit').content.cloneNode(true);
    const link = item.querySelector('.hit-link');
    const tags = item.querySelector('.tags');
    const path = item.querySelector('.hit-path');
    if (found.band) tags.append(tag(...BAND[found.band]));
    if (found.law) {
      item.querySelector('.hit-law').textContent = '《' + found.law.title + '》';
      link.textContent = found.article ? found.article.number : (found.section || '正文');
      link.href = address(inForce(found.law.status) ? found.law.title : found.law.id, found.article && found.article.ordinal, asOf);
      tags.append(...lawTags(found.law, asOf));
      path.textContent = found.article ? found.article.path.join(' › ') : '';
    } else {
      const decided = found.case;
      item.querySelector('.hit-law').textContent = [decided.court, decided.number].filter(Boolean).join('　');
      link.textContent = decided.title;
      link.href = '/cases/' + encodeURIComponent(decided.id);
      tags.append(tag(decided.tier));
      if (decided.nature !== '原文') tags.append(tag(decided.nature === '示例' ? '示例（虚构）' : decided.nature, 'wait'));
      tags.append(element('span', day(decided.decided)));
      path.textContent = [decided.cause, found.section].filter(Boolean).join(' › ');
    }
    tags.append(element('span', REASON[found.match] || ''));
    show(path, path.textContent !== '');
    item.querySelector('.hit-text').append(highlighted(found.text, found.highlights));
    return item;
  }

  /** What is shown where nothing answers: that, and apart from it what stands nearest. */
  function unanswered(isSo, nearest, asOf) {
    show(byId('unanswered'), isSo);
    byId('nearest').replaceChildren(...nearest.map((found) => hit(found, asOf)));
    show(byId('related'), nearest.length > 0);
  }

  /** Other queries that may have been meant, each a button that asks it. */
  function corrections(id, queries, ask) {
    const buttons = queries.map((query) => {
      const button = element('button', query, 'plain');
      button.type = 'button';
      button.addEventListener('click', () => ask(query));
      return button;
    });
    byId(id).replaceChildren('您是否要找：', ...buttons);
    show(byId(id), queries.length > 0);
  }

  /** Legal terms that were searched beside what was said: 房东 → 出租人. */
  function expansions(added) {
    const bySaid = new Map();
    for (const { from, to } of added) bySaid.set(from, [...(bySaid.get(from) || []), to]);
    const parts = [...bySaid].map(([said, terms]) => said + ' → ' + terms.join('、'));
    byId('expansions').textContent = '同时检索：' + parts.join('；') + '。加引号则只查原话。';
    show(byId('expansions'), parts.length > 0);
  }

  return { byId, element, show, day, address, band, hit, unanswered, expansions, corrections };
})();
