// What was asked last, with its filters: for the way back and for a reload. And which answer showed which hit, so that it can be said
// whether it was useful: ids alone, in memory.
import type { SearchAnswer, SearchQuery } from './api';
import { remember } from './prefs';
import { open, replace, RESULTS } from './places';
import { drop, keep, kept } from './session';

const ASKED = 'asked';

/** In memory alone, until the answer says whether it may be stored. */
let current: SearchQuery | null = null;

/** The request whose answer showed a hit, by the id of the hit. */
const shown = new Map<string, string>();
export const shownBy = (hit: string): string | undefined => shown.get(hit);

export const asked = (): SearchQuery | null => current ?? kept<SearchQuery>(ASKED);

/** Begins a question; nothing of it or of the one before is stored yet. */
export function beginAsked(query: SearchQuery): void {
  current = query;
  shown.clear();
  drop(ASKED);
}

export function forgetAsked(): void {
  current = null;
  shown.clear();
  drop(ASKED);
}

/** Stores what was asked, in this tab and in the history; of a question of somebody in danger nothing is stored. */
export function storeAsked(query: SearchQuery, answer: SearchAnswer, request: string): void {
  for (const hit of [...answer.hits, ...answer.possibly_related]) shown.set(hit.id, request);
  if (answer.safety) return;
  keep(ASKED, query);
  remember(query.q);
}

/** Asks in a person's own words and shows the results, over this page or in its place. */
export function ask(words: string, how: 'over' | 'instead' = 'over'): void {
  const q = words.trim();
  if (!q) return;
  beginAsked({ q, limit: 10 } as SearchQuery);
  (how === 'over' ? open : replace)(RESULTS);
}
