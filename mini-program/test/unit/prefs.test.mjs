import { expect, it } from 'vitest';
import { history, remember, setKeepsHistory } from '../../src/lib/prefs';
import { pieces } from '../../src/lib/text';

it('keeps no search unless that is asked for: a browser may be on a public terminal', () => {
  remember('拖欠工资');
  expect(history.value).toEqual([]);
  expect(JSON.stringify({ ...localStorage })).not.toContain('拖欠工资');
});
it('keeps the newest search first and none twice', () => {
  setKeepsHistory(true);
  remember('拖欠工资');
  remember('离婚');
  remember('拖欠工资');
  expect(history.value).toEqual(['拖欠工资', '离婚']);
});
it('forgets the searches when history is switched off, and keeps none after', () => {
  remember('离婚');
  setKeepsHistory(false);
  remember('借钱');
  expect(history.value).toEqual([]);
});
it('splits a text at its spans and loses no character', () => {
  expect(pieces('诉讼时效期间为三年', [{ start: 0, end: 4 }, { start: 7, end: 9 }])).toEqual([
    { text: '诉讼时效', marked: true }, { text: '期间为', marked: false }, { text: '三年', marked: true },
  ]);
});
