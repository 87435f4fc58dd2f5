// What the page for judges shows: tiers, cases with their four aspects, sentences side by side. Builds elements, never HTML.
'use strict';

const JudgeView = (() => {
  const OUTCOMES = { supported: '支持', partly: '部分支持', dismissed: '驳回', unknown: '结果未能读出' };
  const ASPECTS = [['facts', '基本事实'], ['focus', '争议焦点'], ['law', '法律适用'], ['cause', '案由']];

  const byId = (id) => document.getElementById(id);

  function el(tag, className, text) {
    const one = document.createElement(tag);
    if (className) one.className = className;
    if (text !== undefined && text !== null) one.textContent = text;
    return one;
  }

  function aspects(hit) {
    const list = el('ul', 'aspects');
    for (const [key, label] of ASPECTS) {
      const compared = key !== 'law' || hit.aspects.law_compared;
      const value = hit.aspects[key];
      const row = el('li');
      row.append(el('span', 'aspect', label));
      const bar = el('meter');
      bar.min = 0; bar.max = 1; bar.value = value;
      bar.setAttribute('aria-label', label + '的相似程度');
      row.append(bar, el('span', 'figure', compared ? value.toFixed(2) : '—'));
      list.append(row);
    }
    return list;
  }

  function table(head, rows, className) {
    const box = el('table', className);
    const top = el('tr');
    head.forEach((one) => { const th = el('th', '', one); th.scope = 'col'; top.append(th); });
    box.createTHead().append(top);
    const body = box.createTBody();
    rows.forEach((row) => { const tr = el('tr'); row.forEach((cell) => tr.append(el('td', '', cell))); body.append(tr); });
    return box;
  }

  /** Sentences of both cases beside each other, and what is the same. */
  function beside(hit) {
    const box = el('div', 'beside');
    box.id = 'beside-' + hit.id;
    box.hidden = true;
    if (hit.sentences.length) {
      box.append(table(['本案', '该案'], hit.sentences.map((pair) => [pair.pending, pair.decided]), 'pairs'));
    } else {
      box.append(el('p', 'hint', '没有找到相近的句子。'));
    }
    const rows = hit.table.filter((row) => row.pending || row.decided);
    if (rows.length) {
      const mark = (same) => (same === null ? '' : same ? '同' : '异');
      box.append(table(['事项', '本案', '该案', '同异'],
        rows.map((row) => [row.item, row.pending || '—', row.decided || '—', mark(row.same)]), 'same'));
    }
    box.append(el('p', 'part-name', hit.section), el('p', 'excerpt', hit.text));
    if (hit.outcome.text) box.append(el('p', 'excerpt', '主文：' + hit.outcome.text));
    return box;
  }

  function facts(hit) {
    const one = hit.case;
    return [one.number, one.court, one.decided, one.cause].filter(Boolean).join('　');
  }

  function hit(one, actions) {
    const item = el('li', 'similar');
    item.tabIndex = -1;
    item.dataset.id = one.id;
    const title = el('h4');
    const link = el('a', '', one.case.title);
    link.href = '/cases/' + encodeURIComponent(one.id);
    link.target = '_blank'; // over this page it would take results and basket with it
    link.rel = 'noopener';
    link.append(el('span', 'hidden', '（新标签页）'));
    title.append(link);
    const tags = el('p', 'tags');
    tags.append(el('span', one.standing === '类案' ? 'tag good' : 'tag', one.standing), el('span', 'tag', one.case.tier));
    tags.append(el('span', '', OUTCOMES[one.outcome.kind] || one.outcome.kind));
    if (!one.recent) tags.append(el('span', '', '三年以前'));
    one.found_by.forEach((way) => tags.append(el('span', '', way)));
    item.append(title, el('p', 'hit-law', facts(one)), tags, aspects(one));
    one.notes.forEach((note) => item.append(el('p', 'note', note)));
    const buttons = el('p', 'actions');
    const open = el('button', 'secondary', '并排阅读');
    open.type = 'button';
    open.setAttribute('aria-expanded', 'false');
    open.setAttribute('aria-controls', 'beside-' + one.id);
    open.onclick = () => toggle(item);
    const put = el('button', 'secondary', '放入报告');
    put.type = 'button';
    put.setAttribute('aria-pressed', 'false');
    put.onclick = () => actions.put(one);
    buttons.append(open, put);
    item.append(buttons, beside(one));
    return item;
  }

  /** Opens or closes the reading beside each other. */
  function toggle(item) {
    const box = item.querySelector('.beside');
    box.hidden = !box.hidden;
    item.querySelector('[aria-expanded]').setAttribute('aria-expanded', String(!box.hidden));
  }

  /** 供参考: facts, focus or law stay below the line, so that it is no 类案 of any tier. */
  const isBelow = (one) => one.standing === '供参考';

  function cards(hits, actions) {
    const list = el('ol', 'similars');
    hits.forEach((one) => list.append(hit(one, actions)));
    return list;
  }

  function tiers(answer, actions) {
    const fitting = answer.hits.filter((one) => !isBelow(one));
    const below = answer.hits.filter(isBelow);
    const all = byId('tiers');
    all.replaceChildren();
    if (answer.partial) {
      all.append(el('p', 'hint', '时间已到，没有比完全部候选案例；再检索一次，结果可能更全。'));
    }
    const empty = answer.tiers.filter((tier) => !tier.held && !fitting.some((one) => one.tier === tier.tier));
    for (const tier of answer.tiers.filter((one) => !empty.includes(one))) {
      const section = el('section', 'tier');
      section.append(el('h3', '', (tier.tier <= 4 ? '第' + tier.tier + '顺位　' : '') + tier.name));
      const span = tier.from && tier.to ? '，' + tier.from + ' 至 ' + tier.to : '';
      section.append(el('p', 'hint', '收录 ' + tier.held + ' 件' + span + '。' + (tier.note || '')));
      const hits = fitting.filter((one) => one.tier === tier.tier);
      if (hits.length) {
        section.append(cards(hits, actions));
      } else if (!tier.note) {
        section.append(el('p', 'hint', '未检索到。'));
      }
      all.append(section);
    }
    if (empty.length) {
      const fold = el('details', 'tier');
      fold.append(el('summary', '', '没有收录案例的顺位（' + empty.length + '）'));
      empty.forEach((tier) => fold.append(el('p', 'hint', (tier.tier <= 4 ? '第' + tier.tier + '顺位　' : '') + tier.name + (tier.note ? '：' + tier.note : ''))));
      all.append(fold);
    }
    if (answer.counter_example) {
      const section = el('section', 'tier');
      section.append(el('h3', '', '结果相反的最近一件'), cards([answer.counter_example], actions));
      all.append(section);
    }
    if (below.length) {
      const fold = el('details', 'tier');
      fold.open = !fitting.length; // with nothing above the line they are all there is to read
      fold.append(el('summary', '', '未达到界线的案例（' + below.length + '），不是类案，不分顺位，只供扩展阅读'), cards(below, actions));
      all.append(fold);
    }
  }

  function chips(values, remove) {
    const list = byId('articles');
    list.replaceChildren();
    values.forEach((value, index) => {
      const item = el('li');
      const button = el('button', 'chip', value + ' ✕');
      button.type = 'button';
      button.setAttribute('aria-label', '去掉 ' + value);
      button.onclick = () => remove(index);
      item.append(button);
      list.append(item);
    });
  }

  /** The basket: each case with how it is used and why. */
  function basket(cases, actions) {
    const list = byId('basket');
    list.replaceChildren();
    byId('basket-empty').hidden = cases.length > 0;
    for (const one of cases) {
      const item = el('li');
      const name = one.hit.case.number || one.hit.case.title;
      item.append(el('p', 'basket-name', name));
      const use = el('select');
      use.setAttribute('aria-label', '运用意见：' + name);
      ['', '应当参照', '可以作为参考', '不参照'].forEach((value) => {
        const option = el('option', '', value || '运用意见（默认）');
        option.value = value;
        use.append(option);
      });
      use.value = one.use;
      use.onchange = () => { one.use = use.value; };
      const why = el('input');
      why.type = 'text';
      why.value = one.why;
      why.placeholder = '理由';
      why.setAttribute('aria-label', '理由：' + name);
      why.oninput = () => { one.why = why.value; };
      const out = el('button', 'plain', '移出');
      out.type = 'button';
      out.setAttribute('aria-label', '移出 ' + name);
      out.onclick = () => actions.put(one.hit);
      item.append(use, why, out);
      list.append(item);
    }
    const chosen = new Set(cases.map((one) => one.hit.id));
    document.querySelectorAll('.similar').forEach((item) => {
      const put = item.querySelector('[aria-pressed]');
      const is = chosen.has(item.dataset.id);
      put.setAttribute('aria-pressed', String(is));
      put.textContent = is ? '移出报告' : '放入报告';
    });
  }

  return { byId, tiers, toggle, chips, basket, el };
})();
