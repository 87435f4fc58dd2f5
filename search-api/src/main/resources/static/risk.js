// The interview: what it is about, how far it is, which side; then the short way, one question a screen and one tap an
// answer, 不清楚 always; the result; and from there further by topic. Answers live in this page only and go to the service
// by POST.
'use strict';

(() => {
  const { byId, show, UNSURE } = RiskView;
  const SECTIONS = ['begin', 'ask-one', 'review', 'result', 'trouble'];
  let start = null;
  let begun = [];
  let party = null;
  let told = [];
  let place = 0;
  let current = null;
  let latest = null;
  let topic = null;

  function only(id, focus) {
    for (const section of SECTIONS) show(byId(section), section === id);
    window.scrollTo({ top: 0 });
    byId(focus).focus({ preventScroll: true });
  }

  async function call(path, body) {
    const options = body ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {};
    const answer = await fetch(path, options);
    const json = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(json.title), { problem: json });
    return json;
  }

  function failed(error, retry) {
    const problem = error.problem;
    byId('trouble-title').textContent = problem ? problem.title : '连不上服务';
    byId('trouble-text').textContent = problem ? problem.detail : '您的回答还在，请检查网络后再试。';
    byId('again').onclick = retry;
    only('trouble', 'trouble-title');
  }

  function assess() {
    const facts = Object.fromEntries(told.map((one) => [one.question.key, one.value]));
    return call('/v1/risk/assessments', { ...party, facts });
  }

  /** The next question of the short way, or of the topic that was chosen; none when it is time for the result. */
  function next() {
    if (latest.decisive > 0) return latest.next_questions[0];
    return topic ? latest.next_questions.find((question) => question.topic === topic) : null;
  }

  /** Shows the question at the place, or asks the service for a new one. */
  async function ask() {
    if (place < told.length) { put(told[place].question, told[place].value); return; }
    try {
      latest = await assess();
    } catch (error) { refused(error); return; }
    const question = latest.exclusions.length ? null : next();
    if (question) put(question); else shown();
  }

  /** An answer that the service cannot read, or wants confirmed, goes back to its question. */
  function refused(error) {
    const flaw = error.problem && (error.problem.errors || []).find((one) => one.pointer.startsWith('/facts/'));
    const index = flaw ? told.findIndex((one) => '/facts/' + one.question.key === flaw.pointer) : -1;
    if (index < 0) { failed(error, ask); return; }
    place = index;
    put(told[index].question, told[index].value);
    RiskView.wrong(flaw.detail, flaw.proposals || [], take);
  }

  function put(question, value) {
    current = question;
    RiskView.question(question, value, take);
    RiskView.pending(question, latest ? latest.prompts : []);
    RiskView.found(latest ? latest.prompts : []);
    byId('count').textContent = '第 ' + (begun.length + place - fixed() + 1) + ' 题' + left();
    byId('unsure').setAttribute('aria-pressed', String(value === UNSURE));
    only('ask-one', 'question');
  }

  /** The first answers were given by choosing what it is about and how far it is. */
  function fixed() { return told.filter((one) => one.begun).length; }

  function left() {
    if (place < told.length || !latest) return '';
    const more = topic && !latest.decisive ? latest.next_questions.filter((one) => one.topic === topic).length : latest.decisive;
    return more > 1 ? '，还有约 ' + (more - 1) + ' 题' : '，最后一题';
  }

  function take(value) {
    const answer = { question: current, value, begun: place < told.length && told[place].begun };
    if (place < told.length) told[place] = answer; else told.push(answer);
    place += 1;
    history.pushState({ place }, '');
    ask();
  }

  function submit(event) {
    event.preventDefault();
    const input = byId('typed');
    const value = input ? input.value.trim() : '';
    if (value === '') {
      RiskView.wrong('请先作答；答不上来可以选“不清楚”。', [], take);
      return;
    }
    take(value);
  }

  function review() {
    RiskView.answers(told, (index) => { place = index; put(told[index].question, told[index].value); });
    show(byId('go-on'), !latest || latest.decisive > 0);
    only('review', 'review-title');
  }

  function shown() {
    topic = null;
    RiskView.result(latest);
    RiskView.further(latest.decisive > 0 ? [] : latest.further, (chosen) => { topic = chosen; onward(); });
    show(byId('answer-more'), latest.decisive > 0);
    byId('said').textContent = byId('result-summary').textContent;
    only('result', 'result-title');
  }

  async function result() {
    try {
      latest = await assess();
    } catch (error) { refused(error); return; }
    shown();
  }

  function onward() { place = told.length; ask(); }

  /** What it is about, how far it is, which side: each a tap. */
  function beginning() {
    const step = start.steps.find((one) => one.word === begun[1]);
    const screens = [
      () => RiskView.pick(byId('begin-choices'), start.about, begun[0], choose),
      () => RiskView.choices(byId('begin-choices'), Object.fromEntries(start.steps.map((one) => [one.word, one.label])), begun[1], choose),
      () => RiskView.choices(byId('begin-choices'), Object.fromEntries(step.roles.map((role) => [role.word, role.said])), begun[2], choose),
    ];
    byId('begin-question').textContent = [start.about.question, '案件到了哪一步？', '您是哪一方？'][begun.length];
    show(byId('begin-back'), begun.length > 0);
    screens[begun.length]();
    only('begin', begun.length ? 'begin-question' : 'begin-title');
  }

  function choose(word) {
    begun.push(word);
    if (begun.length < 3) { beginning(); return; }
    const step = start.steps.find((one) => one.word === begun[1]);
    party = { stage: step.stage, role: begun[2] };
    const kept = told.filter((one) => !one.begun);
    told = [{ question: start.about, value: begun[0], begun: true }];
    for (const [key, value] of Object.entries(step.facts)) told.push({ question: stepQuestion(key, step.stage), value, begun: true });
    told.push(...kept);
    place = told.length;
    history.pushState({ place }, '');
    ask();
  }

  function stepQuestion(key, stage) {
    const steps = start.steps.filter((one) => one.stage === stage);
    const options = Object.fromEntries(steps.map((one) => [one.facts[key], one.label]));
    return { key, topic: start.about.topic, question: '案件到了哪一步？', type: 'choice', options, groups: [], because: [] };
  }

  async function open() {
    try {
      start = await call('/v1/risk/interview');
    } catch (error) { failed(error, open); return; }
    beginning();
  }

  function back() {
    if (place > fixed()) { history.back(); return; }
    begun.pop();
    beginning();
  }

  function listen() {
    byId('begin-back').addEventListener('click', () => { begun.pop(); beginning(); });
    byId('answer-form').addEventListener('submit', submit);
    byId('unsure').addEventListener('click', () => take(UNSURE));
    byId('back-one').addEventListener('click', back);
    byId('to-result').addEventListener('click', result);
    byId('see-found').addEventListener('click', result);
    byId('assess').addEventListener('click', result);
    byId('go-on').addEventListener('click', onward);
    byId('answer-more').addEventListener('click', onward);
    byId('change').addEventListener('click', review);
    byId('print').addEventListener('click', () => window.print());
    byId('anew').addEventListener('click', () => { begun = []; told = []; place = 0; latest = null; topic = null; party = null; beginning(); });
    window.addEventListener('popstate', (event) => {
      const wanted = event.state ? event.state.place : -1;
      if (wanted < 0 || !party) { begun = begun.slice(0, 2); if (start) beginning(); return; }
      place = Math.min(wanted, told.length);
      ask();
    });
  }

  listen();
  open();
})();
