// An answer of the interview: how it reads, and what a sentence's reading becomes once it is confirmed.
import type { Question, Reading } from './api';
import { day } from './law';

export const UNSURE = '不清楚';

/** An answer and what it answers. */
export interface Told {
  question: Question;
  value: string;
  /** Given at the beginning, by choosing what it is about or by confirming what a sentence said. */
  begun?: boolean;
  /** Further answers that were told by it: who names the day on which it was due agreed on one. */
  also?: Record<string, string>;
}

const WORDS: Record<string, string> = { true: '是', false: '否' };

/** As a person reads it. */
export function shown({ question, value }: Told): string {
  if (value === UNSURE) return UNSURE;
  if (question.type === 'choice') return question.options[value] ?? value;
  if (question.type === 'boolean') return WORDS[value] ?? value;
  if (question.type === 'date') return /^\d{4}-\d\d-\d\d(\/|$)/.test(value) ? value.split('/').map(day).join('到') : value;
  return /[^\d.,]/.test(value) ? value : `${value} ${question.unit ?? ''}`.trim();
}

const TYPES: Record<string, Question['type']> = { amount: 'amount', rate: 'percent', date: 'date', fact: 'choice' };
const UNITS: Record<string, string> = { amount: '元', rate: '%' };

/** A reading that fills a fact: an amount, a rate, a day, or what is agreed or has happened. What it is about and the side are chosen, not filled. */
export const fills = (reading: Reading): boolean => Boolean(reading.fact && TYPES[reading.kind]);

/** First and last day of a month or a year; empty for a day. */
export const span = (reading: Reading): string[] => (reading.kind === 'date' && reading.value.includes('/') ? reading.value.split('/') : []);

/** What the reading is about without its figure: 借款本金 of 借款本金 50000 元. */
export function meaning(reading: Reading): string {
  if (reading.kind === 'rate') return '约定的利率（年利率）';
  return reading.words.split(' ')[0];
}

/** The confirmed reading as an answer that can be changed like any other. */
export function toldBy(reading: Reading, value: string): Told {
  return {
    question: {
      key: reading.fact ?? '', topic: '您说过的', question: `${meaning(reading)}？`, help: null, type: TYPES[reading.kind],
      options: reading.kind === 'fact' ? { [value]: reading.words } : {},
      unit: UNITS[reading.kind] ?? null, groups: [], because: [],
    },
    value,
    begun: true,
    also: reading.also,
  };
}

/** The party that a sentence's side is at a step: 「欠我钱不还」 makes a plaintiff before judgment. */
export function roleOf(side: string | null, stage: string): string | null {
  if (side === 'outside') return 'third_party';
  if (stage === 'first_instance') return side === 'claiming' ? 'plaintiff' : side === 'answering' ? 'defendant' : null;
  if (stage === 'second_instance') return side === 'claiming' ? 'appellant' : side === 'answering' ? 'appellee' : null;
  if (stage === 'enforcement') return side === 'claiming' ? 'applicant' : side === 'answering' ? 'respondent' : null;
  return null;
}
