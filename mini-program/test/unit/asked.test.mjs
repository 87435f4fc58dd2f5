import fs from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../src/lib/api', () => ({ Failure: class extends Error {}, search: vi.fn() }));
const api = await import('../../src/lib/api');
const { ask, asked, beginAsked, forgetAsked, shownBy } = await import('../../src/lib/asked');
const { history, forgetHistory, setKeepsHistory } = await import('../../src/lib/prefs');
const { resultsOf } = await import('../../src/lib/results');

const ANSWER = JSON.parse(fs.readFileSync('../search-api/src/main/resources/org/mingfa/api/examples/searchByWords.json', 'utf8'));
const answered = (answer) => ({ answer, request: 'r1' });
const SAFETY = { note: '先离开。', contacts: [{ number: '110', name: '警方', purpose: '报警' }] };
const stored = () => JSON.stringify([history.value, { ...sessionStorage }, { ...localStorage }, uni.setStorageSync.mock.calls]);

beforeEach(() => {
  forgetAsked();
  forgetHistory();
  setKeepsHistory(true);
  uni.redirectTo = vi.fn();
  uni.setStorageSync = vi.fn();
});

it('stores what was asked once it is answered', async () => {
  api.search.mockResolvedValue(answered({ ...ANSWER, safety: null }));
  ask('房东不退押金');
  expect(stored()).not.toContain('房东');
  await resultsOf(asked()).load();
  expect(history.value).toEqual(['房东不退押金']);
  expect(sessionStorage.getItem('mingfa.asked')).toContain('房东不退押金');
});

it('stores nothing of a question that tells of violence, under whatever filter, and keeps it for the way back', async () => {
  api.search.mockResolvedValue(answered({ ...ANSWER, safety: SAFETY }));
  ask('他又动手了');
  const results = resultsOf(asked());
  await results.load();
  results.show('case');
  results.change({ ...results.query.value, level: ['法律'] });
  await vi.waitFor(() => expect(results.waiting.value).toBe(false));
  expect(results.list.value.answer.safety).toEqual(SAFETY);
  expect(stored()).not.toContain('动手');
  expect(asked().q).toBe('他又动手了');
});

it('forgets the question before when such a question is asked', async () => {
  api.search.mockResolvedValueOnce(answered({ ...ANSWER, safety: null })).mockResolvedValueOnce(answered({ ...ANSWER, safety: SAFETY }));
  ask('怎么离婚');
  await resultsOf(asked()).load();
  ask('他又动手了');
  await resultsOf(asked()).load();
  expect(sessionStorage.getItem('mingfa.asked')).toBeNull();
  expect(history.value).toEqual(['怎么离婚']);
});

it('knows which request showed a hit until something else is asked', async () => {
  api.search.mockResolvedValue(answered({ ...ANSWER, safety: null }));
  ask('房东不退押金');
  await resultsOf(asked()).load();
  expect(shownBy(ANSWER.hits[0].id)).toBe('r1');
  beginAsked({ q: '怎么离婚' });
  expect(shownBy(ANSWER.hits[0].id)).toBeUndefined();
});
