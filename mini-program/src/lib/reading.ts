// A whole law to read on: its parts in order, and the words found in it. The finding is done here, so no word is sent.
import type { LawContents } from './api';
import type { Piece } from './text';

export interface Part {
  /** The headings from outermost to innermost; only those that begin here. */
  headings: string[];
  path: string[];
  entries: LawContents['contents'][number]['entries'];
}

/** What stands under each heading, with only the headings that begin there. */
export function partsOf(contents: LawContents['contents']): Part[] {
  let before: string[] = [];
  return contents.map(({ path, entries }) => {
    let same = 0;
    while (same < path.length && path[same] === before[same]) same++;
    before = path;
    return { headings: path.slice(same), path, entries };
  });
}

/** The text in pieces, every occurrence of the words marked. */
export function found(text: string, words: string): Piece[] {
  if (!words) return [{ text, marked: false }];
  const pieces: Piece[] = [];
  let at = 0;
  for (let hit = text.indexOf(words); hit >= 0; hit = text.indexOf(words, at)) {
    if (hit > at) pieces.push({ text: text.slice(at, hit), marked: false });
    pieces.push({ text: words, marked: true });
    at = hit + words.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
