/** A piece of a text, marked where the service says that it answers. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Splits a text at its spans (start inclusive, end exclusive, in UTF-16 units, in order) and loses no character. */
export function pieces(text: string, spans: { start: number; end: number }[]): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end > text.length) continue;
    if (start > at) cut.push({ text: text.slice(at, start), marked: false });
    cut.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) cut.push({ text: text.slice(at), marked: false });
  return cut;
}

const LONGEST = 76;
const BEFORE = 16;

/** The words around the first mark, short enough that two articles stand on a phone's first screen. */
export function snippet(text: string, spans: { start: number; end: number }[], longest = LONGEST): Piece[] {
  const flat = text.replace(/\n/g, ' ');
  if (flat.length <= longest) return pieces(flat, spans);
  const first = spans.length ? spans[0].start : 0;
  const from = first + BEFORE < longest ? 0 : Math.min(first - BEFORE, flat.length - longest);
  const to = Math.min(flat.length, from + longest);
  const within = spans.filter((span) => span.start >= from && span.end <= to).map((span) => ({ start: span.start - from, end: span.end - from }));
  const cut = pieces(flat.slice(from, to), within);
  if (from > 0) cut.unshift({ text: '…', marked: false });
  if (to < flat.length) cut.push({ text: '…', marked: false });
  return cut;
}
