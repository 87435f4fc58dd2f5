// What was asked last, with its filters: for the way back and for a reload.
import type { SearchQuery } from './api';
import { remember } from './prefs';
import { open, replace, RESULTS } from './places';
import { keep, kept } from './session';

const ASKED = 'asked';

export const asked = (): SearchQuery | null => kept<SearchQuery>(ASKED);
export const keepAsked = (query: SearchQuery): void => keep(ASKED, query);

/** Asks in a person's own words and shows the results, over this page or in its place. */
export function ask(words: string, how: 'over' | 'instead' = 'over'): void {
  const q = words.trim();
  if (!q) return;
  keepAsked({ q, limit: 10 } as SearchQuery);
  remember(q);
  (how === 'over' ? open : replace)(RESULTS);
}
