// H5: the page follows the address. uni-app tells pages apart by their path and the number that it keeps in the state of a history
// entry. An address that was typed or pasted has no number (it counts as 1), and after a reload numbers are given again: two
// addresses can then share one page, which would stay as it was, for onLoad is called once a page.
import { nextTick } from 'vue';
import { replace } from './places';

interface Address {
  fullPath: string;
  meta: { route: string };
}

interface Router {
  currentRoute: { value: Address };
  afterEach(then: (to: Address, from: Address, failure: unknown) => void): void;
}

/** Opens a page of its own for an address that would be shown on the page of another one. */
export function followAddress(): void {
  // #ifdef H5
  const queries = new Map<string, string>();
  const { $router } = getApp() as unknown as { $router: Router };
  function shown(address: Address): void {
    const page = `${address.meta.route} ${(history.state as { __id__?: number } | null)?.__id__ ?? 1}`;
    const query = address.fullPath.split('?')[1] ?? '';
    if ((queries.get(page) ?? query) === query) queries.set(page, query);
    else void nextTick(() => replace(decodeURI(address.fullPath))); // after uni-app has kept the page it leaves; replace encodes
  }
  shown($router.currentRoute.value);
  $router.afterEach((to, _from, failure) => { if (!failure) shown(to); });
  // #endif
}
