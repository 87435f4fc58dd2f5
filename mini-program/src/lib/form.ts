// A calculator's form: what was typed, as text and lists of text, and what of it is sent.
import type { CalculatorField } from './api';

/** Text of one input; a list of entries; the parts of a group. */
export type Entry = string | Entry[] | { [part: string]: Entry };
export type Form = Record<string, Entry>;

const LIST = 'list of ';
const MAP = 'map of ';

export const isList = (field: CalculatorField): boolean => field.type.startsWith(LIST);
export const isMap = (field: CalculatorField): boolean => field.type.startsWith(MAP);

/** One item of a list as a field of its own. */
export function itemOf(field: CalculatorField, at: number): CalculatorField {
  return { ...field, type: field.type.slice(LIST.length), name: `${field.name}-${at}`, question: `${field.question}（第 ${at + 1} 项）`, required: true };
}

/** A map is filled in as rows of a name and a value. */
export function rowsOf(field: CalculatorField): CalculatorField[] {
  const item = { unit: '', options: null, fields: null, required: true };
  return [{ ...item, name: 'name', type: 'text', question: '哪一方？（如 原告、被告）' }, { ...item, name: 'value', type: field.type.slice(MAP.length), question: field.question, unit: field.unit }];
}

export function emptyOf(field: CalculatorField): Entry {
  if (isList(field) || isMap(field)) return [];
  if (field.type === 'group') return Object.fromEntries((field.fields ?? []).map((part) => [part.name, emptyOf(part)]));
  return '';
}

/** A unit is shown beside the field only where it says something: 元, 日, %. */
export const unitOf = (field: CalculatorField): string => (/^(日期|是或否)/.test(field.unit) ? '' : field.unit);

/** What is wanted there, as people write it. */
export function exampleOf(field: CalculatorField): string {
  if (field.type === 'date') return '如 2024.3.1';
  if (field.type === 'money') return '如 50000、5万';
  if (field.type === 'percent') return '如 24 或 24%';
  return '';
}

/** The question without the words meant for those who write JSON. */
export const asked = (field: CalculatorField): string => field.question.replace(/填 null/g, '可以不填');

/** What is sent: nothing of what was left empty. */
export function sent(fields: CalculatorField[], form: Form): Record<string, unknown> {
  const told = fields.map((field) => [field.name, valueOf(field, form[field.name] ?? '')] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told);
}

function valueOf(field: CalculatorField, entry: Entry): unknown {
  if (isMap(field)) {
    const rows = (entry as Record<string, string>[]).filter((row) => row.name?.trim() && row.value?.trim());
    return rows.length ? Object.fromEntries(rows.map((row) => [row.name.trim(), row.value.trim()])) : undefined;
  }
  if (isList(field)) {
    const items = (entry as Entry[]).map((one, at) => valueOf(itemOf(field, at), one)).filter((value) => value !== undefined);
    return items.length ? items : undefined;
  }
  if (field.type === 'group') {
    const parts = sent(field.fields ?? [], entry as Form);
    return Object.keys(parts).length ? parts : undefined;
  }
  const text = (entry as string).trim();
  if (!text) return undefined;
  if (field.type === 'boolean') return text === 'true';
  if (field.type === 'integer' || field.type === 'number') return Number.isFinite(Number(text)) ? Number(text) : text;
  return text;
}
