// A picture of an article or of one's days, to keep or to send on: drawn on this phone, always dark on light, with where it comes from.
// #ifdef H5
import { hand } from './handover';
// #endif
// #ifdef MP-WEIXIN
import { consent } from './privacy';
// #endif

const WIDTH = 750;
const EDGE = 48;
const FACE = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
/** Browsers draw no canvas that is much higher; what is longer ends with words that say so. */
const HIGHEST = 8_000;
/** No line begins with these, as on paper. */
const NOT_FIRST = '，。、；：？！）》」』”’';

// #ifdef H5
/** One for all pictures. Made here, so that this file is no mere set of functions, which the build would put into what every page loads. */
const canvas = document.createElement('canvas');
// #endif

interface Style { size: number; line: number; weight: number; ink: string; before: number }
const STYLES: Record<string, Style> = {
  title: { size: 38, line: 54, weight: 700, ink: '#1f3a5f', before: 0 },
  head: { size: 34, line: 48, weight: 700, ink: '#1b2430', before: 28 },
  text: { size: 32, line: 54, weight: 400, ink: '#1b2430', before: 14 },
  note: { size: 24, line: 38, weight: 400, ink: '#4d5866', before: 12 },
};

export interface Line { as: 'title' | 'head' | 'text' | 'note'; text: string }

/** A text in lines that fit: characters may part anywhere, a figure or a Latin word only where it is longer than a line. */
export function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = '';
    for (const piece of (part.match(/[\w.%-]+|./gu) ?? []).flatMap((one) => (fits(one) ? [one] : [...one]))) {
      if (line && !fits(line + piece) && !NOT_FIRST.includes(piece)) {
        lines.push(line);
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line);
  }
  return lines;
}

/** Draws the lines below each other. */
function draw(canvas: HTMLCanvasElement, lines: Line[]): void {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const set = (style: Style): void => {
    pen.font = `${style.weight} ${style.size}px ${FACE}`;
    pen.fillStyle = style.ink;
    pen.textBaseline = 'top';
  };
  const rows: { style: Style; text: string; y: number }[] = [];
  let y = EDGE;
  const last = lines[lines.length - 1];
  for (const one of lines) {
    const style = STYLES[one.as];
    set(style);
    y += style.before;
    for (const text of wrapped(one.text, (line) => pen.measureText(line).width <= WIDTH - 2 * EDGE)) {
      if (y > HIGHEST && one !== last) continue;
      rows.push({ style, text, y });
      y += style.line;
    }
  }
  if (y > HIGHEST) rows.splice(-1, 0, { style: STYLES.note, text: '（太长，这里没有写完）', y: y - STYLES.note.line });
  canvas.width = WIDTH;
  canvas.height = y + EDGE;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#1f3a5f';
  pen.fillRect(0, 0, canvas.width, 10);
  for (const row of rows) {
    set(row.style);
    pen.fillText(row.text, EDGE, row.y);
  }
}

// #ifdef H5
export async function picture(lines: Line[], name: string): Promise<File> {
  draw(canvas, lines);
  const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/png'); });
  if (!blob) throw new Error('no picture');
  return new File([blob], `${name}.png`, { type: 'image/png' });
}

// #endif

/** Draws and hands over; returns what to say of it. */
export async function send(lines: Line[], name: string): Promise<string> {
  // #ifdef H5
  return hand(await picture(lines, name), '');
  // #endif
  // #ifdef MP-WEIXIN
  if (!(await consent())) return '没有存图片。';
  if (typeof wx.createOffscreenCanvas !== 'function') return '这个版本的微信不能画图，请升级微信，或者截屏。';
  const sheet = wx.createOffscreenCanvas({ type: '2d', width: WIDTH, height: EDGE });
  draw(sheet, lines);
  const path = await new Promise<string>((done) => {
    wx.canvasToTempFilePath({ canvas: sheet, fileType: 'png', success: ({ tempFilePath }) => done(tempFilePath), fail: () => done('') });
  });
  if (!path) return '没有画成，请截屏。';
  return new Promise((done) => {
    wx.showShareImageMenu({ path, success: () => done('图片已交给微信：可以保存，也可以发给别人。'), fail: () => done('没有选保存或者发给谁，可以再点一次。') });
  });
  // #endif
}
