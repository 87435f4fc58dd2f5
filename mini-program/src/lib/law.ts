// How a law is spoken of: days, status, and what is not the law's own text.
import type { Law } from './api';

/** 2021-01-01 as 2021年1月1日; nothing stays nothing. */
export function day(date: string | null | undefined): string {
  if (!date) return '';
  const [year, month, ofMonth] = date.split('-').map(Number);
  return `${year}年${month}月${ofMonth}日`;
}

/** Today in China, whatever the clock of the phone believes. */
export function todayInChina(now: Date = new Date()): string {
  return new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 10);
}

/** The day looked at where it is another than today; else nothing. */
export function otherDay(asOf: string | null | undefined): string {
  return asOf && asOf !== 'any' && asOf !== todayInChina() ? asOf : '';
}

/** 要点（非法律原文）, of what is not an official text; else nothing. */
export function caution(nature: string): string {
  if (nature === '原文') return '';
  return nature === '示例' ? '示例（虚构）' : `${nature}（非法律原文）`;
}

export interface Tag {
  text: string;
  /** good, past, wait or was: a colour, and never the only cue. */
  kind: string;
}

const KINDS: Record<string, string> = { 现行有效: 'good', 部分失效: 'wait', 尚未生效: 'wait', 已被修改: 'past', 已废止: 'past' };
const kindOf = (status: string): string => KINDS[status] ?? 'past';
const inForce = (status: string): boolean => status === '现行有效' || status === '部分失效';

/** The status of today; while another day is looked at, of both days, and green only where both are in force. */
export function statusTags(status: string, statusToday: string, asOf: string): Tag[] {
  if (!otherDay(asOf)) return [{ text: statusToday, kind: kindOf(statusToday) }];
  const same = status === statusToday;
  return [
    { text: `当日${status}`, kind: same || !inForce(status) ? kindOf(status) : 'was' },
    { text: `今日${statusToday}`, kind: same || !inForce(statusToday) ? kindOf(statusToday) : '' },
  ];
}

/** 2021年1月1日起施行, 2024年1月1日失效. */
export function period(from: string | null, until: string | null): string {
  return [from ? `${day(from)}起施行` : '', until ? `${day(until)}失效` : ''].filter(Boolean).join('，');
}

/** What a law is called in an address: its title while it is in force, for that lasts longer than one version's id. */
export function nameOf(law: Pick<Law, 'id' | 'title' | 'status'>): string {
  return inForce(law.status) ? law.title : law.id;
}

const COMMON = /^中华人民共和国/;

/** A title as people say it, for where there is little room. */
export function shortTitle(law: Pick<Law, 'title' | 'short_title'>): string {
  return law.short_title || law.title.replace(COMMON, '');
}

export const MATCHES: Record<string, string> = { citation: '按条号', words: '字面相符', meaning: '意思相近' };
