// The figures of a calculation in words, by the names that the service gives them. What has no name is not shown: the steps say it.
import { day } from './law';

export interface Figure {
  label: string;
  value: string;
}

/** As the service answers: what figures are called, in the order in which they are shown, and what codes mean. */
export interface Names {
  labels: Record<string, string>;
  words: Record<string, string>;
}

const UNITS: Record<string, string> = { days_left: '天', days: '天', months: '个月', before_2008_months: '个月', entitled_days: '天', unused_days: '天', full_year_days: '天', max_years: '年', deadline_days: '日' };

function shown(name: string, value: unknown, { words }: Names): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return day(text);
  if (/^-?\d+(\.\d+)?$/.test(text)) return UNITS[name] ? `${text} ${UNITS[name]}` : `${Number(text).toLocaleString('zh-CN', { minimumFractionDigits: text.includes('.') ? 2 : 0 })} 元`;
  return words[text] ?? text;
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** Whether it can be shown: it has a label, and its value is no code. */
const speaks = (names: Names) => ([name, value]: [string, unknown]): boolean => name in names.labels && isPlain(value) && !/[a-z]/i.test(shown(name, value, names));

/** The figures in words, the most wanted first. */
export function figures(result: Record<string, unknown>, names: Names): Figure[] {
  const order = Object.keys(names.labels);
  return Object.entries(result).filter(speaks(names))
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([name, value]) => ({ label: names.labels[name], value: shown(name, value, names) }));
}

/** Rows of a calculation (months, segments, payments), each as its figures in one line; of two accounts one below the other. */
export function rows(result: Record<string, unknown>, names: Names): string[] {
  return Object.entries(result).flatMap(([name, value]) => {
    if (Array.isArray(value)) return value.map((row) => Object.entries(row as object).filter(speaks(names)).map(([part, figure]) => `${names.labels[part]} ${shown(part, figure, names)}`).join('，'));
    return isGroup(value) ? rows(value, names).map((line) => (name in names.labels ? `${names.labels[name]}：${line}` : line)) : [];
  }).filter(Boolean);
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Figures by name, as of each party or of each account. */
export function parts(result: Record<string, unknown>, names: Names): Figure[] {
  const { labels } = names;
  return Object.entries(result).filter((entry): entry is [string, Record<string, unknown>] => entry[0] in labels && isGroup(entry[1]))
    .flatMap(([group, value]) => Object.entries(value).filter(([, inner]) => isPlain(inner))
      .map(([name, inner]) => ({ label: `${labels[group]}：${labels[name] ?? name}`, value: shown(name, inner, names) })))
    .filter((one) => !/[a-z_]+$/i.test(one.label));
}
