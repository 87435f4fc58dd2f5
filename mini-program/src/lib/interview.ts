// The interview: what it is about, how far it is, which side; then the short way, one question a screen; the result; and from there
// further by topic. Its state lives until the page is closed (session.ts), goes to the service by POST only, and stands in no address.
import { computed, reactive, ref } from 'vue';
import { assess, Failure, interview as beginning, type Assessment, type AssessmentRequest, type Interview, type Question, type Reading, type Safety } from './api';
import { roleOf, UNSURE, type Told } from './answer';
import { choiceOf, CHOICES, entrance, seizedWay } from './entrances';
import type { Confirmed } from './heard';
import { drop, keep, kept } from './session';

/** What is on the screen: one of the three beginnings, a question by its place, or a page. */
export interface Screen {
  view: 'begin' | 'ask' | 'review' | 'result';
  at: number;
}

/** What a sentence named. */
export type Heard = Pick<Reading, 'kind' | 'value' | 'words'>;

interface State {
  screen: Screen;
  /** By which way one came in. */
  way: string;
  /** What it is about, the step and the party, as chosen. */
  begun: string[];
  /** The side that a sentence spoke of. */
  side: string | null;
  /** The step that a sentence spoke of. */
  saidStep: string | null;
  told: Told[];
  /** The sentence in which the person told the case: offered beside a row of a paper, and in none of them by itself. */
  said: string;
  /** Sums, rates and days that the sentence names and no answer took: offered where one is asked for. */
  heard: Heard[];
  latest: Assessment | null;
  topic: string | null;
  /** The person wants to answer more than the first questions. */
  goesOn: boolean;
  /** Where an answer that was changed on the review page leads back to. */
  changing: boolean;
}

const KEPT = 'interview';
const NOTHING: State = { screen: { view: 'begin', at: 0 }, way: 'claim', begun: [], side: null, saidStep: null, told: [], said: '', heard: [], latest: null, topic: null, goesOn: false, changing: false };

export const state = reactive<State>({ ...structured(NOTHING), ...kept<State>(KEPT) });
export const start = reactive<{ now: Interview | null }>({ now: null });

function structured<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

type Step = Interview['steps'][number];
export const step = computed<Step | null>(() => start.now?.steps.find((one) => one.word === state.begun[1]) ?? null);

/** How many of the answers were given at the beginning; the way back ends before them. */
export const fixed = computed(() => state.told.filter((one) => one.begun).length);

/** The question of the screen: one that was answered, or the next. */
export const question = computed<Question | null>(() => {
  if (state.screen.view !== 'ask') return null;
  return state.told[state.screen.at]?.question ?? nextOf(state.latest, state.topic);
});

export const answerNow = computed<string | undefined>(() => state.told[state.screen.at]?.value);

/** So many questions, then the result; whoever wants to goes on from there. */
const ENOUGH = 8;
export const isEnough = (): boolean => !state.goesOn && state.told.length - fixed.value >= ENOUGH;

/** The next question of the short way, or of the topic that was chosen; none when it is time for the result. */
export function nextOf(latest: Assessment | null, topic: string | null): Question | null {
  if (!latest || (isEnough() && !topic)) return null;
  if (latest.decisive > 0) return latest.next_questions[0];
  return (topic && latest.next_questions.find((one) => one.topic === topic)) || null;
}

/** The questions of the way that are still open. */
export const ahead = computed<Question[]>(() => {
  const { latest, topic } = state;
  if (!latest) return [];
  if (topic && !latest.decisive) return latest.next_questions.filter((one) => one.topic === topic);
  const most = state.goesOn ? latest.decisive : Math.max(0, ENOUGH - (state.told.length - fixed.value));
  return latest.next_questions.slice(0, Math.min(latest.decisive, most));
});

/** The topics that are still to come, this one first; a topic that comes again is one chapter. */
export const chapters = computed<string[]>(() => [...new Set([question.value, ...ahead.value].flatMap((one) => (one ? [one.topic] : [])))]);

/** How much of the way is behind, in percent. */
export const behind = computed<number>(() => {
  const done = Math.max(0, state.screen.at - fixed.value);
  const all = state.told.length - fixed.value + ahead.value.length;
  return all ? Math.round((done / all) * 100) : 0;
});

/** The case as the service wants it; null before the party is chosen. */
export function asked(brief: boolean): AssessmentRequest | null {
  const at = step.value;
  if (!at || !state.begun[2]) return null;
  const about = state.begun[0] ? { dispute: state.begun[0] } : {};
  const also = Object.assign({}, ...state.told.map((one) => one.also ?? {})) as Record<string, string>;
  const facts = { ...also, ...about, ...at.facts, ...Object.fromEntries(state.told.map((one) => [one.question.key, one.value])) };
  return { stage: at.stage, role: state.begun[2], facts, brief } as AssessmentRequest;
}

