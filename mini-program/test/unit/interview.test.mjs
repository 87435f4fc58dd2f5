import fs from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { roleOf, shown, span, UNSURE } from '../../src/lib/answer';
import { atFirst, bySubject, confirmed, shownWords, underlined } from '../../src/lib/heard';

vi.mock('../../src/lib/api', () => {
  class Failure extends Error {
    constructor(problem) { super(); this.problem = problem; }
  }
  return { Failure, assess: vi.fn(), interview: vi.fn() };
});
const api = await import('../../src/lib/api');
const interview = await import('../../src/lib/interview');

/** What the service answered when its interface was described. */
const example = (name) => JSON.parse(fs.readFileSync(`../search-api/src/main/resources/org/mingfa/api/examples/${name}.json`, 'utf8'));
const question = (key, topic = '证据') => ({ key, topic, question: `${key}？`, help: null, type: 'boolean', options: {}, unit: null, groups: [], because: [] });
const answered = (keys, decisive, more = {}) => ({ ...example('assessRisks'), exclusions: [], next_questions: keys.map((key) => question(key)), decisive, ...more });

beforeEach(async () => {
  interview.anew();
  api.assess.mockReset();
  const begin = example('beginInterview');
  const later = ['docketed', 'judged'].map((word) => ({ ...begin.steps[0], word, facts: { progress: word } }));
  api.interview.mockResolvedValue({ ...begin, steps: [...begin.steps, ...later] });
  await interview.open();
});

async function begin(first) {
  await interview.choose(0, 'loan');
  await interview.choose(1, 'preparing');
  api.assess.mockResolvedValueOnce(first);
  await interview.choose(2, 'plaintiff');
}

it('asks three things, then what decides, one question a screen', async () => {
  await begin(answered(['a', 'b'], 2));
  expect(api.assess).toHaveBeenCalledWith({ stage: 'first_instance', role: 'plaintiff', brief: true, facts: { dispute: 'loan', progress: 'preparing' } });
  expect(interview.question.value.key).toBe('a');
  expect([interview.behind.value, interview.chapters.value]).toEqual([0, ['证据']]);
});

it('says by chapters and a bar how far it is', async () => {
  const open = [question('a', '期限'), question('b', '证据'), question('c', '期限')];
  await begin(answered([], 3, { next_questions: open }));
  expect([interview.behind.value, interview.chapters.value]).toEqual([0, ['期限', '证据']]);
  api.assess.mockResolvedValueOnce(answered([], 1, { next_questions: [question('b', '证据')] }));
  await interview.take('true');
  expect([interview.behind.value, interview.chapters.value]).toEqual([50, ['证据']]);
});

/** What the card says of readings that are all left as they are, as the service sends them. */
const heard = (about, side, ...readings) => confirmed(atFirst([
  ...(about ? [{ kind: 'dispute', start: 0, end: 1, value: about, words: about, fact: 'dispute', answer: about }] : []),
  ...(side ? [{ kind: 'side', start: 0, end: 1, value: side, words: side, fact: 'role', answer: side }] : []),
  ...readings.map((one) => ({ ...one, question: { ...question(one.fact), type: one.kind === 'date' ? 'date' : 'boolean' } }))]));

it('asks whose debt it is where property was seized, and takes nobody for the debtor before', async () => {
  const reading = (kind, fact, value) => ({ kind, start: 0, end: 1, value, words: value, fact, answer: value });
  const seized = reading('fact', 'has_preserved_assets', 'true');
  await interview.confirm(heard(null, null, seized));
  expect([interview.state.way, interview.state.screen, interview.state.begun[2]]).toEqual(['seized', { view: 'begin', at: 0 }, '']);
  interview.anew('claim');
  interview.start.now = { ...interview.start.now, steps: [...interview.start.now.steps, { ...interview.start.now.steps[0], word: 'enforcement', stage: 'enforcement', facts: {} }] };
  api.assess.mockResolvedValue(answered(['a'], 1));
  await interview.confirm(heard(null, 'outside', reading('fact', 'living_needs', 'true')));
  expect(api.assess).toHaveBeenLastCalledWith({ stage: 'enforcement', role: 'third_party', brief: true, facts: { living_needs: 'true', claims_target: 'true' } });
  interview.anew('claim');
  await interview.confirm(heard(null, 'answering', seized));
  expect(api.assess).toHaveBeenLastCalledWith({ stage: 'enforcement', role: 'respondent', brief: true, facts: { has_preserved_assets: 'true' } });
});

