import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../src/lib/api', () => ({ Failure: class extends Error {}, fillPaper: vi.fn(), paperFile: vi.fn(), assess: vi.fn(), interview: vi.fn() }));
const api = await import('../../src/lib/api');
const interview = await import('../../src/lib/interview');
const papers = await import('../../src/lib/papers');

const cell = (id, type, more = {}) => ({ id, type, label: id, unit: '', filled: false, derived: false, offers_sentence: false, ...more });
const BLOCKS = [
  { title: '当事人', rows: [{ label: '原告', required: false, law: [], cells: [
    cell('plaintiffs', 'party', { columns: [cell('name', 'text'), cell('ownership', 'choices', { options: { state: '国有' } })] })] }] },
  { title: '请求', rows: [
    { label: '1.本金', required: true, law: [], cells: [cell('principal', 'amount')] },
    { label: '2.费用', required: false, law: [], cells: [cell('costs', 'amount')] },
    { label: '3.措施', required: false, law: [], cells: [cell('measures', 'choices', { options: { seal: '查封', freeze: '冻结' } })] },
    { label: '签字', required: false, law: [], cells: [cell('signed_by', 'text')] },
  ] },
];
const PAPER = { paper: 'complaint', kind: '借书', title: '起诉状', version: '2025-07-14', note: '', rows: 5, rows_filled: 1 };
const answer = (cells) => ({ form: { paper: 'complaint', kind: '借书', cells }, blocks: BLOCKS, facts: {}, notes: {}, findings: [], notice: '' });

beforeEach(() => {
  papers.erase();
  interview.anew();
  api.fillPaper.mockReset();
});

const labels = (list) => list.value.map((row) => row.label);

it('asks a block a screen, folds what does not concern the case, and never asks for a signature', async () => {
  api.fillPaper.mockResolvedValueOnce(answer({}));
  await papers.begin(PAPER);
  expect(papers.state.sections).toEqual(['当事人', '请求']);
  expect(labels(papers.shownRows)).toEqual(['原告']);
  await papers.next();
  expect(labels(papers.shownRows)).toEqual(['1.本金']);
  expect(labels(papers.foldedRows)).toEqual(['2.费用', '3.措施']);
  papers.put('costs', '1');
  expect(labels(papers.foldedRows)).toEqual(['2.费用', '3.措施']); // nothing jumps while it is written
  await papers.back();
  expect(labels(papers.shownRows)).toEqual(['原告']);
});

it('asks for no third party and no agent, and shows all of a block of which nothing is known', async () => {
  const party = (id, label) => ({ label, required: false, law: [], cells: [cell(id, 'party', { label, columns: [cell('name', 'text')] })] });
  const choice = (id) => ({ label: id, required: false, law: [], cells: [cell(id, 'choice', { options: { true: '有', false: '无' } })] });
  const blocks = [{ title: '当事人信息', rows: [party('a', '原告'), party('b', '原告单位'), party('c', '委托诉讼代理人'), party('d', '第三人')] },
    { title: '意愿', rows: [choice('x'), choice('y')] }];
  api.fillPaper.mockResolvedValueOnce({ ...answer({}), blocks });
  await papers.begin(PAPER);
  expect(labels(papers.shownRows)).toEqual(['原告', '原告单位']);
  await papers.next();
  expect(labels(papers.shownRows)).toEqual(['x', 'y']);
});

it('asks no row that only follows others, and one that is wrong though it is filled', async () => {
  const blocks = [{ title: '请求', rows: [
    { label: '1.本金', required: true, law: [], cells: [cell('principal', 'amount', { derived: true })] },
    { label: '6.逐笔', required: true, law: [], cells: [cell('account', 'table', { columns: [cell('day', 'date')] })] },
    { label: '8.还款', required: false, law: [], cells: [cell('repaid', 'choice', { options: { none: '没有还过' } }), cell('principal_repaid', 'amount', { derived: true })] },
  ] }];
  const finding = (level, id) => ({ level, label: '', cell: id, row: '', message: '' });
  api.fillPaper.mockResolvedValueOnce({ ...answer({ account: [{ day: '2024-03-01' }] }), blocks, findings: [finding('error', 'principal'), finding('error', 'account')] });
  await papers.begin(PAPER);
  expect(papers.state.sections).toEqual(['请求']);
  expect(labels(papers.shownRows)).toEqual(['1.本金', '6.逐笔']);
});

