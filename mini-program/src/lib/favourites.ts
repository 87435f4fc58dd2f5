// The articles that were kept on this phone. They never leave it.
import { ref } from 'vue';

const KEPT = 'favourites';
const MOST = 200;

export interface Favourite {
  /** As the address has it: a title, or a version's id. */
  law: string;
  ordinal: string;
  /** The day it was kept for; empty for the law of today. */
  asOf: string;
  title: string;
  number: string;
}

export const favourites = ref<Favourite[]>(uni.getStorageSync(KEPT) || []);

const same = (a: Favourite, b: Favourite): boolean => a.law === b.law && a.ordinal === b.ordinal && a.asOf === b.asOf;

export function isFavourite(one: Favourite): boolean {
  return favourites.value.some((other) => same(one, other));
}

/** Keeps it, the newest first, or lets it go. */
export function toggleFavourite(one: Favourite): void {
  const others = favourites.value.filter((other) => !same(one, other));
  favourites.value = others.length < favourites.value.length ? others : [one, ...others].slice(0, MOST);
  uni.setStorageSync(KEPT, favourites.value);
}