it('asks the sued what it is about, and neither the step nor the side', async () => {
  await interview.enter('sued');
  expect(interview.state.screen).toEqual({ view: 'begin', at: 0 });
  api.assess.mockResolvedValueOnce(answered(['a'], 1));
  await interview.choose(0, 'credit_card');
  expect(api.assess).toHaveBeenCalledWith({ stage: 'first_instance', role: 'defendant', brief: true, facts: { dispute: 'credit_card', progress: 'docketed' } });
  interview.back();
  expect(interview.state.screen).toEqual({ view: 'begin', at: 0 });
});

it('asks who has a day that runs nothing but the side where it must', async () => {
  await interview.enter('days');
  await interview.enter('appeal');
  expect(interview.state.screen).toEqual({ view: 'begin', at: 2 });
  api.assess.mockResolvedValueOnce(answered(['a'], 1));
  await interview.choose(2, 'defendant');
  expect(api.assess).toHaveBeenLastCalledWith({ stage: 'first_instance', role: 'defendant', brief: true, facts: { progress: 'judged' } });
  api.assess.mockResolvedValueOnce(answered(['a'], 1));
  await interview.enter('arbitrate');
  expect(api.assess).toHaveBeenLastCalledWith({ stage: 'first_instance', role: 'plaintiff', brief: true,
    facts: { dispute: 'labor', progress: 'preparing', labor_arbitrated: 'no' } });
  interview.anew();
  expect([interview.state.way, interview.state.screen]).toEqual(['days', { view: 'begin', at: 0 }]);
  await interview.enter('claim');
});

it('takes what was told along to another way in, but neither its step nor its side', async () => {
  const reading = { kind: 'amount', start: 0, end: 2, value: '50000', words: '借款本金 50000 元', fact: 'loan_principal' };
  await interview.confirm(heard('loan', 'claiming', reading));
  api.assess.mockResolvedValueOnce(answered(['a'], 1));
  await interview.choose(1, 'preparing');
  expect(interview.begunBefore.value).toBe(true);
  api.assess.mockResolvedValueOnce(answered(['b'], 1));
  await interview.enter('sued');
  expect(api.assess).toHaveBeenLastCalledWith({ stage: 'first_instance', role: 'defendant', brief: true,
    facts: { dispute: 'loan', progress: 'docketed', loan_principal: '50000' } });
  api.assess.mockResolvedValueOnce(answered(['c'], 1));
  await interview.enter('days');
  await interview.enter('arbitrate');
  await interview.enter('claim');
  expect(interview.state.told.map((one) => one.question.key)).toEqual(['loan_principal']);
  expect(interview.state.screen).toEqual({ view: 'begin', at: 0 });
  interview.anew('sued');
  expect([interview.state.told, interview.begunBefore.value, interview.state.way]).toEqual([[], false, 'sued']);
  interview.anew('claim');
});

it('goes to the result when nothing is decisive, and further by a topic that is chosen', async () => {
  await begin(answered(['a'], 1));
  api.assess.mockResolvedValueOnce(answered(['x', 'y'], 0));
  await interview.take('true');
  expect(interview.state.screen.view).toBe('result');
  api.assess.mockResolvedValueOnce(answered(['x', 'y'], 0));
  await interview.further('证据');
  expect(interview.question.value.key).toBe('x');
});

it('keeps an answer that could not be sent, and goes on from it', async () => {
  await begin(answered(['a', 'b'], 2));
  api.assess.mockRejectedValueOnce(new api.Failure(null));
  await expect(interview.take(UNSURE)).rejects.toThrow();
  expect(interview.state.told.map((one) => [one.question.key, one.value])).toEqual([['a', UNSURE]]);
  api.assess.mockResolvedValueOnce(answered(['b'], 1));
  await interview.keepAnswer();
  expect(interview.question.value.key).toBe('b');
});

