// What a sentence said, as the card 「我听懂了」 has it: a line for each reading, none of which is lost; which of them are used, and as what.
import type { Interview, Question, Reading } from './api';
import { shown, type Told } from './answer';

export interface HeardLine {
  reading: Reading;
  /** The question that it answers; of a sum or day without a meaning the one that was chosen, or none. */
  question: Question | null;
  /** The answer as it is sent: a code, a day, two days with a slash between them, a sum. */
  value: string;
  kept: boolean;
  /** The day, where only its month or year was said and the person remembers it. */
  day: string;
  /** Changed by the person: shown by its value instead of by the words of the reading. */
  changed: boolean;
}

export const SIDES = [
  { code: 'claiming', label: '提出请求的一方（要钱、要东西、要离婚）' },
  { code: 'answering', label: '被要求的一方（被告、被申请）' },
  { code: 'outside', label: '都不是，但是牵连到了我' },
];

/** What is only supposed is a question, and counts after a tap. */
export const isSupposed = ({ kind, assumed, asked, start, end }: Reading): boolean => Boolean(asked) || (kind === 'side' && Boolean(assumed) && start === end);

/** The step that it says; empty where it says a stage in which there are several, null where it says none. */
export function stepOf(line: HeardLine): string | null {
  const { kind, fact } = line.reading;
  if (fact === 'progress') return line.value;
  if (kind !== 'stage') return null;
  return line.changed || line.value === 'enforcement' ? line.value : '';
}

/** What it answers: of two lines with one subject only one is used. */
export const subjectOf = (line: HeardLine): string => (stepOf(line) !== null ? 'step' : line.reading.fact && !line.question ? line.reading.kind : line.question?.key ?? '');

/** Whether it says enough to be used. */
export const keeps = (line: HeardLine): boolean => stepOf(line) !== '' && Boolean(subjectOf(line));

/** The lines as they are first shown: of several days for one question the last is used, of all else the first. */
export function atFirst(readings: Reading[]): HeardLine[] {
  const lines = readings.map((reading) => ({ reading, question: reading.question ?? null, value: reading.value, kept: false, day: '', changed: false }));
  const used = new Map<string, HeardLine>();
  lines.filter((line) => keeps(line) && !isSupposed(line.reading)).forEach((line) => {
    const other = used.get(subjectOf(line));
    if (!other || (line.reading.kind === 'date' && line.value > other.value)) used.set(subjectOf(line), line);
  });
  used.forEach((line) => { line.kept = true; });
  return lines;
}

const CASE = '这是什么事';
const OPEN = '还不知道是什么的';

export interface HeardGroup {
  subject: string;
  lines: { line: HeardLine; at: number }[];
}

/** By what they are about, the case itself first and what has no meaning yet last. */
export function bySubject(lines: HeardLine[]): HeardGroup[] {
  const groups = new Map<string, HeardGroup>([[CASE, { subject: CASE, lines: [] }]]);
  lines.forEach((line, at) => {
    const ofCase = ['dispute', 'side', 'stage'].includes(line.reading.kind) || line.reading.fact === 'progress';
    const subject = ofCase ? CASE : line.question?.topic ?? OPEN;
    groups.set(subject, { subject, lines: [...(groups.get(subject)?.lines ?? []), { line, at }] });
  });
  return [...groups.values()].filter((group) => group.lines.length).sort((a, b) => Number(a.subject === OPEN) - Number(b.subject === OPEN));
}

const LEADS: Record<string, string> = { dispute: '纠纷：', side: '您是：', stage: '到了：' };

/** As a person reads it. */
export function shownWords(line: HeardLine, start: Interview | null): string {
  const { reading, value } = line;
  const lead = LEADS[reading.kind] ?? '';
  if (!line.changed) {
    const placed = !reading.fact && line.question ? `${line.question.question} ` : '';
    if (reading.asked) return `${lead}${reading.words}，是吗？`;
    return isSupposed(reading) ? `您是${reading.words}吗？` : `${placed}${lead}${reading.words}`;
  }
  if (reading.kind === 'dispute') return lead + (start?.about.options[value] ?? value);
  if (reading.kind === 'side') return lead + (SIDES.find((one) => one.code === value)?.label ?? value);
  if (stepOf(line) !== null) return LEADS.stage + (start?.steps.find((one) => one.word === value)?.label ?? value);
  return line.question ? `${line.question.question} ${shown({ question: line.question, value })}` : reading.words;
}

/** The sentence, with what was heard of it marked. */
export function underlined(sentence: string, readings: Reading[]): { text: string; heard: boolean }[] {
  const heard = Array.from({ length: sentence.length }, () => false);
  readings.forEach(({ start, end }) => heard.fill(true, start, end));
  const parts: { text: string; heard: boolean }[] = [];
  heard.forEach((is, at) => {
    const last = parts[parts.length - 1];
    if (last && last.heard === is) last.text += sentence[at];
    else parts.push({ text: sentence[at], heard: is });
  });
  return parts;
}

/** What the person confirmed: what it is about, the side, the step, and answers. */
export interface Confirmed {
  about: string | null;
  side: string | null;
  step: string | null;
  told: Told[];
}

export function confirmed(lines: HeardLine[]): Confirmed {
  const kept = lines.filter((line) => line.kept && keeps(line));
  const of = (kind: string): string | null => kept.find((line) => line.reading.kind === kind)?.value ?? null;
  const told = kept.filter((line) => line.question && stepOf(line) === null).map((line): Told => ({
    question: line.question!,
    value: line.day.trim() || line.value,
    begun: true,
    also: line.changed && ['choice', 'boolean'].includes(line.question!.type) ? undefined : line.reading.also,
  }));
  return { about: of('dispute'), side: of('side'), step: kept.map(stepOf).find(Boolean) ?? told.map((one) => one.also?.progress).find(Boolean) ?? null, told };
}
