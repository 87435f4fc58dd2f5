// Papers for the court in element form (要素式): which of them the interview offers, what is still missing block by block, and what was
// written. It lives until the page is closed (session.ts), is kept on the phone only on request, and stands in no address.
import { computed, reactive } from 'vue';
import { fillPaper, paperFile, type CalculatorField, type Failure, type FilledPaper, type NoticeForm, type PaperCell, type PaperName, type PaperRequest, type PaperRow } from './api';
import { emptyOf, sent, type Entry, type Form } from './form';
import { safety, state as interview, toldFacts } from './interview';
import { drop, keep, kept } from './session';

interface State {
  paper: PaperName | null;
  blocks: FilledPaper['blocks'];
  findings: FilledPaper['findings'];
  cells: Form;
  /** The answers of the interview by which it is filled: a paper that is taken up again follows them still. */
  facts: Record<string, string>;
  /** Ids of what the person wrote or changed; the service fills the rest anew each time, so that sums follow their parts. */
  written: string[];
  /** Blocks that lacked something when the paper was begun, by their titles, in the order of the paper: a screen each. */
  sections: string[];
  /** Rows that concern this case, by the id of their first cell; the rest of a block is folded on its screen. */
  asked: string[];
  /** The block on the screen; null where a row of the preview or the preview is. */
  section: string | null;
  /** The row that was opened in the preview, by the id of its first cell. */
  row: string | null;
  /** The row was opened in the preview, and leads back there. */
  changing: boolean;
}

const KEPT = 'paper';
/** Signed by hand: written in the preview by whoever wants, not asked. */
const UNASKED = ['signed_by', 'signed_on'];
const NOTHING: State = { paper: null, blocks: [], findings: [], cells: {}, facts: {}, written: [], sections: [], asked: [], section: null, row: null, changing: false };
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export const state = reactive<State>(kept<State>(KEPT) ?? copy(NOTHING));

/** Disputes of so many kinds that the form of one of them is not the first to offer. */
const WIDE = ['contract', 'other'];

/**
 * What this party may need at this step: the paper of the dispute, of the appeal or of the enforcement first. A complaint is
 * first only where the next step takes one: before arbitration a court would not admit it.
 */
export function offered(all: PaperName[], taken: string[]): { main: PaperName[]; more: PaperName[] } {
  const [dispute, step, role] = interview.begun;
  const here = all.filter((one) => one.offered[role]?.includes(step) && (!one.dispute || one.dispute === dispute));
  const complains = taken.some((paper) => paper.includes('起诉状'));
  const main = here.filter((one) => (one.dispute ? !WIDE.includes(one.dispute) : one.stage !== 'first_instance') && (one.paper !== 'complaint' || complains));
  return { main, more: here.filter((one) => !main.includes(one)) };
}

const TYPES: Record<string, string> = { amount: 'money', choices: 'list of choice', party: 'list of group', table: 'list of group' };

/** A cell as a field of the calculators: a party or a table is a list of groups, in which one box is ticked at most. */
export function fieldOf(cell: PaperCell, question: string): CalculatorField {
  return {
    name: cell.id, type: TYPES[cell.type] ?? cell.type, question: cell.label || question, required: false, unit: cell.unit,
    options: cell.options ?? null, fields: cell.columns?.map((column) => fieldOf(single(column), column.label)) ?? null,
  } as CalculatorField;
}

const single = (column: PaperCell): PaperCell => (column.type === 'choices' ? { ...column, type: 'choice' } : column);

/** Rows of a table that the preview shows. */
const FIRST = 6;

/** What stands in a cell, in words. */
export function shown(cell: PaperCell, entry: Entry | undefined): string {
  if (!entry || !entry.length) return '';
  const { columns, options } = cell;
  if (columns) {
    const some = (entry as Record<string, Entry>[]).slice(0, FIRST).map((row) => columns.map((column) => shown(column, row[column.id])).filter(Boolean).join('，'));
    return some.join('；') + ((entry as Entry[]).length > FIRST ? `……共 ${(entry as Entry[]).length} 行` : '');
  }
  if (Array.isArray(entry)) return (entry as string[]).map((code) => options?.[code] ?? code).join('、');
  const text = entry as string;
  return options?.[text] ?? (cell.unit ? `${text} ${cell.unit}` : text);
}