it('goes back without loss, and an answer that is changed leads back to the review', async () => {
  await begin(answered(['a', 'b'], 2));
  api.assess.mockResolvedValueOnce(answered(['b'], 1));
  await interview.take('true');
  interview.back();
  expect([interview.question.value.key, interview.answerNow.value]).toEqual(['a', 'true']);
  interview.back();
  expect(interview.state.screen).toEqual({ view: 'begin', at: 2 });
  expect(interview.state.told).toHaveLength(1);
  interview.change(0);
  api.assess.mockResolvedValueOnce(answered(['b'], 1));
  await interview.take('false');
  expect(interview.state.screen.view).toBe('review');
  expect(interview.state.told[0].value).toBe('false');
});

it('fills in what a sentence said once it is confirmed, and takes the side from it', async () => {
  const reading = { kind: 'amount', start: 0, end: 2, value: '50000', words: '借款本金 50000 元', fact: 'loan_principal' };
  await interview.confirm(heard('loan', 'claiming', reading));
  expect(interview.state.screen).toEqual({ view: 'begin', at: 1 });
  api.assess.mockResolvedValueOnce(answered(['a'], 1));
  await interview.choose(1, 'preparing');
  expect(api.assess).toHaveBeenCalledWith({ stage: 'first_instance', role: 'plaintiff', brief: true,
    facts: { dispute: 'loan', progress: 'preparing', loan_principal: '50000' } });
  expect(interview.toldFacts()).toEqual({ dispute: 'loan', loan_principal: '50000' });
});

it('tells what a confirmed reading says besides, so that it is not asked again', async () => {
  const reading = { kind: 'date', start: 0, end: 2, value: '2024-12-01/2024-12-31', words: '应当履行之日 2024年12月', fact: 'breach_known', also: { term_agreed: 'true' } };
  await interview.confirm(heard('loan', 'claiming', reading));
  api.assess.mockResolvedValueOnce(answered(['a'], 1));
  await interview.choose(1, 'preparing');
  expect(api.assess.mock.lastCall[0].facts).toEqual({ dispute: 'loan', progress: 'preparing', term_agreed: 'true', breach_known: '2024-12-01/2024-12-31' });
  expect(interview.toldFacts()).toEqual({ dispute: 'loan', term_agreed: 'true' });
  expect(shown({ question: { ...question('breach_known'), type: 'date' }, value: reading.value })).toBe('2024年12月1日到2024年12月31日');
});

it('finds the question of an answer that the service refused', async () => {
  await begin(answered(['a', 'b'], 2));
  api.assess.mockRejectedValueOnce(new Error('unused'));
  await interview.take('去年三月').catch(() => {});
  const refusal = new api.Failure({ errors: [{ pointer: '/facts/a', detail: '哪一天？', proposals: ['2025-03-01'] }] });
  expect(interview.refusedAt(refusal)).toEqual({ at: 0, why: '哪一天？', proposals: ['2025-03-01'] });
  expect(interview.refusedAt(new api.Failure(null))).toBeNull();
});

it('keeps the state in the session only, and forgets it when begun anew', async () => {
  await begin(answered(['a'], 1));
  expect(JSON.parse(sessionStorage.getItem('mingfa.interview')).begun).toEqual(['loan', 'preparing', 'plaintiff']);
  interview.anew();
  expect(sessionStorage.getItem('mingfa.interview')).toBeNull();
});

it('stores nothing once somebody has told of violence', async () => {
  await begin(answered(['a', 'b'], 2));
  const safety = { note: '先离开', contacts: [{ number: '110', name: '报警', purpose: '' }] };
  api.assess.mockResolvedValueOnce(answered(['b'], 1, { standing: { ...example('assessRisks').standing, safety } }));
  await interview.take('true');
  expect([interview.safety.value, sessionStorage.getItem('mingfa.interview')]).toEqual([safety, null]);
  interview.anew();
  expect(interview.safety.value).toBeNull();
});

it('keeps every number where violence and a wish to die are told', () => {
  const one = (note, ...numbers) => ({ note, contacts: numbers.map((number) => ({ number, name: number, purpose: '' })) });
  interview.anew();
  interview.protect(one('先打12356', '12356', '110'));
  interview.protect(one('先离开', '110', '12338'));
  interview.protect(one('先离开', '110', '12338'));
  expect(interview.safety.value.note).toBe('先打12356先离开');
  expect(interview.safety.value.contacts.map((contact) => contact.number)).toEqual(['12356', '110', '12338']);
  interview.anew();
});

