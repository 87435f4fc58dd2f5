// Handing an article on: its words with their source, or an address that anybody can open without this app.
import { otherDay } from './law';

/** The service's own page of an article: a lasting address, readable without a script. Only the H5 page knows its host. */
export function publicAddress(law: string, ordinal: string, asOf: string): string {
  const path = `/laws/${encodeURIComponent(law)}/articles/${encodeURIComponent(ordinal)}`;
  return location.origin + path + (otherDay(asOf) ? `?as_of=${asOf}` : '');
}

/** Copies, and says whether it could. */
export function copy(text: string): Promise<boolean> {
  // #ifdef H5
  if (!navigator.clipboard) return Promise.resolve(copyByField(text)); // a court's page without TLS has no clipboard
  return navigator.clipboard.writeText(text).then(() => true, () => false);
  // #endif
  // #ifndef H5
  return new Promise((done) => {
    uni.setClipboardData({ data: text, showToast: false, success: () => done(true), fail: () => done(false) });
  });
  // #endif
}

// #ifdef H5
function copyByField(text: string): boolean {
  const field = document.createElement('textarea');
  const before = document.activeElement as HTMLElement | null;
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  before?.focus();
  return done;
}
// #endif