export const idOf = (row: PaperRow): string => row.cells[0].id;
export const rows = computed<PaperRow[]>(() => state.blocks.flatMap((block) => block.rows));
export const rowNow = computed<PaperRow | null>(() => rows.value.find((row) => idOf(row) === state.row) ?? null);
const sectionRows = (title: string | null): PaperRow[] => (state.blocks.find((block) => block.title === title)?.rows ?? []).filter((row) => !UNASKED.includes(idOf(row)));
/** What the screen asks: the row that was opened in the preview, else the rows of a block that concern the case. */
export const shownRows = computed<PaperRow[]>(() => (rowNow.value ? [rowNow.value] : sectionRows(state.section).filter((row) => state.asked.includes(idOf(row)))));
/** The rest of the block, folded. */
export const foldedRows = computed<PaperRow[]>(() => (rowNow.value ? [] : sectionRows(state.section).filter((row) => !state.asked.includes(idOf(row)))));
/** The place among the blocks that are asked; -1 for a row that was opened in the preview. */
export const at = computed(() => (state.changing ? -1 : state.sections.indexOf(state.section ?? '')));

const isEmpty = (entry: Entry | undefined): boolean => !entry || (Array.isArray(entry) && !entry.length);

/** What the service answered, as entries of fields: a row of a table has every column. */
function entries(filled: FilledPaper): Form {
  const cells = filled.form.cells ?? {};
  return Object.fromEntries(filled.blocks.flatMap((block) => block.rows).flatMap((row) => row.cells).map((cell) => {
    const value = cells[cell.id];
    if (value === undefined || value === null) return [cell.id, emptyOf(fieldOf(cell, ''))];
    if (!cell.columns) return [cell.id, value as Entry];
    const empty = Object.fromEntries(cell.columns.map((column) => [column.id, '']));
    const first = (one: Entry): Entry => (Array.isArray(one) ? one[0] : one);
    return [cell.id, (value as Record<string, Entry>[]).map((one) => ({ ...empty, ...Object.fromEntries(Object.entries(one).map(([id, entry]) => [id, first(entry)])) }))];
  }));
}

/** The sentence in which the person told the case, where a cell may offer it and has not got it; it goes in by a tap alone. */
export const offeredSentence = (cell: PaperCell, entry: Entry): string =>
  cell.offers_sentence && interview.said && !(entry as string).includes(interview.said) ? interview.said : '';

/** What is sent: what the person wrote, and what was told. */
function request(paper: PaperName): PaperRequest {
  const fields = rows.value.flatMap((row) => row.cells).filter((cell) => state.written.includes(cell.id)).map((cell) => fieldOf(cell, ''));
  return { paper: paper.paper, kind: paper.kind, cells: sent(fields, state.cells), facts: state.facts };
}

/** What was found of a row, but for what only the self-test could tell. */
export const about = (row: PaperRow): FilledPaper['findings'] => state.findings.filter((one) => one.level !== 'undecided' && row.cells.some((cell) => cell.id === one.cell));

/** A row is asked where the person has something to say or to mend; what is calculated or added up follows by itself. */
const lacks = (row: PaperRow): boolean => row.cells.some((cell) => !cell.derived && isEmpty(state.cells[cell.id])) || about(row).some((one) => one.level === 'error' && !row.cells.every((cell) => cell.derived));

/** Nobody has these unless they say so. */
const MORE_PEOPLE = /^(第三人|委托|诉讼代理人|法定代理人|辩护人|其他当事人)/;

/** A row concerns the case where it must be filled, an answer fills it, something is wrong in it, or a party stands in it. */
function concerns(row: PaperRow): boolean {
  const [first] = row.cells;
  if (first.type === 'party') return !MORE_PEOPLE.test(first.label) || !isEmpty(state.cells[first.id]);
  return row.required || row.cells.some((cell) => cell.filled || !isEmpty(state.cells[cell.id])) || about(row).some((one) => one.level === 'error');
}

/** Of a block with no such row, all. */
const askedOf = (block: FilledPaper['blocks'][number]): PaperRow[] => {
  const some = block.rows.filter(concerns);
  return some.length ? some : block.rows;
};

