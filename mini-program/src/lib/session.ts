// What lives until the page is closed: the words asked and the answers of the interview. In the H5 page this is the tab's own
// session storage (kept over a reload, gone with the tab); the mini-program keeps it in memory only. It stands in no address.
const PREFIX = 'mingfa.';
const memory = new Map<string, string>();

export function keep(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  // #ifdef H5
  sessionStorage.setItem(PREFIX + name, text);
  // #endif
  // #ifndef H5
  memory.set(PREFIX + name, text);
  // #endif
}

export function kept<T>(name: string): T | null {
  let text: string | null | undefined;
  // #ifdef H5
  text = sessionStorage.getItem(PREFIX + name);
  // #endif
  // #ifndef H5
  text = memory.get(PREFIX + name);
  // #endif
  return text ? (JSON.parse(text) as T) : null;
}

export function drop(name: string): void {
  // #ifdef H5
  sessionStorage.removeItem(PREFIX + name);
  // #endif
  memory.delete(PREFIX + name);
}

/** Away from here at once: nothing of this visit is kept, and what was shown is gone. */
export function leave(): void {
  dropAll();
  // #ifdef H5
  location.replace('about:blank');
  // #endif
  // #ifdef MP-WEIXIN
  wx.exitMiniProgram();
  // #endif
}

export function dropAll(): void {
  // #ifdef H5
  Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX)).forEach((name) => sessionStorage.removeItem(name));
  // #endif
  memory.clear();
}
