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

  /** Radio buttons; code to label. */
  function choices(node, name, options, chosen) {
    node.replaceChildren(...Object.entries(options).map(([code, label]) => {
      const choice = element('label', null, 'choice');
      const radio = element('input');
      radio.type = 'radio';
      radio.name = name;
      radio.value = code;
      radio.checked = code === chosen;
      choice.append(radio, element('span', label));
      return choice;
    }));
  }

  function typed(node, question, value) {
    const line = element('div', null, 'typed');
    const input = element('input');
    input.id = 'typed';
    input.name = 'typed';
    input.setAttribute('aria-labelledby', 'question');
    input.setAttribute('aria-describedby', 'help because wrong');
    if (question.type === 'date') input.type = 'date';
    else { input.type = 'text'; input.inputMode = question.type === 'integer' ? 'numeric' : 'decimal'; }
    if (value !== undefined && value !== UNSURE) input.value = value;
    line.append(input);
    if (question.unit) line.append(element('span', question.unit));
    node.replaceChildren(line);
  }

  /** Why this is asked: what cannot be said without it. */
  function because(rules) {
    return rules.length ? '为什么问：关系到' + rules.map((rule) => '「' + rule + '」').join('') : '';
  }

  function question(asked, value) {
    byId('topic').textContent = asked.topic;
    byId('question').textContent = asked.question;
    byId('help').textContent = asked.help || '';
    byId('because').textContent = because(asked.because || []);
    byId('wrong').textContent = '';
    if (asked.type === 'choice') choices(byId('answer'), 'typed', asked.options, value);
    else if (asked.type === 'boolean') choices(byId('answer'), 'typed', { true: '是', false: '否' }, value);
    else typed(byId('answer'), asked, value);
  }

  function shown(asked, value) {
    if (value === UNSURE) return UNSURE;
    if (asked.type === 'choice') return asked.options[value];
    if (asked.type === 'boolean') return value === 'true' ? '是' : '否';
    if (asked.type === 'date') return day(value);
    return value + (asked.unit ? ' ' + asked.unit : '');
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
    show(byId('open-set'), assessment.not_assessed.length > 0);
    byId('open-title').textContent = '还不能判断的 ' + assessment.not_assessed.length + ' 项（不等于没有风险）';
    byId('open-rules').replaceChildren(...assessment.not_assessed.map((rule) => {
      const why = [...rule.missing.map((unknown) => unknown.question), ...rule.reasons].join(' ');
      return element('li', rule.title + (why ? '：' + why : ''));
    }));
    show(byId('answer-more'), assessment.next_questions.length > 0);
  }

  function summary(assessment, groups) {
    if (assessment.exclusions.length) return '这个案件不在本服务的范围内：';
    if (!groups.length) return '按现有的回答，没有发现需要提示的风险。';
    return '按 ' + day(assessment.as_of) + '的法律和您的回答：' + groups.map((group) => group[0].severity_label + ' ' + group.length + ' 项').join('，') + '。';
  }

  return { byId, show, choices, question, answers, result, UNSURE };
})();
