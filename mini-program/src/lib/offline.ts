/** Lets the H5 page open without a network (build/service-worker.mjs); where a browser has no such thing, it needs one. */
export function openWithoutNetwork(): void {
  // #ifdef H5
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    // Nobody waits for it, and who refuses it still has the page.
    window.addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => {}));
  }
  // #endif
}
