// How answers of the service become parts of the page. Every text goes in as text, never as markup.
'use strict';

const View = (() => {
  const STATUS = { '现行有效': 'good', '部分失效': 'wait', '尚未生效': 'wait', '已被修改': 'past', '已废止': 'past' };
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

  function lawTags(law) {
    const tags = [tag(law.status, STATUS[law.status]), element('span', law.level)];
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

  function articleAddress(lawId, ordinal) { return '#/laws/' + encodeURIComponent(lawId) + '/articles/' + ordinal; }

  function lawAddress(lawId) { return '#/laws/' + encodeURIComponent(lawId); }

  function hit(found) {
    const item = byId('hit').content.cloneNode(true);
    const link = item.querySelector('.hit-link');
    const tags = item.querySelector('.tags');
    const path = item.querySelector('.hit-path');
    if (found.band) tags.append(tag(...BAND[found.band]));
    if (found.law) {
      item.querySelector('.hit-law').textContent = '《' + found.law.title + '》';
      link.textContent = found.article ? found.article.number : (found.section || '正文');
      link.href = found.article ? articleAddress(found.law.id, found.article.ordinal) : lawAddress(found.law.id);
      tags.append(...lawTags(found.law));
      path.textContent = found.article ? found.article.path.join(' › ') : '';
    } else {
      const decided = found.case;
      item.querySelector('.hit-law').textContent = [decided.court, decided.number].filter(Boolean).join('　');
      link.textContent = decided.title;
      link.href = '#/cases/' + encodeURIComponent(decided.id);
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
  function unanswered(isSo, nearest) {
    show(byId('unanswered'), isSo);
    byId('nearest').replaceChildren(...nearest.map(hit));
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

  function statute(paragraphs) {
    const parts = [];
    for (const paragraph of paragraphs) {
      parts.push(element('p', paragraph.text));
      for (const item of paragraph.items) {
        parts.push(element('p', '（' + chinese(item.number) + '）' + item.text, 'item'));
        for (const sub of item.subitems) parts.push(element('p', sub.number + '．' + sub.text, 'subitem'));
      }
    }
    return parts;
  }

  function chinese(number) {
    const digits = '零一二三四五六七八九';
    if (number < 10) return digits[number];
    const tens = Math.floor(number / 10);
    return (tens > 1 ? digits[tens] : '') + '十' + (number % 10 ? digits[number % 10] : '');
  }

  function neighbour(link, words, lawId, target) {
    show(link, Boolean(target));
    if (target) {
      const label = target.gap ? '收录的' + words + '（中间条文未收录）' : words;
      link.replaceChildren(element('small', label), element('span', target.number));
      link.href = articleAddress(lawId, target.ordinal);
    }
  }

  function versions(page) {
    return page.versions.map((version) => {
      const item = element('li');
      const line = version.current ? element('span', null, 'here') : element('a');
      if (version.current) line.setAttribute('aria-current', 'true');
      else line.href = articleAddress(version.law_id, page.article.ordinal);
      line.append(
        element('span', version.promulgated ? day(version.promulgated) + '公布' : version.title),
        tag(version.status, STATUS[version.status]));
      if (caution(version.nature)) line.append(tag(caution(version.nature), 'wait'));
      line.append(element('small', period(version)));
      item.append(line);
      return item;
    });
  }

  function period(version) {
    if (!version.effective_from && !version.effective_until) return '';
    return (day(version.effective_from) || '起始不详') + ' 至 ' + (version.effective_until ? day(version.effective_until) + '前' : '今');
  }

  /** What changed from version to version, newest first; added and removed text is named for those who do not see it. */
  function history(page) {
    const parts = page.versions.map((version) => {
      const part = element('section', null, 'change');
      const title = element('h4', version.article ? version.article.number : version.previous_number);
      title.append(tag(version.change_label, version.change === 'deleted' ? 'past' : 'good'));
      const line = version.law.promulgated ? day(version.law.promulgated) + '公布，' : '';
      part.append(title, element('p', line + period(version.law), 'path'));
      if (version.previous_number && version.article) {
        part.append(element('p', '条号移动：前一版本为' + version.previous_number, 'moved'));
      }
      if (version.change !== 'unchanged') part.append(difference(version));
      return part;
    });
    byId('history').replaceChildren(...parts, element('p', page.note, 'hint'));
    show(byId('history'), true);
  }

  function difference(version) {
    const text = element('p', null, 'diff');
    if (version.diff.length === 0) text.append(version.text);
    for (const part of version.diff) {
      if (part.kind === 'kept') { text.append(part.text); continue; }
      const changed = element(part.kind === 'added' ? 'ins' : 'del');
      changed.append(element('span', part.kind === 'added' ? '【新增】' : '【删除】', 'hidden'), part.text);
      text.append(changed);
    }
    return text;
  }

  const KINDS = { interpretation: '司法解释', statute: '法律法规', notice: '通知', case: '案例' };

  /** The interpretations that come with an article, or a page of all that cites it. */
  function citing(list, more) {
    const counts = Object.keys(KINDS).filter((kind) => list.counts[kind]).map((kind) => KINDS[kind] + ' ' + list.counts[kind]);
    byId('citing-hint').textContent = counts.length ? '引用该条的：' + counts.join('，') + '。' + list.note : '没有收录引用该条的文件。';
    if (!more) byId('citing').replaceChildren();
    const before = byId('citing').children.length;
    for (const found of list.hits) byId('citing').append(hit(found));
    return byId('citing').children[before];
  }

  function source(page) {
    const rows = [
      ['引用写法', page.citation],
      ['制定机关', page.law.authority],
      ['文号', page.law.document_number],
      ['资料', page.source.corpus + ' / ' + page.source.file],
      ['校验', page.source.sha256 ? 'sha256 ' + page.source.sha256.slice(0, 16) + '…' : ''],
    ];
    return rows.filter((row) => row[1]).flatMap((row) => [element('dt', row[0]), element('dd', row[1])]);
  }

  function article(page) {
    byId('article-law').replaceChildren('《', linked(page.law), '》');
    byId('article-title').textContent = page.article.number;
    byId('article-path').textContent = page.article.path.join(' › ');
    byId('article-tags').replaceChildren(...lawTags(page.law));
    const digest = caution(page.law.nature) !== '';
    band(byId('article-note'), page.law);
    byId('article-text').replaceChildren(...statute(page.paragraphs));
    byId('article-text').classList.toggle('digest', digest);
    byId('copy').textContent = digest ? '复制' + page.law.nature + '（带出处）' : '复制条文（带出处）';
    byId('whole').href = lawAddress(page.law.id);
    neighbour(byId('previous'), '上一条', page.law.id, page.previous);
    neighbour(byId('next'), '下一条', page.law.id, page.next);
    byId('versions').replaceChildren(...versions(page));
    show(byId('history'), false);
    show(byId('compare'), !digest);
    show(byId('no-compare'), digest);
    const part = page.partly_repealed;
    note(byId('article-part'), part && (part.paragraph ? '第' + chinese(part.paragraph) + '款' : '本条') +
      '自' + day(part.since) + '起不再适用：' + part.by);
    byId('citing-title').textContent = '相关司法解释';
    citing(page.interpretations, false);
    show(byId('citing-all'), true);
    byId('source').replaceChildren(...source(page));
    byId('copied').textContent = '';
  }

  function linked(law) {
    const link = element('a', law.title);
    link.href = lawAddress(law.id);
    return link;
  }

  function note(node, text) {
    node.textContent = text || '';
    show(node, Boolean(text));
  }

  /** The note of a law; of a digest a band that cannot be overlooked. */
  function band(node, law) {
    note(node, law.note);
    node.classList.toggle('band', caution(law.nature) !== '');
  }

  function contents(page) {
    byId('law-title').textContent = page.law.title;
    byId('law-tags').replaceChildren(...lawTags(page.law));
    band(byId('law-note'), page.law);
    const gaps = page.contents.some((heading) => heading.entries.some((entry) => entry.gap));
    byId('law-held').textContent = page.held + (gaps ? '左边是虚线的，与前一条之间有条文未收录。' : '');
    byId('contents').replaceChildren(...page.contents.flatMap((heading) => headed(heading, page.law.id)));
  }

  function headed(heading, lawId) {
    const parts = [];
    if (heading.path.length) {
      const title = element('h3');
      if (heading.path.length > 1) title.append(element('small', heading.path.slice(0, -1).join(' › ')));
      title.append(heading.path[heading.path.length - 1]);
      parts.push(title);
    }
    const list = element('ul');
    for (const entry of heading.entries) {
      if (entry.number) {
        const link = element('a', entry.number);
        link.href = articleAddress(lawId, entry.ordinal);
        if (entry.gap) {
          link.classList.add('gap');
          link.prepend(element('span', '（前有未收录的条文）', 'hidden'));
        }
        const item = element('li');
        item.append(link);
        list.append(item);
      } else {
        parts.push(element('p', entry.text, 'section'));
      }
    }
    if (list.children.length) parts.push(list);
    return parts;
  }

  return { byId, element, show, tag, day, articleAddress, lawAddress, hit, unanswered, expansions, corrections, article, contents, history, citing };
})();