/** Answers of this interview by key, with what they tell besides, without what is unsure and days of which only a month is known. For calculators and papers. */
export function toldFacts(): Record<string, string> {
  const sure = state.told.filter((one) => one.value !== UNSURE);
  const also = sure.flatMap((one) => Object.entries(one.also ?? {})).filter(([key]) => !(key in (step.value?.facts ?? {})));
  const told = sure.filter((one) => !(one.question.type === 'date' && one.value.includes('/'))).map((one) => [one.question.key, one.value]);
  return { ...Object.fromEntries(also), ...(state.begun[0] ? { dispute: state.begun[0] } : {}), ...Object.fromEntries(told) };
}

/** What the page shown does when the screen changes: the browser's way back. Only the page that listens can end it. */
const nobody = (): void => {};
let onScreen: (screen: Screen) => void = nobody;
export function whenScreenChanges(then: (screen: Screen) => void): void {
  onScreen = then;
}
export function ignoreScreenChanges(then: (screen: Screen) => void): void {
  if (onScreen === then) onScreen = nobody;
}

function show(screen: Screen): void {
  state.screen = screen;
  save();
  onScreen(screen);
}

/** Back or forward in the browser: the same screen again, nothing lost. */
export function revisit(screen: Screen): void {
  const within = screen.view === 'ask' ? Math.min(screen.at, state.told.length) : screen.at;
  state.screen = { view: screen.view, at: within };
  state.changing = false;
  save();
}

/** Whom to call, once somebody has told of violence or of a wish to die; from then on nothing of the interview is stored. */
export const safety = ref<Safety | null>(null);

export function protect(found: Safety | undefined): void {
  if (!found) return;
  const before = safety.value;
  if (!before) safety.value = found;
  else if (!before.note.includes(found.note)) { // violence, and a wish to die: both are helped
    const more = found.contacts.filter((one) => !before.contacts.some((known) => known.number === one.number));
    safety.value = { note: before.note + found.note, contacts: [...before.contacts, ...more] };
  }
  drop(KEPT);
}

function save(): void {
  if (!safety.value) keep(KEPT, state);
}

/** Asks what the case comes to now. */
async function reassess(request: AssessmentRequest): Promise<void> {
  state.latest = await assess(request);
  protect(state.latest.standing.safety);
}

/** Fetches how an interview begins, once. */
export async function open(): Promise<void> {
  start.now ??= await beginning();
}

/** Whether something was told that another beginning would lose. */
export const begunBefore = computed(() => Boolean(state.screen.view !== 'begin' || state.said || state.told.some(saidByPerson)));

/** Not settled by the way in. */
const saidByPerson = ({ question: { key } }: Told): boolean => !entrance(state.way).told.some((own) => own.question.key === key);

let openedBefore = false;

/** Whether the page of the interview was opened before in this document; the first time after a reload it was not. */
export function reopened(): boolean {
  const before = openedBefore;
  openedBefore = true;
  return before;
}

/** Comes in by another way: what the person told goes along and is not asked again; the step and the side are. */
export async function enter(way: string): Promise<void> {
  if (state.way === way) return;
  const about = entrance(state.way).begun[0] ? '' : state.begun[0];
  const told = state.told.filter(saidByPerson);
  const { said, heard, side, saidStep } = state;
  fresh(way);
  const keys = state.told.map((one) => one.question.key);
  const along = told.filter((one) => !keys.includes(one.question.key)).map((one) => ({ ...one, begun: true }));
  Object.assign(state, { said, heard, side, saidStep, told: [...state.told, ...along], begun: [state.begun[0] || about, state.begun[1], state.begun[2]] });
  save();
  const { begun } = entrance(way);
  const open = CHOICES[way] ? 0 : begun.findIndex((settled, i) => settled === null && !(i === 0 && about));
  if (open < 0) await onward();
  else if (open > 0) show({ view: 'begin', at: open }); // else it is the first screen: no step for the way back
}

function fresh(way: string): void {
  const { begun, told } = entrance(way);
  Object.assign(state, structured(NOTHING), { way, begun: begun.map((one) => one ?? ''), told: structured(told) });
}

/** A choice of the beginning: what it is about (0), how far it is (1), which side (2). What the way in settled is not asked. */
export async function choose(at: number, word: string): Promise<void> {
  const { begun } = entrance(state.way);
  const stepSaid = at === 0 && begun[1] === null ? state.saidStep : null;
  state.begun = [0, 1, 2].map((i) => begun[i] || (i === at ? word : i === 1 && stepSaid ? stepSaid : state.begun[i] ?? ''));
  const stepChosen = (at === 1 || stepSaid) && step.value ? step.value : null;
  const sideSaid = stepChosen && begun[2] === null ? roleOf(state.side, stepChosen.stage) : null;
  if (stepChosen && begun[2] === null) {
    const stays = stepChosen.roles.some((one) => one.word === state.begun[2]);
    state.begun[2] = sideSaid ?? (stays ? state.begun[2] : '');
  }
  const next = begun.findIndex((settled, i) => settled === null && i > at && !(i === 1 && stepSaid) && !(i === 2 && sideSaid));
  if (next >= 0) {
    show({ view: 'begin', at: next });
    return;
  }
  state.topic = null;
  await onward();
}

