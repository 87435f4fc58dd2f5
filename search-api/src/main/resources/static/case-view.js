// A whole case, and the card that says what is not held and what is near. Every text goes in as text, never as markup.
'use strict';

const CaseView = (() => {
  const { byId, element, show, tag, day, articleAddress, lawAddress } = View;

  /** 「本库没有收录」 with what is near, or nothing. */
  function notHeld(missing) {
    show(byId('not-held'), Boolean(missing));
    if (!missing) return;
    byId('not-held-title').textContent = missing.title;
    byId('not-held-why').textContent = missing.detail;
    byId('not-held-near').replaceChildren(...missing.near.map(near));
    show(byId('not-held-near'), missing.near.length > 0);
  }

  function near(one) {
    const item = element('li');
    if (one.law_id) {
      const link = element('a', one.label);
      link.href = one.ordinal ? articleAddress(one.law_id, one.ordinal) : lawAddress(one.law_id);
      item.append(link);
    } else {
      item.append(one.label);
    }
    return item;
  }

  /** The text of a section by its paragraphs, each citation a link where the article is held. */
  function section(part) {
    const text = element('p');
    let at = 0;
    for (const place of part.cites) {
      if (!place.article.law_id || place.start < at) continue;
      text.append(part.text.slice(at, place.start));
      const link = element('a', part.text.slice(place.start, place.end));
      link.href = articleAddress(place.article.law_id, place.article.ordinal);
      text.append(link);
      at = place.end;
    }
    text.append(part.text.slice(at));
    return [element('h3', part.part), text];
  }

  function cited(one) {
    const item = element('li');
    const label = '《' + one.law + '》' + one.number;
    if (one.law_id) {
      const link = element('a', label);
      link.href = articleAddress(one.law_id, one.ordinal);
      item.append(link);
    } else {
      item.append(label + '（本库没有收录）');
    }
    return item;
  }

  function decided(page) {
    const found = page.case;
    byId('case-court').textContent = found.court || '';
    byId('case-title').textContent = found.title;
    const tags = [tag(found.tier)];
    if (found.nature !== '原文') tags.push(tag(found.nature === '示例' ? '示例（虚构）' : found.nature, 'wait'));
    byId('case-tags').replaceChildren(...tags);
    byId('case-note').textContent = page.note || '';
    show(byId('case-note'), Boolean(page.note));
    const rows = [['案号', found.number], ['案由', found.cause], ['程序', found.procedure], ['裁判日期', day(found.decided)]];
    byId('case-particulars').replaceChildren(...rows.filter((row) => row[1])
      .flatMap((row) => [element('dt', row[0]), element('dd', row[1])]));
    byId('case-text').replaceChildren(...page.sections.flatMap(section));
    byId('case-cited').replaceChildren(...page.cited.map(cited));
    show(byId('case-cites'), page.cited.length > 0);
    byId('case-source').textContent = '资料：' + page.source.corpus + ' / ' + page.source.file + '。' + page.disclaimer;
  }

  return { notHeld, decided };
})();
