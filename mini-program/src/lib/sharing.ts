// Handing an article on: its words with their source, or an address that anybody can open without this app.
import { otherDay } from './law';
import type { Line } from './picture';
// #ifdef MP-WEIXIN
import { send } from './picture';
// #endif

/** The service's own page of an article: a lasting address, readable without a script. Empty in a mini-program that was built for no service. */
export function publicAddress(law: string, ordinal: string, asOf: string): string {
  const path = `/laws/${encodeURIComponent(law)}/articles/${encodeURIComponent(ordinal)}`;
  return origin() && origin() + path + (otherDay(asOf) ? `?as_of=${asOf}` : '');
}

const origin = (): string => {
  // #ifdef H5
  return location.origin;
  // #endif
  // #ifndef H5
  return import.meta.env.VITE_SERVICE || '';
  // #endif
};

/** Draws lines as a picture and hands it over. The page brings what draws once it is wanted; uni-app cannot do that in a mini-program. Returns what to say of it. */
export async function sendPicture(lines: Line[], name: string): Promise<string> {
  // #ifdef H5
  return (await import('./picture')).send(lines, name);
  // #endif
  // #ifdef MP-WEIXIN
  return send(lines, name);
  // #endif
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
