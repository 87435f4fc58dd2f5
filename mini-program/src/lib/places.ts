// Addresses of the pages. They carry names of laws and articles and a day, never words that a person typed.
import { otherDay } from './law';

const part = encodeURIComponent;
const on = (asOf: string): string => (otherDay(asOf) ? `&as_of=${asOf}` : '');

export const HOME = '/pages/home/index';
export const SEARCH = '/pages/search/index';
export const RESULTS = '/pages/results/index';
export const RISK = '/pages/risk/index';
export const CALCULATORS = '/pages/calculators/index';
export const MINE = '/pages/mine/index';
export const RECEIVED = '/pages/received/index';
export const PAPER = '/pages/paper/index';

export const articlePlace = (law: string, ordinal: string, asOf = '') => `/pages/article/index?law=${part(law)}&article=${part(ordinal)}${on(asOf)}`;
/** Which article, by the name of its law; as of today where the day is empty. */
export interface ArticleAddress { law: string; ordinal: string; asOf: string }

export const lawPlace = (law: string, asOf = '', ordinal = '') =>
  `/pages/law/index?law=${part(law)}${ordinal ? `&at=${part(ordinal)}` : ''}${on(asOf)}`;
export const casePlace = (id: string) => `/pages/case/index?id=${part(id)}`;

/** Opens a page over this one; the way back is kept. */
export function open(place: string): void {
  uni.navigateTo({ url: place });
}

/** Goes to a page beside this one: the next article does not pile up on the last. */
export function replace(place: string): void {
  uni.redirectTo({ url: place });
}

/** What an address gave: WeChat leaves it percent-encoded, a browser does not. */
export function given(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const riskPlace = (way: string) => `${RISK}?way=${part(way)}`;
export const calculatorPlace = (name: string) => `/pages/calculator/index?name=${part(name)}`;