it('offers what the sentence named where such a thing is asked for, and not what an answer took', () => {
  const reading = (kind, value, words) => ({ kind, value, words, start: 0, end: 0 });
  interview.tell('', [reading('amount', '50000', '借款本金 50000 元'), reading('amount', '10000', '已经还的 10000 元'), reading('date', '2025-01-31', '日期 2025年1月31日'),
    reading('date', '2025-01-01/2025-01-31', '日期 2025年1月')]);
  interview.state.told = [{ question: { key: 'loan_principal', type: 'amount' }, value: '50000' }];
  expect(interview.heardFor('amount', '').map((one) => one.value)).toEqual(['10000']);
  expect(interview.heardFor('date', '').map((one) => one.value)).toEqual(['2025-01-31']);
  expect(interview.heardFor('date', '2025-01-31')).toEqual([]);
  expect(interview.heardFor('choice', '')).toEqual([]);
});

it('sends what the person wrote and nothing of what was filled', async () => {
  api.fillPaper.mockResolvedValueOnce(answer({ principal: '50000.00' }));
  await papers.begin(PAPER);
  papers.put('plaintiffs', [{ name: '甲', ownership: 'state' }]);
  papers.put('measures', ['seal']);
  api.fillPaper.mockResolvedValueOnce(answer({ principal: '50000.00', plaintiffs: [{ name: '甲', ownership: ['state'] }], measures: ['seal'] }));
  await papers.preview();
  expect(api.fillPaper).toHaveBeenLastCalledWith({
    paper: 'complaint', kind: '借书', facts: {}, cells: { plaintiffs: [{ name: '甲', ownership: 'state' }], measures: ['seal'] },
  });
  expect(labels(papers.shownRows)).toEqual([]);
  papers.change('costs');
  expect(labels(papers.shownRows)).toEqual(['2.费用']);
  expect(papers.at.value).toBe(-1);
  api.fillPaper.mockResolvedValueOnce(answer({}));
  await papers.next();
  expect(labels(papers.shownRows)).toEqual([]);
  papers.put('plaintiffs', [{ name: '甲', ownership: 'state' }]);
  expect(papers.state.cells.plaintiffs).toEqual([{ name: '甲', ownership: 'state' }]);
});

it('is kept on the phone only when asked, follows what was told when taken up, and one tap erases it', async () => {
  api.fillPaper.mockResolvedValueOnce(answer({ principal: '50000.00' }));
  interview.state.begun = ['loan', 'preparing', 'plaintiff'];
  await papers.begin(PAPER);
  papers.put('costs', '100');
  expect(papers.keptOnPhone()).toBeNull();
  papers.keepOnPhone();
  const before = papers.keptOnPhone();
  interview.anew();
  papers.takeUp(before);
  expect(papers.state.written).toEqual(['costs']);
  api.fillPaper.mockResolvedValueOnce(answer({ principal: '50000.00', costs: '100' }));
  await papers.preview();
  expect(api.fillPaper).toHaveBeenLastCalledWith({ paper: 'complaint', kind: '借书', cells: { costs: '100' }, facts: { dispute: 'loan' } });
  papers.erase();
  expect(papers.keptOnPhone()).toBeNull();
  expect(papers.state).toEqual({ paper: null, blocks: [], findings: [], cells: {}, facts: {}, written: [], sections: [], asked: [], section: null, row: null, changing: false });
});

it('is not brought back by an answer that comes after it was erased', async () => {
  for (const late of [() => papers.preview(), () => papers.paste(BLOCKS[0].rows[0].cells[0], '甲')]) {
    api.fillPaper.mockResolvedValueOnce(answer({}));
    await papers.begin(PAPER);
    let answered;
    api.fillPaper.mockReturnValueOnce(new Promise((done) => { answered = done; }));
    const waiting = late();
    papers.erase();
    answered(answer({ plaintiffs: [{ name: '甲' }] }));
    await waiting;
    expect(papers.state.cells).toEqual({});
  }
});

