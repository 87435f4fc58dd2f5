// The card that says what is not held and what is near. Every text goes in as text, never as markup.
'use strict';

const NotHeldView = (() => {
  const { byId, element, show, address } = View;

  /** 「本库没有收录」 with what is near, or nothing. */
  function notHeld(missing, asOf) {
    show(byId('not-held'), Boolean(missing));
    if (!missing) return;
    byId('not-held-title').textContent = missing.title;
    byId('not-held-why').textContent = missing.detail;
    byId('not-held-near').replaceChildren(...missing.near.map((one) => near(one, asOf)));
    show(byId('not-held-near'), missing.near.length > 0);
  }

  function near(one, asOf) {
    const item = element('li');
    if (one.law_id) {
      const link = element('a', one.label);
      link.href = address(one.law_id, one.ordinal, one.kind === 'article' ? asOf : null);
      item.append(link);
    } else {
      item.append(one.label);
    }
    return item;
  }

  return { show: notHeld };
})();
