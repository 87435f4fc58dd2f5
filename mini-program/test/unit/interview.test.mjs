import fs from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { fills, meaning, roleOf, shown, span, toldBy, UNSURE } from '../../src/lib/answer';

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
  api.interview.mockResolvedValue(example('beginInterview'));
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
  expect(interview.left.value).toBe(1);
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
  await interview.confirm('loan', 'claiming', [{ reading, value: '50000' }]);
  expect(interview.state.screen).toEqual({ view: 'begin', at: 1 });
  api.assess.mockResolvedValueOnce(answered(['a'], 1));
  await interview.choose(1, 'preparing');
  expect(api.assess).toHaveBeenCalledWith({ stage: 'first_instance', role: 'plaintiff', brief: true,
    facts: { dispute: 'loan', progress: 'preparing', loan_principal: '50000' } });
  expect(interview.toldFacts()).toEqual({ dispute: 'loan', loan_principal: '50000' });
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

it('says an answer as a person reads it', () => {
  const of = (type, value, more = {}) => shown({ question: { ...question('q'), type, ...more }, value });
  expect([of('boolean', 'true'), of('date', '2025-03-01'), of('date', '去年三月'), of('amount', '5万', { unit: '元' }), of('amount', '50000', { unit: '元' }),
    of('choice', 'x', { options: { x: '甲' } }), of('amount', UNSURE)]).toEqual(['是', '2025年3月1日', '去年三月', '5万', '50000 元', '甲', '不清楚']);
});

it('knows which readings fill an answer, and which still lack their day', () => {
  const month = { kind: 'date', start: 1, end: 5, value: '2025-03-01/2025-03-31', words: '借款之日 2025年3月（请补上是哪一天）', fact: 'loan_date' };
  expect([fills(month), span(month), meaning(month)]).toEqual([true, ['2025-03-01', '2025-03-31'], '借款之日']);
  expect(fills({ ...month, fact: undefined })).toBe(false);
  expect(toldBy({ ...month, kind: 'rate', fact: 'loan_rate' }, '24').question).toMatchObject({ key: 'loan_rate', type: 'percent', unit: '%' });
  expect([roleOf('claiming', 'first_instance'), roleOf('answering', 'enforcement'), roleOf('claiming', 'second_instance'), roleOf(null, 'first_instance')])
    .toEqual(['plaintiff', 'respondent', 'appellant', null]);
  const agreed = { kind: 'fact', start: 0, end: 4, value: 'none', words: '没有约定利息', fact: 'interest_clause', answer: 'none' };
  expect([fills(agreed), shown(toldBy(agreed, 'none'))]).toEqual([true, '没有约定利息']);
});
