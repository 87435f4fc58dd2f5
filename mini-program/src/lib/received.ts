// A paper from a court as photographs: sent one by one to be read, each value compared by its holder, then its days. The pictures and what
// stands in them live in memory alone and are gone with the page.
import { reactive } from 'vue';
import { followPaper, readPaper, type PaperContent, type PaperFollow, type PaperValue } from './api';
import { consent } from './privacy';

/** A page as it is shown: upright, with its height by its width; no picture of what is none. */
export interface Photo {
  src: string;
  ratio: number;
}

/** A value and what its holder says of it: open until then. */
export interface Held {
  value: PaperValue;
  /** Of the strips' pages among all photographs. */
  offset: number;
  answer: 'open' | 'right' | 'corrected' | 'left_out';
  corrected: string;
}

interface State {
  photos: Photo[];
  paper: PaperContent | null;
  held: Held[];
  role: string;
  received: string;
  follows: PaperFollow | null;
}

const NOTHING = (): State => ({ photos: [], paper: null, held: [], role: '', received: '', follows: null });
export const state = reactive<State>(NOTHING());

export function begin(): void {
  Object.assign(state, NOTHING());
}

/** A file that was chosen: its bytes, and how it is shown. */
interface Chosen {
  bytes: ArrayBuffer | Blob;
  photo: Photo;
}

const NO_PICTURE = '这张照片打不开：请另存为 JPEG，或者截一张图再选。';

// #ifdef H5
const LONGEST = 2400;
const QUALITY = 0.85;

/** Through the browser's canvas: HEIC where the browser knows it, Exif's turn, and no more pixels than are read. */
async function drawn(file: Blob, quarters = 0): Promise<{ blob: Blob; photo: Photo }> {
  const picture = await createImageBitmap(file);
  const by = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const [wide, high] = [Math.round(picture.width * by), Math.round(picture.height * by)];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = quarters % 2 ? [high, wide] : [wide, high];
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((quarters * Math.PI) / 2);
  pen.drawImage(picture, -wide / 2, -high / 2, wide, high);
  picture.close();
  const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/jpeg', QUALITY); });
  if (!blob) throw new Error(NO_PICTURE);
  // the page's policy takes pictures of its own host and those written out, no others
  return { blob, photo: { src: canvas.toDataURL('image/jpeg', QUALITY), ratio: canvas.height / canvas.width } };
}

async function taken(file: File): Promise<Chosen> {
  if (file.type === 'application/pdf') return { bytes: file, photo: { src: '', ratio: 0 } };
  const { blob, photo } = await drawn(file).catch(() => { throw new Error(NO_PICTURE); });
  return { bytes: blob, photo };
}

/** The phone's own choice of camera or album, or files. */
function files(): Promise<File[]> {
  return new Promise((done) => {
    document.getElementById('paper-files')?.remove();
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', id: 'paper-files', multiple: true, accept: 'image/*,application/pdf', hidden: true });
    const chosen = (): void => { done([...(input.files ?? [])]); input.remove(); };
    input.addEventListener('change', chosen);
    input.addEventListener('cancel', chosen);
    document.body.append(input);
    input.click();
  });
}
// #endif

// #ifdef MP-WEIXIN
const MOST = 9;

async function fromPhone(path: string): Promise<Chosen> {
  const { width, height } = await uni.getImageInfo({ src: path });
  const bytes = await new Promise<ArrayBuffer>((done, failed) => {
    uni.getFileSystemManager().readFile({ filePath: path, success: (read) => done(read.data as ArrayBuffer), fail: failed });
  });
  return { bytes, photo: { src: path, ratio: height / width } };
}
// #endif

/** Pages in the order in which they were chosen; none where nothing was. */
export async function choose(): Promise<Chosen[]> {
  // #ifdef H5
  return Promise.all((await files()).map(taken));
  // #endif
  // #ifdef MP-WEIXIN
  if (!(await consent())) return [];
  const { tempFilePaths } = await uni.chooseImage({ count: MOST, sizeType: ['original'], sourceType: ['camera', 'album'] });
  return Promise.all((tempFilePaths as string[]).map(fromPhone));
  // #endif
}

/** Upright, so that strips lie as they are told. The mini-program cuts none of a page that lay on its side: there one looks at the paper. */
async function turned(chosen: Chosen, quarters: number): Promise<void> {
  if (!quarters || !chosen.photo.src) return;
  // #ifdef H5
  chosen.photo = (await drawn(chosen.bytes as Blob, quarters)).photo;
  // #endif
  // #ifdef MP-WEIXIN
  chosen.photo = { src: '', ratio: 0 };
  // #endif
}

/** Reads the pages in their order; the first one of which it is known tells the kind of those behind it. */
export async function read(pages: Chosen[]): Promise<void> {
  for (const chosen of pages) {
    const found = await readPaper(chosen.bytes, state.paper?.kind);
    await turned(chosen, found.turns[0] ?? 0);
    const offset = state.photos.length;
    state.photos.push(chosen.photo);
    add(found, offset);
  }
}

/** What a further page adds: what was not read before. Its title and origin are those of the first. */
function add(found: PaperContent, offset: number): void {
  const known = state.held.filter((one) => one.value.state === 'read').map((one) => one.value.name);
  const more = found.values.filter((value) => !known.includes(value.name));
  state.held = state.held.filter((one) => one.value.state === 'read' || !more.some((value) => value.name === one.value.name))
    .concat(more.map((value) => ({ value, offset, answer: 'open', corrected: '' })));
  if (!state.paper?.kind) state.paper = found;
  else state.paper = { ...state.paper, absent: state.paper.absent.filter((title) => found.absent.includes(title)),
    parties: state.paper.parties.length ? state.paper.parties : found.parties };
}

/** What may be computed with: what was said to be right, and what was corrected. */
export function confirmed(): Record<string, string> {
  return Object.fromEntries(state.held.flatMap((one) => {
    if (one.answer === 'corrected' && one.corrected) return [[one.value.name, one.corrected]];
    return one.answer === 'right' && one.value.value ? [[one.value.name, one.value.value]] : [];
  }));
}

export async function follow(): Promise<void> {
  state.follows = await followPaper({ kind: state.paper?.kind ?? '', ...(state.role ? { role: state.role as never } : {}),
    ...(state.received ? { received: state.received } : {}), confirmed: confirmed() });
}
