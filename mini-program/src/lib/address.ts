// H5: the page follows the address. uni-app tells pages apart by their path and the number that it keeps in the state of a history
// entry. An address that was typed or pasted has no number (it counts as 1), and after a reload numbers are given again: two
// addresses can then share one page, which would stay as it was, for onLoad is called once a page.
import { nextTick } from 'vue';
import { HOME, replace } from './places';

interface Address {
  fullPath: string;
  matched: unknown[];
  meta: { route: string };
}

interface Router {
  currentRoute: { value: Address };
  afterEach(then: (to: Address, from: Address, failure: unknown) => void): void;
}

/**
 * Opens a page of its own for an address that would be shown on the page of another one, and the first page for one that is of none.
 * Whoever comes back to a page is where they left it, with the keyboard as well.
 */
export function followAddress(): void {
  // #ifdef H5
  const queries = new Map<string, string>();
  const left = new Map<string, HTMLElement>();
  const { $router } = getApp() as unknown as { $router: Router };
  let here = '';
  function shown(address: Address): void {
    if (!address.matched.length) {
      replace(HOME);
      return;
    }
    const page = `${address.meta.route} ${(history.state as { __id__?: number } | null)?.__id__ ?? 1}`;
    const last = document.activeElement;
    if (here && here !== page && last instanceof HTMLElement && last !== document.body) left.set(here, last);
    here = page;
    setTimeout(() => { if (document.activeElement === document.body) left.get(page)?.focus({ preventScroll: true }); });
    const query = address.fullPath.split('?')[1] ?? '';
    if ((queries.get(page) ?? query) === query) queries.set(page, query);
    else void nextTick(() => replace(decodeURI(address.fullPath))); // after uni-app has kept the page it leaves; replace encodes
  }
  shown($router.currentRoute.value);
  $router.afterEach((to, _from, failure) => { if (!failure) shown(to); });
  // #endif
}
