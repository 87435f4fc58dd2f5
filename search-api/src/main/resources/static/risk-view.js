// How questions, answers and warnings are shown. Every text goes in as text, never as markup.
'use strict';

const RiskView = (() => {
  const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];
  const UNSURE = '不清楚';
  const FIRST = 3;
  const byId = (id) => document.getElementById(id);

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined && text !== null) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function show(node, visible) { node.hidden = !visible; }

  function day(date) {
    const [year, month, dayOfMonth] = date.split('-').map(Number);
    return year + '年' + month + '月' + dayOfMonth + '日';
  }

  /** A choice is a button: one tap answers. */
  function choice(code, label, said, chosen, take) {
    const button = element('button', null, 'choice');
    button.type = 'button';
    button.setAttribute('aria-pressed', String(code === chosen));
    button.append(element('span', label));
    if (said) button.append(element('small', said));
    button.addEventListener('click', () => take(code));
    return button;
  }

  /** Code to label. */
  function choices(node, options, chosen, take) {
    node.replaceChildren(...Object.entries(options).map(([code, label]) => choice(code, label, '', chosen, take)));
  }

  /** A long list as people look for it: open one group, then tap. A single group stands open. */
  function grouped(node, question, chosen, take) {
    node.replaceChildren(...question.groups.map((group) => {
      const codes = Object.keys(group.said);
      const set = element('details', null, 'group');
      set.name = 'group';
      set.open = question.groups.length === 1 || codes.includes(chosen);
      const inner = element('div', null, 'choices');
      inner.append(...codes.map((code) => choice(code, question.options[code], group.said[code], chosen, take)));
      set.append(element('summary', group.label), inner);
      return set;
    }));
  }

  function pick(node, question, chosen, take) {
    if (question.groups && question.groups.length) grouped(node, question, chosen, take);
    else choices(node, question.options, chosen, take);
  }

  function typed(node, question, value) {
    const line = element('div', null, 'typed');
    const input = element('input');
    input.id = 'typed';
    input.name = 'typed';
    input.type = 'text';
    input.autocomplete = 'off';
    input.setAttribute('aria-labelledby', 'question');
    input.setAttribute('aria-describedby', 'help pending wrong');
    if (question.type === 'integer') input.inputMode = 'numeric';
    input.placeholder = { date: '如 2024.3.1、去年三月', amount: '如 50000、5万', percent: '如 24 或 24%' }[question.type] || '';
    if (value !== undefined && value !== UNSURE) input.value = value;
    line.append(input);
    if (question.unit) line.append(element('span', question.unit));
    if (question.type === 'date') line.append(calendarInput(input));
    node.replaceChildren(line);
  }

  /** The browser's own calendar, for whoever would rather tap than type. */
  function calendarInput(input) {
    const picker = element('input');
    picker.type = 'date';
    picker.setAttribute('aria-label', '从日历里选');
    picker.addEventListener('change', () => { if (picker.value) input.value = picker.value; });
    return picker;
  }

  /** Why this is asked: what cannot be said without it. */
  function because(rules) {
    return rules.length ? '为什么问：关系到' + rules.map((rule) => '「' + rule + '」').join('') : '';
  }

  function question(asked, value, take) {
    byId('topic').textContent = asked.topic;
    byId('question').textContent = asked.question;
    byId('help').textContent = asked.help || '';
    byId('because').textContent = because(asked.because || []);
    wrong('', [], take);
    const taps = asked.type === 'choice' || asked.type === 'boolean';
    if (asked.type === 'choice') pick(byId('answer'), asked, value, take);
    else if (asked.type === 'boolean') choices(byId('answer'), { true: '是', false: '否' }, value, take);
    else typed(byId('answer'), asked, value);
    show(byId('answer-go'), !taps);
  }

  /** What is wrong with an answer, and the days that may have been meant, each to be confirmed by a tap. */
  function wrong(text, proposals, take) {
    byId('wrong').textContent = text;
    byId('proposals').replaceChildren(...proposals.map((date) => choice(date, day(date), '', null, take)));
  }

  /** What the answer brings: the last day of a risk that is already seen. */
  function pending(asked, prompts) {
    const days = prompts.filter((one) => one.pending && one.pending.needs.some((need) => need.key === asked.key))
      .map((one) => '「' + one.pending.label + '」');
    byId('pending').textContent = days.length ? (asked.type === 'date' ? '说出这个日期，就能算出' : '答了这个，才算得出') + days.join('') : '';
    show(byId('pending'), days.length > 0);
  }

  function found(prompts) {
    show(byId('found'), prompts.length > 0);
    byId('see-found').textContent = '已经发现 ' + prompts.length + ' 项要注意，先看看';
  }

  function shown(asked, value) {
    if (value === UNSURE) return UNSURE;
    if (asked.type === 'choice') return asked.options[value] || value;
    if (asked.type === 'boolean') return value === 'true' ? '是' : '否';
    if (asked.type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
    return /[^\d.,]/.test(value) ? value : value + (asked.unit ? ' ' + asked.unit : '');
  }

  function answers(told, change) {
    const topics = new Map();
    told.forEach((one, index) => {
      if (!topics.has(one.question.topic)) topics.set(one.question.topic, []);
      topics.get(one.question.topic).push([one, index]);
    });
    byId('answers').replaceChildren(...[...topics].map(([topic, ones]) => {
      const set = element('section', null, 'topic-set');
      const list = element('dl');
      for (const [one, index] of ones) {
        const row = element('div', null, 'row');
        const button = element('button', '修改', 'plain');
        button.type = 'button';
        button.setAttribute('aria-label', '修改：' + one.question.question);
        button.addEventListener('click', () => change(index));
        row.append(element('dt', one.question.question), element('dd', shown(one.question, one.value)), button);
        list.append(row);
      }
      set.append(element('h3', topic), list);
      return set;
    }));
  }

  function basisLink(basis) {
    const item = element('li');
    if (!basis.article) { item.textContent = basis.label; return item; }
    const link = element('a', basis.label);
    link.href = '/laws/' + encodeURIComponent(basis.law) + '/articles/' + basis.article + '?as_of=' + basis.version;
    link.target = '_blank';
    link.rel = 'noopener';
    item.append(link);
    if (basis.unverified) item.append(element('span', '（' + basis.unverified + '）', 'small'));
    return item;
  }

  function basisItems(basis) {
    const list = element('ul', null, 'basis');
    list.setAttribute('aria-label', '依据');
    list.append(...basis.map(basisLink));
    return list;
  }

  /** The first provisions, and the others behind a fold: many look alike, few are read. */
  function basisList(basis) {
    const fragment = document.createDocumentFragment();
    fragment.append(basisItems(basis.slice(0, FIRST)));
    if (basis.length > FIRST) {
      const details = element('details');
      details.append(element('summary', '另有 ' + (basis.length - FIRST) + ' 条依据'), basisItems(basis.slice(FIRST)));
      fragment.append(details);
    }
    return fragment;
  }

  function folded(title, lines) {
    const details = element('details');
    const list = element('ol');
    list.append(...lines.map((line) => element('li', line)));
    details.append(element('summary', title), list);
    return details;
  }

  /** The calendar file that the service wrote. */
  function calendar(deadline) {
    const link = element('a', '加入日历');
    link.href = URL.createObjectURL(new Blob([deadline.calendar], { type: 'text/calendar' }));
    link.download = '期限-' + deadline.day + '.ics';
    return link;
  }

  function deadlineLine(prompt) {
    const line = element('p', null, 'deadline');
    line.append(element('strong', prompt.deadline.label + '：' + day(prompt.deadline.day)), '　', calendar(prompt.deadline));
    if (prompt.deadline.alternative) {
      line.append(element('br'), '另一种理解下为 ' + day(prompt.deadline.alternative) + '；稳妥起见以较早的一日为准。');
    }
    return line;
  }

  function prompt(one) {
    const card = element('section', null, 'prompt ' + one.severity);
    const act = element('p', null, 'do');
    act.append(element('strong', '怎么办　'), one.action);
    card.append(element('h4', one.headline), element('p', one.why));
    if (one.deadline) card.append(deadlineLine(one));
    if (one.pending) {
      const needs = one.pending.needs.map((need) => need.question).join(' ');
      card.append(element('p', one.pending.label + '还算不出来，还缺：' + needs, 'deadline'));
    }
    card.append(act, basisList(one.basis));
    if (one.deadline && one.deadline.explain.length) {
      card.append(folded('期限是怎样算的', [...one.deadline.explain, ...one.deadline.assumptions]));
    }
    for (const conflict of one.conflicts) {
      const details = element('details');
      const list = element('ol');
      for (const reading of conflict.readings) {
        const item = element('li', reading.holds);
        item.append(basisList(reading.basis));
        list.append(item);
      }
      details.append(element('summary', '有不同理解：' + conflict.question), list);
      card.append(details);
    }
    if (one.reservations.length) card.append(element('p', one.confidence + '：' + one.reservations.join('；'), 'small'));
    if (one.still_unknown.length) {
      card.append(folded('还有 ' + one.still_unknown.length + ' 个问题可能改变这一结论', one.still_unknown.map((unknown) => unknown.question)));
    }
    return card;
  }

  function result(assessment) {
    const groups = SEVERITIES.map((severity) => assessment.prompts.filter((one) => one.severity === severity)).filter((group) => group.length);
    byId('exclusions').replaceChildren(...assessment.exclusions.map(prompt));
    byId('prompts').replaceChildren(...groups.map((group) => {
      const set = element('section', null, 'severity-set');
      set.append(element('h3', group[0].severity_label + '风险　' + group.length + ' 项'), ...group.map(prompt));
      return set;
    }));
    byId('result-summary').textContent = summary(assessment, groups);
    findOut(assessment.standing);
    told(assessment.information);
    open(assessment);
  }

  function findOut(standing) {
    show(byId('find-out'), standing.find_out.length > 0);
    byId('find-out-list').replaceChildren(...standing.find_out.map((one) => {
      const item = element('li', one.question);
      if (one.help) item.append(element('small', one.help));
      return item;
    }));
    byId('find-out-where').textContent = '在哪里问：' + standing.where + '。';
  }

  /** What everybody of this side should know; nobody is asked for it. */
  function told(information) {
    show(byId('told-set'), information.length > 0);
    byId('told-title').textContent = '人人都要知道的 ' + information.length + ' 件事（不必回答）';
    byId('told-rules').replaceChildren(...information.map((one) => {
      const card = element('section', null, 'prompt');
      card.append(element('h4', one.headline), element('p', one.action), basisList(one.basis));
      return card;
    }));
  }

  function open(assessment) {
    const informed = assessment.information.map((one) => one.rule);
    const rules = assessment.not_assessed.filter((rule) => !informed.includes(rule.rule));
    show(byId('open-set'), rules.length > 0);
    byId('open-title').textContent = '还不能判断的 ' + rules.length + ' 项（不等于没有风险）';
    byId('open-rules').replaceChildren(...rules.map((rule) => {
      const why = [...rule.missing.map((unknown) => unknown.question), ...rule.reasons].join(' ');
      return element('li', rule.title + (why ? '：' + why : ''));
    }));
  }

  /** Where to look further: a tap begins a short list of questions. */
  function further(topics, take) {
    show(byId('further'), topics.length > 0);
    byId('topics').replaceChildren(...topics.map((one) => {
      const button = element('button', one.topic + '　' + one.keys.length + ' 题', 'secondary');
      button.type = 'button';
      button.addEventListener('click', () => take(one.topic));
      return button;
    }));
  }

  function summary(assessment, groups) {
    const standing = assessment.standing;
    if (standing.kind !== 'warned') return standing.words;
    return '按 ' + day(assessment.as_of) + '的法律和您的回答：' + groups.map((group) => group[0].severity_label + ' ' + group.length + ' 项').join('，') + '。';
  }

  return { byId, show, choices, pick, question, wrong, pending, found, answers, result, further, UNSURE };
})();