/** Begins a paper: filled with what is there, and the first block that lacks something on the screen. */
export async function begin(paper: PaperName): Promise<void> {
  const facts = toldFacts();
  const filled = await fillPaper({ paper: paper.paper, kind: paper.kind, facts });
  Object.assign(state, copy(NOTHING), { paper, blocks: filled.blocks, findings: filled.findings, cells: entries(filled), facts });
  state.asked = state.blocks.flatMap(askedOf).map(idOf);
  state.sections = state.blocks.filter((block) => sectionRows(block.title).some((row) => state.asked.includes(idOf(row)) && lacks(row))).map((block) => block.title);
  ask(state.sections[0] ?? null);
}

/** Adds rows to a table that were pasted as text, which the service reads; how many. */
export async function paste(cell: PaperCell, text: string): Promise<number> {
  const { paper } = state;
  if (!paper) return 0;
  const added = entries(await fillPaper({ paper: paper.paper, kind: paper.kind, cells: { [cell.id]: text } }))[cell.id] as Entry[];
  if (state.paper !== paper) return 0;
  const before = (state.cells[cell.id] as Entry[]).filter((row) => Object.values(row).some(Boolean));
  put(cell.id, [...before, ...added]);
  return added.length;
}

/** What is wrong with pasted rows, each by its place and its column; nothing of them was added. */
export function wrongRow(cell: PaperCell, failure: Failure): string {
  const errors = (failure.problem?.errors ?? []) as { pointer: string; detail: string }[];
  const lines = errors.map(({ pointer, detail }) => {
    const [, , , row, column] = pointer.split('/');
    const label = cell.columns?.find((one) => one.id === column)?.label;
    return (row ? `第 ${Number(row) + 1} 笔${label ? `的${label}` : ''}：` : '') + detail;
  });
  return ['没有加进去。', ...(lines.length ? lines : [failure.problem?.detail ?? '连不上网，请再试。'])].join('\n');
}

export function put(id: string, value: Entry): void {
  state.cells = { ...state.cells, [id]: value };
  if (!state.written.includes(id)) state.written.push(id);
  save();
}

/** Shows a block; none is the preview. */
export function ask(section: string | null): void {
  state.section = section;
  state.row = null;
  save();
}

/** Opens a row of the preview. */
export function change(row: string): void {
  state.changing = true;
  state.section = null;
  state.row = row;
  save();
}

/** The next block that lacked something; after the last, and from a row that the preview opened, the preview. */
export async function next(): Promise<void> {
  const following = at.value < 0 ? undefined : state.sections[at.value + 1];
  if (following) ask(following);
  else await preview();
}

export async function back(): Promise<void> {
  if (at.value > 0) ask(state.sections[at.value - 1]);
  else await preview();
}

/** Fills what follows from what was written (sums, interest), and says what is not right yet. */
export async function preview(): Promise<void> {
  const { paper } = state;
  if (!paper) return;
  const filled = await fillPaper(request(paper));
  if (state.paper !== paper) return; // erased meanwhile: nothing of it comes back
  Object.assign(state, { cells: entries(filled), findings: filled.findings, changing: false });
  ask(null);
}

/** The paper as a file, to be handed in. */
export const file = (paper: PaperName, as: NoticeForm) => paperFile(request(paper), as);

/** Of a case of violence nothing is stored unasked. */
function save(): void {
  if (!safety.value) keep(KEPT, state);
}

/** On this phone until it is erased: only when somebody asks for it. */
export function keepOnPhone(): void {
  uni.setStorageSync(KEPT, JSON.stringify(state));
}

export function keptOnPhone(): State | null {
  const text = uni.getStorageSync(KEPT) as string;
  return text ? (JSON.parse(text) as State) : null;
}

/** With what was written and the answers of its interview, which may be gone by then; sums go on following their parts. */
export function takeUp(before: State): void {
  Object.assign(state, copy(NOTHING), before);
  save();
}

/** Nothing of any paper is left, neither here nor on the phone. */
export function erase(): void {
  uni.removeStorageSync(KEPT);
  drop(KEPT);
  Object.assign(state, copy(NOTHING));
}
