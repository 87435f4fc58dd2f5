import { expect, it } from 'vitest';
import { caution, day, nameOf, otherDay, period, statusTags, todayInChina } from '../../src/lib/law';
import { found, partsOf } from '../../src/lib/reading';
import { expansionLines, partsHeading, shownTotal } from '../../src/lib/results';
import { snippet } from '../../src/lib/text';

const plain = (cut) => cut.map((piece) => piece.text).join('');

it('says a day, a period and what is no text of the law', () => {
  expect(day('2021-01-01')).toBe('2021年1月1日');
  expect(period('2017-07-01', '2022-01-01')).toBe('2017年7月1日起施行，2022年1月1日失效');
  expect(['原文', '要点', '示例'].map(caution)).toEqual(['', '要点（非法律原文）', '示例（虚构）']);
});
it('knows the day in China, where it may be tomorrow already', () => {
  expect(todayInChina(new Date('2026-11-25T16:30:00Z'))).toBe('2026-11-26');
  expect(otherDay(todayInChina())).toBe('');
  expect(otherDay('any')).toBe('');
  expect(otherDay('2018-01-01')).toBe('2018-01-01');
});
it('is green only where a law is in force on the day looked at and today', () => {
  expect(statusTags('现行有效', '现行有效', '')).toEqual([{ text: '现行有效', kind: 'good' }]);
  expect(statusTags('现行有效', '已被修改', '2018-01-01')).toEqual([{ text: '当日现行有效', kind: 'was' }, { text: '今日已被修改', kind: 'past' }]);
  expect(statusTags('尚未生效', '现行有效', '2018-01-01')).toEqual([{ text: '当日尚未生效', kind: 'wait' }, { text: '今日现行有效', kind: '' }]);
});
it('names a law in force by its title and an older version by its id', () => {
  expect(nameOf({ id: 'x', title: '花园法', status: '现行有效' })).toBe('花园法');
  expect(nameOf({ id: 'x', title: '花园法', status: '已被修改' })).toBe('x');
});
it('shows the words around the first mark, and loses none of a short text', () => {
  const long = `${'甲'.repeat(100)}时效${'乙'.repeat(100)}`;
  const cut = snippet(long, [{ start: 100, end: 102 }]);
  expect(cut.filter((piece) => piece.marked)).toEqual([{ text: '时效', marked: true }]);
  expect(plain(cut)).toMatch(/^…甲{16}时效乙+…$/);
  expect(plain(snippet('短的', []))).toBe('短的');
});
it('reads a law on: each heading once, each word found', () => {
  const entries = [];
  expect(partsOf([{ path: ['编', '一章'], entries }, { path: ['编', '二章'], entries }]).map((part) => part.headings)).toEqual([['编', '一章'], ['二章']]);
  expect(found('时效与时效', '时效')).toEqual([{ text: '时效', marked: true }, { text: '与', marked: false }, { text: '时效', marked: true }]);
  expect(found('全文', '')).toEqual([{ text: '全文', marked: false }]);
});
it('says how many questions a story asks', () => {
  expect([2, 3, 4].map((many) => partsHeading(Array(many).fill({ text: '问' })))).toEqual(['您问的可能是两件事', '您问的可能是三件事', '您问的可能是四件事']);
});
it('tells what was searched beside what was said, and counts only what was counted', () => {
  const expansions = [{ from: '老板', to: '用人单位', why: '' }, { from: '拖欠工资', to: '劳动报酬', why: '' }, { from: '老板', to: '法定代表人', why: '' }];
  expect(expansionLines({ expansions })).toEqual([{ from: '老板', to: '用人单位、法定代表人' }, { from: '拖欠工资', to: '劳动报酬' }]);
  expect([{ value: 19, relation: 'exact' }, { value: 373, relation: 'at_least' }, null].map(shownTotal)).toEqual(['19', '', '']);
});
