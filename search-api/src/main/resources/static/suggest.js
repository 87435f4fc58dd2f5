// Suggestions under the question box: an ARIA combobox. What is typed goes by POST, so that it stands in no address, and
// only while it is short enough to be a name; a story is never sent before it is asked.
'use strict';

(() => {
  const { byId, element, show } = View;
  const LONGEST = 24;
  const PAUSE = 120;
  const KIND = { article: '条文', law: '法律', cause: '案由', term: '用语', question: '提问' };
  const box = byId('q');
  const list = byId('suggestions');
  let offered = [];
  let active = -1;
  let timer = 0;
  let latest = 0;

  function close() {
    latest++;
    clearTimeout(timer);
    offered = [];
    mark(-1);
    show(list, false);
    box.setAttribute('aria-expanded', 'false');
  }

  function mark(index) {
    active = index;
    [...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    if (index < 0) box.removeAttribute('aria-activedescendant');
    else {
      box.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  }

  function option(suggestion, at) {
    const made = element('li');
    made.id = 'suggestion-' + at;
    made.setAttribute('role', 'option');
    made.append(element('span', KIND[suggestion.kind], 'kind'), element('span', suggestion.text, 'name'));
    if (suggestion.law_id) made.append(element('small', suggestion.detail));
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', () => choose(suggestion));
    return made;
  }

  function offer(suggestions) {
    offered = suggestions;
    list.replaceChildren(...suggestions.map(option));
    mark(-1);
    show(list, suggestions.length > 0);
    box.setAttribute('aria-expanded', String(suggestions.length > 0));
    byId('suggested').textContent = suggestions.length ? suggestions.length + ' 条提示，用上下键选择' : '';
  }

  function choose(suggestion) {
    box.value = suggestion.insert;
    close();
    if (suggestion.law_id) {
      location.href = View.address(suggestion.law_id, suggestion.ordinal, View.byId('as-of').value);
    } else {
      byId('search').requestSubmit();
    }
  }

  async function ask() {
    const typed = box.value.trim();
    if (!typed || typed.length > LONGEST || typed.includes('\n')) { close(); return; }
    const mine = ++latest;
    try {
      const answer = await fetch('/v1/suggest', {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ q: typed }),
      });
      if (answer.ok && mine === latest) offer((await answer.json()).suggestions);
    } catch (error) {
      close();
    }
  }

  box.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, PAUSE);
  });
  box.addEventListener('compositionend', () => { clearTimeout(timer); timer = setTimeout(ask, PAUSE); });
  box.addEventListener('blur', close);
  byId('search').addEventListener('submit', close);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') clearTimeout(timer);
    if (!offered.length) return;
    if (event.key === 'ArrowDown') mark(active + 1 < offered.length ? active + 1 : -1);
    else if (event.key === 'ArrowUp') mark(active < 0 ? offered.length - 1 : active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && !event.shiftKey && active >= 0) {
      event.stopImmediatePropagation();
      choose(offered[active]);
    } else return;
    event.preventDefault();
  });
})();
