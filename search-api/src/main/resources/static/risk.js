// The interview: one question a screen, always 不清楚, back without loss, a review, then the result. Answers live in this
// page only and go to the service by POST.
'use strict';

(() => {
  const { byId, show, UNSURE } = RiskView;
  const SECTIONS = ['begin', 'ask-one', 'review', 'result', 'trouble'];
  let stages = [];
  let party = { stage: null, role: null };
  let told = [];
  let place = 0;
  let current = null;
  let latest = null;

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

  /** Shows the question at the place, or asks the service for a new one. */
  async function ask() {
    if (place < told.length) { put(told[place].question, told[place].value); return; }
    try {
      latest = await assess();
    } catch (error) { refused(error); return; }
    if (latest.exclusions.length) { result(); return; }
    const next = latest.next_questions[0];
    if (next) put(next); else review();
  }

  /** An answer that the service cannot read goes back to its question. */
  function refused(error) {
    const flaw = error.problem && (error.problem.errors || []).find((one) => one.pointer.startsWith('/facts/'));
    const index = flaw ? told.findIndex((one) => '/facts/' + one.question.key === flaw.pointer) : -1;
    if (index < 0) { failed(error, ask); return; }
    place = index;
    put(told[index].question, told[index].value);
    byId('wrong').textContent = flaw.detail;
  }

  function put(question, value) {
    current = question;
    RiskView.question(question, value);
    const left = latest ? latest.next_questions.length : 0;
    byId('count').textContent = '第 ' + (place + 1) + ' 题' + (place >= told.length && left > 1 ? '，最多还有 ' + (left - 1) + ' 题' : '');
    byId('unsure').setAttribute('aria-pressed', String(value === UNSURE));
    only('ask-one', 'question');
  }

  function take(value) {
    const answer = { question: current, value };
    if (place < told.length) told[place] = answer; else told.push(answer);
    place += 1;
    history.pushState({ place }, '');
    ask();
  }

  function typed() {
    const chosen = document.querySelector('#answer input[type=radio]:checked');
    if (chosen) return chosen.value;
    const input = byId('typed');
    return input ? input.value.trim() : '';
  }

  function submit(event) {
    event.preventDefault();
    const value = typed();
    if (value === '') {
      byId('wrong').textContent = '请先作答；答不上来可以选“不清楚”。';
      return;
    }
    take(value);
  }

  function review() {
    RiskView.answers(told, (index) => { place = index; put(told[index].question, told[index].value); });
    show(byId('go-on'), !latest || latest.next_questions.length > 0);
    only('review', 'review-title');
  }

  async function result() {
    try {
      latest = await assess();
    } catch (error) { refused(error); return; }
    RiskView.result(latest);
    byId('said').textContent = byId('result-summary').textContent;
    only('result', 'result-title');
  }

  function onward() { place = told.length; ask(); }

  function chooseStage() {
    const stage = stages.find((one) => one.word === party.stage);
    RiskView.choices(byId('roles'), 'role', Object.fromEntries(stage.roles.map((role) => [role.word, role.label])), null);
    party.role = null;
    show(byId('roles-set'), true);
    byId('begin-go').disabled = true;
  }

  async function start() {
    try {
      stages = (await call('/v1/risk/interview')).stages;
    } catch (error) { failed(error, start); return; }
    RiskView.choices(byId('stages'), 'stage', Object.fromEntries(stages.map((stage) => [stage.word, stage.label])), null);
    show(byId('roles-set'), false);
    byId('begin-go').disabled = true;
    only('begin', 'begin-title');
  }

  function listen() {
    byId('stages').addEventListener('change', (event) => { party.stage = event.target.value; chooseStage(); });
    byId('roles').addEventListener('change', (event) => { party.role = event.target.value; byId('begin-go').disabled = false; });
    byId('begin-form').addEventListener('submit', (event) => {
      event.preventDefault();
      place = 0;
      history.pushState({ place }, '');
      ask();
    });
    byId('answer-form').addEventListener('submit', submit);
    byId('unsure').addEventListener('click', () => take(UNSURE));
    byId('back-one').addEventListener('click', () => history.back());
    byId('to-review').addEventListener('click', review);
    byId('assess').addEventListener('click', result);
    byId('go-on').addEventListener('click', onward);
    byId('answer-more').addEventListener('click', onward);
    byId('change').addEventListener('click', review);
    byId('print').addEventListener('click', () => window.print());
    byId('anew').addEventListener('click', () => { told = []; place = 0; latest = null; party = { stage: null, role: null }; start(); });
    window.addEventListener('popstate', (event) => {
      const wanted = event.state ? event.state.place : -1;
      if (wanted < 0 || !party.role) { only('begin', 'begin-title'); return; }
      place = Math.min(wanted, told.length);
      ask();
    });
  }

  listen();
  start();
})();
