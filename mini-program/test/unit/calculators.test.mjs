import { expect, it } from 'vitest';
import { carried, parted, shelved } from '../../src/lib/calculators';
import { emptyOf, sent } from '../../src/lib/form';
import { figures, parts, rows } from '../../src/lib/figures';

const field = (name, type, more = {}) => ({ name, type, unit: '', question: `${name}？`, required: false, options: null, fields: null, ...more });

it('shows every calculator of the service, and what it does not know a shelf for stands last', () => {
  const of = (name) => ({ name, title: name, purpose: '', inputs: [], sources: [] });
  expect(shelved([of('new_one'), of('court_fee')]).map((shelf) => [shelf.name, shelf.calculators.map((one) => one.name)]))
    .toEqual([['常用', ['court_fee']], ['其他', ['new_one']]]);
});

it('asks at once what must be told, what is usual, and what the service found lacking', () => {
  const calculator = { name: 'court_fee', title: '', purpose: '', sources: [], inputs: [field('case_type', 'choice', { required: true }), field('amount', 'money'), field('stage', 'choice')] };
  expect(parted(calculator, []).first.map((one) => one.name)).toEqual(['case_type', 'amount']);
  expect(parted(calculator, ['stage']).more).toEqual([]);
});

it('carries the figures of the interview over, the claim before the loan', () => {
  expect(carried('court_fee', { claim_amount: '8万', loan_principal: '5万' })).toEqual({ amount: '8万' });
  expect(carried('court_fee', { loan_principal: '5万' })).toEqual({ amount: '5万' });
  expect(carried('period_calc', { loan_principal: '5万' })).toEqual({});
});

it('sends text as it was typed, and nothing of what was left empty', () => {
  const events = field('events', 'list of group', { fields: [field('type', 'choice'), field('date', 'date'), field('proof', 'boolean')] });
  const inputs = [field('amount', 'money'), field('days', 'integer'), field('joined', 'boolean'), events, field('dues', 'list of date'), field('served_map', 'map of date'),
    field('change', 'group', { fields: [field('from', 'money')] }), field('other', 'text')];
  const form = { amount: ' 5万 ', days: '15', joined: 'false', events: [{ type: 'demand', date: '2024.6.1', proof: '' }, { type: '', date: '', proof: '' }], dues: ['2024-01-01', ''],
    served_map: [{ name: '原告', value: '2024-01-02' }, { name: '', value: '' }], change: emptyOf(inputs[6]), other: '' };
  expect(sent(inputs, form)).toEqual({ amount: '5万', days: 15, joined: false, events: [{ type: 'demand', date: '2024.6.1' }], dues: ['2024-01-01'], served_map: { 原告: '2024-01-02' } });
});

it('says figures in words, the most wanted first, and none by a name of the service', () => {
  const names = {
    labels: { fee: '费用', expiry: '届满之日', status: '现在', days_left: '还有', interest: '利息', rate: '年利率', from: '从', to_excl: '到（不含）', days: '天数', rule: '应当' },
    words: { running: '期间还在进行', '<=15': '不超过十五日' },
  };
  expect(figures({ days_left: 95, expiry: '2027-03-01', regime: '民法典188(3y)', status: 'running', rule: '<=15' }, names)).toEqual([
    { label: '届满之日', value: '2027年3月1日' }, { label: '现在', value: '期间还在进行' }, { label: '还有', value: '95 天' }, { label: '应当', value: '不超过十五日' },
  ]);
  expect(figures({ fee: '1050.00', status: 'unheard_of' }, names)).toEqual([{ label: '费用', value: '1,050.00 元' }]);
  expect(rows({ segments: [{ from: '2025-03-01', to_excl: '2026-03-01', days: 365, rate: '12.4%', interest: '6200.00' }] }, names))
    .toEqual(['从 2025年3月1日，到（不含） 2026年3月1日，天数 365 天，年利率 12.4%，利息 6,200.00 元']);
});

it('says the calculator\'s own names first, and of two accounts whose each figure is', () => {
  const names = { words: {}, labels: { balance: '欠款合计', interest_due: '尚欠利息', own: '本方的说法', other: '对方的说法', rows: '账目', kind: '事项', amount: '金额' } };
  expect(figures({ interest_due: '1.50', balance: '101.50', unnamed: '3.00' }, names)).toEqual([{ label: '欠款合计', value: '101.50 元' }, { label: '尚欠利息', value: '1.50 元' }]);
  const two = { own: { balance: '90.00', rows: [{ kind: '还款', amount: '10.00' }] }, other: { balance: '100.00' } };
  expect(parts(two, names)).toEqual([{ label: '本方的说法：欠款合计', value: '90.00 元' }, { label: '对方的说法：欠款合计', value: '100.00 元' }]);
  expect(rows(two, names)).toEqual(['本方的说法：事项 还款，金额 10.00 元']);
});
