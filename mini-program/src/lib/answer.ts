// An answer of the interview: how it reads.
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

/** First and last day of a month or a year; empty for a day. */
export const span = (reading: Reading): string[] => (reading.kind === 'date' && reading.value.includes('/') ? reading.value.split('/') : []);

/** The party that a sentence's side is at a step: 「欠我钱不还」 makes a plaintiff before judgment. */
export function roleOf(side: string | null, stage: string): string | null {
  if (side === 'outside') return 'third_party';
  if (stage === 'first_instance') return side === 'claiming' ? 'plaintiff' : side === 'answering' ? 'defendant' : null;
  if (stage === 'second_instance') return side === 'claiming' ? 'appellant' : side === 'answering' ? 'appellee' : null;
  if (stage === 'enforcement') return side === 'claiming' ? 'applicant' : side === 'answering' ? 'respondent' : null;
  return null;
}
