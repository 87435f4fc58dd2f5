// Where an article opens: beside the list that it was found in where a desk has the room, else on a page of its own.
import { inject, type InjectionKey } from 'vue';
import { articlePlace, open, type ArticleAddress } from './places';

/** Shows an article beside the list; false where there is no room. */
export type Beside = (at: ArticleAddress) => boolean;
export const BESIDE: InjectionKey<Beside> = Symbol('beside');

/** For setup: how this component opens an article. */
export function articleOpener(): (at: ArticleAddress) => void {
  const beside = inject(BESIDE, null);
  return (at) => { if (!beside?.(at)) open(articlePlace(at.law, at.ordinal, at.asOf)); };
}