it('adds pasted rows behind those that are there, and names what is wrong by row and column', async () => {
  api.fillPaper.mockResolvedValueOnce(answer({}));
  await papers.begin(PAPER);
  const table = BLOCKS[0].rows[0].cells[0];
  papers.put('plaintiffs', [{ name: '甲', ownership: '' }, { name: '', ownership: '' }]);
  api.fillPaper.mockResolvedValueOnce(answer({ plaintiffs: [{ name: '乙' }] }));
  expect(await papers.paste(table, '乙')).toBe(1);
  expect(api.fillPaper).toHaveBeenLastCalledWith({ paper: 'complaint', kind: '借书', cells: { plaintiffs: '乙' } });
  expect(papers.state.cells.plaintiffs).toEqual([{ name: '甲', ownership: '' }, { name: '乙', ownership: '' }]);
  const failure = { problem: { detail: '', errors: [{ pointer: '/cells/plaintiffs/2/name', detail: '应为文字' }, { pointer: '/cells/plaintiffs/0', detail: '有 5 栏' }] } };
  expect(papers.wrongRow(table, failure)).toBe('没有加进去。\n第 3 笔的name：应为文字\n第 1 笔：有 5 栏');
  expect(papers.wrongRow(table, { problem: null })).toBe('没有加进去。\n连不上网，请再试。');
});

it('offers each party what it may need at its step, the paper of the dispute first', () => {
  const named = (paper, kind, offered, more) => ({ ...PAPER, paper, kind, stage: 'first_instance', offered, ...more });
  const begins = { plaintiff: ['preparing'] };
  const all = [named('complaint', '借书', begins, { dispute: 'loan' }), named('complaint', '离婚', begins, { dispute: 'divorce' }), named('complaint', '租船', begins, { dispute: 'contract' }),
    named('answer', '借书', { defendant: ['docketed'] }, { dispute: 'loan' }), named('application', '委托', { plaintiff: ['preparing', 'judged'], defendant: ['docketed'] }),
    named('application', '上诉', { plaintiff: ['judged'], defendant: ['judged'] }, { stage: 'second_instance' }),
    named('application', '执行', { applicant: ['enforcement'] }, { stage: 'enforcement' })];
  const taking = (taken, ...begun) => {
    interview.state.begun = begun;
    const { main, more } = papers.offered(all, taken);
    return [main, more].map((list) => list.map((one) => `${one.paper} ${one.kind}`));
  };
  const offered = (...begun) => taking(['起诉状，按对方人数准备副本'], ...begun);
  expect(taking(['仲裁申请书'], 'loan', 'preparing', 'plaintiff')).toEqual([[], ['complaint 借书', 'application 委托']]);
  expect(offered('loan', 'preparing', 'plaintiff')).toEqual([['complaint 借书'], ['application 委托']]);
  expect(offered('contract', 'preparing', 'plaintiff')).toEqual([[], ['complaint 租船', 'application 委托']]);
  expect(offered('loan', 'docketed', 'defendant')).toEqual([['answer 借书'], ['application 委托']]);
  expect(offered('loan', 'judged', 'plaintiff')).toEqual([['application 上诉'], ['application 委托']]);
  expect(offered('', 'enforcement', 'applicant')).toEqual([['application 执行'], []]);
});

it('puts the sentence of the person into no paper by itself, offers it where a cell may have it, and stores nothing where it tells of violence', async () => {
  const { kept } = await import('../../src/lib/session');
  interview.tell('我借给乙五万。', []);
  api.fillPaper.mockResolvedValue(answer({}));
  await papers.begin(PAPER);
  await papers.preview();
  expect(JSON.stringify(api.fillPaper.mock.calls)).not.toContain('我借给乙五万');
  expect(papers.offeredSentence(cell('other_facts', 'text', { offers_sentence: true }), '')).toBe('我借给乙五万。');
  expect(papers.offeredSentence(cell('other_facts', 'text', { offers_sentence: true }), '还有：我借给乙五万。')).toBe('');
  expect(papers.offeredSentence(cell('defences_detail', 'text', { offers_sentence: false }), '')).toBe('');
  expect(kept('paper')).not.toBeNull();
  papers.erase();
  interview.protect({ call: [] });
  await papers.begin(PAPER);
  expect(kept('paper')).toBeNull();
  interview.anew();
  expect(interview.state.said).toBe('');
});