/** Keeps a sentence that was read, whether or not anything of it was understood, and what it names. */
export function tell(sentence: string, readings: Reading[]): void {
  state.said = sentence;
  state.heard = readings.filter(({ kind, value }) => ['amount', 'rate', 'date'].includes(kind) && !value.includes('/')).map(({ kind, value, words }) => ({ kind, value, words }));
  save();
}

const KINDS: Record<string, string> = { amount: 'amount', money: 'amount', percent: 'rate', date: 'date' };

/** For an empty field, what the sentence named of the kind that is asked for and no answer has taken; it goes in by a tap alone. */
export function heardFor(type: string, entry: string): Heard[] {
  const taken = state.told.map((one) => one.value.replace(/%$/, ''));
  return entry ? [] : state.heard.filter((one) => one.kind === KINDS[type] && !taken.includes(one.value));
}

/** What a sentence said and its person confirmed: the kind of dispute, the side, the step, and answers. None of it is asked again. */
export async function confirm({ about, side, step: saidStep, told: said }: Confirmed): Promise<void> {
  const keys = said.map((one) => one.question.key);
  state.told = [...said, ...state.told.filter((one) => !keys.includes(one.question.key))];
  Object.assign(state, { side, saidStep });
  const way = entrance(state.way).begun[2] ? null : seizedWay(about, side, keys);
  if (way) {
    state.begun[0] = about ?? state.begun[0];
    await enter(way);
  } else if (about) await choose(0, about);
  else save();
}

/** Asks the service what is next and shows it. */
export async function onward(): Promise<void> {
  const request = asked(true);
  if (!request) return;
  await reassess(request);
  if (nextOf(state.latest, state.topic)) show({ view: 'ask', at: state.told.length });
  else result();
}

function result(): void {
  state.topic = null;
  show({ view: 'result', at: 0 });
}

/** Takes an answer to the question of the screen. */
export async function take(value: string): Promise<void> {
  const now = question.value;
  if (!now) return;
  const at = state.screen.at;
  const answer: Told = { question: now, value, begun: state.told[at]?.begun };
  if (at < state.told.length) state.told[at] = answer;
  else state.told.push(answer);
  save();
  await follow(at);
}

/** What comes after the answer at a place: the review that sent here, the next old answer, or a new question. */
async function follow(at: number): Promise<void> {
  const again = mended;
  mended = -1;
  if (state.changing) {
    const request = asked(true);
    if (request) await reassess(request);
    state.changing = false;
    show({ view: 'review', at: 0 });
  } else if (at === again) await onward();
  else if (at + 1 < state.told.length) show({ view: 'ask', at: at + 1 });
  else await onward();
}

/** Leaves an old answer as it is. */
export async function keepAnswer(): Promise<void> {
  await follow(state.screen.at);
}

/** The question before; before the first, how the interview began. */
export function back(): void {
  const { view, at } = state.screen;
  if (view === 'begin') show({ view, at: Math.max(0, entrance(state.way).begun.lastIndexOf(null, at - 1)) });
  else if (view === 'ask' && state.changing) { state.changing = false; show({ view: 'review', at: 0 }); }
  else if (view === 'ask') show(at > fixed.value ? { view, at: at - 1 } : { view: 'begin', at: Math.max(0, entrance(state.way).begun.lastIndexOf(null)) });
  else show({ view: 'ask', at: Math.max(fixed.value, state.told.length - 1) });
}

export function change(at: number): void {
  state.changing = true;
  show({ view: 'ask', at });
}

export function review(): void {
  show({ view: 'review', at: 0 });
}

export async function showResult(): Promise<void> {
  const request = asked(true);
  if (!request) return;
  await reassess(request);
  result();
}

/** Past the first questions, from the result or the review. */
export async function goOn(): Promise<void> {
  state.goesOn = true;
  await onward();
}

export async function further(topic: string): Promise<void> {
  state.topic = topic;
  await onward();
}

/** A refused answer (a month without its day, a bare rate) and the place of its question; null for any other failure. */
export function refusedAt(failure: unknown): { at: number; why: string; proposals: string[] } | null {
  if (!(failure instanceof Failure) || !failure.problem) return null;
  const errors = (failure.problem.errors ?? []) as { pointer: string; detail: string; proposals?: string[] }[];
  const flaw = errors.find((one) => one.pointer.startsWith('/facts/'));
  const at = flaw ? state.told.findIndex((one) => `/facts/${one.question.key}` === flaw.pointer) : -1;
  return flaw && at >= 0 ? { at, why: flaw.detail, proposals: flaw.proposals ?? [] } : null;
}

/** Where an answer was refused that is now given again: from there it goes on, past the other answers. */
let mended = -1;

/** Shows the question of a refused answer, to be answered again. */
export function mend(at: number): void {
  mended = at;
  state.screen = { view: 'ask', at };
  save();
}

/** What the code of a notice carries, from the moment that its address was opened until it is taken or left (carried.ts). */
export const code = ref('');

/** Once more from the first screen of a way, with nothing of what was told. */
export function anew(way = state.way): void {
  fresh(choiceOf(way) ?? way);
  safety.value = null;
  drop(KEPT);
  onScreen(state.screen);
}