it('says an answer as a person reads it', () => {
  const of = (type, value, more = {}) => shown({ question: { ...question('q'), type, ...more }, value });
  expect([of('boolean', 'true'), of('date', '2025-03-01'), of('date', '去年三月'), of('amount', '5万', { unit: '元' }), of('amount', '50000', { unit: '元' }),
    of('choice', 'x', { options: { x: '甲' } }), of('amount', UNSURE)]).toEqual(['是', '2025年3月1日', '去年三月', '5万', '50000 元', '甲', '不清楚']);
});

it('has a place for everything that was heard, and uses of two answers to one question only one', () => {
  const asked = { ...question('breach_known', '期限'), type: 'date' };
  const repaid = { ...question('loan_repaid_amount', '借款'), type: 'amount', unit: '元' };
  const readings = [
    { kind: 'dispute', start: 0, end: 2, value: 'loan', words: '民间借贷', fact: 'dispute', answer: 'loan' },
    { kind: 'stage', start: 0, end: 0, value: 'second_instance', words: '二审', fact: 'stage', answer: 'second_instance' },
    { kind: 'side', start: 0, end: 0, value: 'claiming', words: '提出请求的一方', assumed: '没有说是哪一方', fact: 'role', answer: 'plaintiff' },
    { kind: 'date', start: 2, end: 4, value: '2024-05-06', words: '约定之日 2024年5月6日', fact: 'breach_known', answer: '2024-05-06', question: asked },
    { kind: 'date', start: 4, end: 6, value: '2025-05-06', words: '约定之日 2025年5月6日', fact: 'breach_known', answer: '2025-05-06', question: asked, also: { term_agreed: 'true' } },
    { kind: 'amount', start: 7, end: 8, value: '3000', words: '金额 3000 元', places: [repaid] }];
  const lines = atFirst(readings);
  expect(bySubject(lines).map((one) => [one.subject, one.lines.length])).toEqual([['这是什么事', 3], ['期限', 2], ['还不知道是什么的', 1]]);
  expect(lines.map((one) => one.kept)).toEqual([true, false, false, false, true, false]);
  expect(confirmed(lines)).toMatchObject({ about: 'loan', side: null, step: null, told: [{ value: '2025-05-06', also: { term_agreed: 'true' } }] });
  expect([shownWords(lines[2], null), shownWords(lines[0], null)]).toEqual(['您是提出请求的一方吗？', '纠纷：民间借贷']);
  Object.assign(lines[5], { question: repaid, kept: true });
  expect(confirmed(lines).told.map((one) => [one.question.key, one.value])).toEqual([['breach_known', '2025-05-06'], ['loan_repaid_amount', '3000']]);
  Object.assign(lines[1], { value: 'judged', changed: true, kept: true });
  expect(confirmed(lines).step).toBe('judged');
  expect(underlined('甲乙丙丁', [{ start: 1, end: 3 }])).toEqual([{ text: '甲', heard: false }, { text: '乙丙', heard: true }, { text: '丁', heard: false }]);
});

it('asks neither the step nor the side that a sentence said', async () => {
  interview.anew('claim');
  api.assess.mockResolvedValueOnce(answered(['a'], 1));
  await interview.confirm({ about: 'loan', side: 'claiming', step: 'preparing', told: [] });
  expect([interview.state.screen.view, api.assess.mock.lastCall[0].role, api.assess.mock.lastCall[0].facts.progress]).toEqual(['ask', 'plaintiff', 'preparing']);
});

it('knows the party of a side', () => {
  expect(span({ kind: 'date', value: '2025-03-01/2025-03-31' })).toEqual(['2025-03-01', '2025-03-31']);
  expect([roleOf('claiming', 'first_instance'), roleOf('answering', 'enforcement'), roleOf('claiming', 'second_instance'), roleOf(null, 'first_instance')])
    .toEqual(['plaintiff', 'respondent', 'appellant', null]);
});

it('shows the result after eight questions, and goes on for whoever wants to', async () => {
  await begin(answered(['q0', 'q1'], 2));
  for (let i = 0; i < 8; i++) {
    expect(interview.question.value.key).toBe(`q${i}`);
    api.assess.mockResolvedValueOnce(answered([`q${i + 1}`, 'more'], 2));
    await interview.take('true');
  }
  expect(interview.state.screen.view).toBe('result');
  api.assess.mockResolvedValueOnce(answered(['q8', 'more'], 2));
  await interview.goOn();
  expect(interview.question.value.key).toBe('q8');
});
