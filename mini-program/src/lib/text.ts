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
