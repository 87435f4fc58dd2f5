// The service's interface. Paths, questions and answers are typed from openapi.json (api-types.ts, written by the build).
import type { components } from './api-types';

type Schemas = components['schemas'];
export type SearchQuery = Schemas['SearchQuery'];
export type SearchAnswer = Schemas['SearchAnswer'];
export type AnswerLine = Schemas['AnswerLine'];
export type ShortAnswer = Schemas['ShortAnswer'];
export type Hit = Schemas['Hit'];
export type ArticleHit = Schemas['ArticleHit'];
export type CaseHit = Schemas['CaseHit'];
export const isArticle = (hit: Hit): hit is ArticleHit => hit.kind === 'article';
export type Law = Schemas['Law'];
export type Case = Schemas['Case'];
export type NotHeld = Schemas['NotHeld'];
export type Safety = Schemas['Safety'];
export type Suggestions = Schemas['Suggestions'];
export type LawContents = Schemas['LawContents'];
export type LawVersions = Schemas['LawVersions'];
export type ArticlePage = Schemas['ArticlePage'];
export type ArticleHistory = Schemas['ArticleHistory'];
export type CitedBy = Schemas['CitedBy'];
export type CasePage = Schemas['CasePage'];
export type Coverage = Schemas['Coverage'];
export type Calculators = Schemas['Calculators'];
export type Calculation = Schemas['Calculation'];
export type Interview = Schemas['Interview'];
export type Assessment = Schemas['Assessment'];
export type AssessmentRequest = Schemas['AssessmentRequest'];
export type Readings = Schemas['Readings'];
export type Question = Schemas['Question'];
export type Prompt = Schemas['Prompt'];
export type Basis = Schemas['Basis'];
export type Reading = Schemas['Reading'];
export type Calculator = Calculators['calculators'][number];
export type CalculatorField = Schemas['Field'];
export type PaperName = Schemas['FormEntry'];
export type PaperBlock = Schemas['FormBlock'];
export type PaperRow = PaperBlock['rows'][number];
export type PaperCell = Schemas['FormCell'];
export type FilledPaper = Schemas['FilledForm'];
export type PaperRequest = Schemas['FormRequest'];
export type PaperContent = Schemas['PaperContent'];
export type PaperValue = Schemas['PaperValue'];
export type PaperFollow = Schemas['PaperConsequences'];
export type ProblemDetails = Schemas['Problem'];

/** Why there is no answer: what the service said (RFC 9457), or nothing where it could not be reached. */
export class Failure extends Error {
  constructor(readonly problem: ProblemDetails | null) {
    super(problem ? problem.title : '连不上服务');
  }
}

const host = (): string => {
  // #ifdef H5
  return '';
  // #endif
  // #ifndef H5
  return import.meta.env.VITE_SERVICE || '';
  // #endif
};

/** Where the page stands, for others. */
const page = (): string => {
  // #ifdef H5
  return location.origin + location.pathname;
  // #endif
  // #ifndef H5
  return `${host()}/`;
  // #endif
};

interface Received {
  status: number;
  json: unknown;
  /** The id of the request, by which its answer can be judged. */
  request: string;
}

const REQUEST = 'X-Request-Id';
// #ifndef H5
/** WeChat writes names of headers as they came, or in lower case. */
const headerOf = (headers: Record<string, string>): string => Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === REQUEST.toLowerCase())?.[1] ?? '';
// #endif

async function receive(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Received> {
  // #ifdef H5
  const answer = await fetch(host() + path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: answer.status, json: await answer.json(), request: answer.headers.get(REQUEST) ?? '' };
  // #endif
  // #ifndef H5
  return new Promise((done, failed) => {
    uni.request({
      url: host() + path,
      method,
      header: { 'Content-Type': 'application/json' },
      data: body === undefined ? undefined : JSON.stringify(body),
      success: (answer) => done({ status: answer.statusCode, json: answer.data, request: headerOf(answer.header) }),
      fail: failed,
    });
  });
  // #endif
}

/** A file as the body. */
async function send(path: string, bytes: ArrayBuffer | Blob): Promise<Received> {
  // #ifdef H5
  const answer = await fetch(host() + path, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: bytes });
  return { status: answer.status, json: await answer.json(), request: answer.headers.get(REQUEST) ?? '' };
  // #endif
  // #ifndef H5
  return new Promise((done, failed) => {
    uni.request({
      url: host() + path,
      method: 'POST',
      header: { 'Content-Type': 'application/octet-stream' },
      data: bytes as ArrayBuffer,
      success: (answer) => done({ status: answer.statusCode, json: answer.data, request: headerOf(answer.header) }),
      fail: failed,
    });
  });
  // #endif
}

async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  return (await answered<T>(method, path, body)).answer;
}

async function answered<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<{ answer: T; request: string }> {
  let received: Received;
  try {
    received = await receive(method, path, body);
  } catch {
    throw new Failure(null);
  }
  if (received.status >= 400) throw new Failure(received.json as ProblemDetails);
  return { answer: received.json as T, request: received.request };
}

const part = encodeURIComponent;

/** `?a=1&b=2` of what is set; empty where nothing is. Never for words that a person typed: those go in bodies. */
function query(values: Record<string, string | number | undefined>): string {
  const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return set.length ? `?${set.map(([name, value]) => `${name}=${part(String(value))}`).join('&')}` : '';
}

/** With the id of the request. */
export const search = (asked: SearchQuery) => answered<SearchAnswer>('POST', '/v1/search', asked);
export const sendFeedback = (said: Schemas['Feedback']) => call<Schemas['Received']>('POST', '/v1/feedback', said);
export const suggest = (q: string, limit = 8) => call<Suggestions>('POST', '/v1/suggest', { q, limit });
/** A law with the text of every article, to read on. */
export const wholeLaw = (name: string, asOf?: string) =>
  call<LawContents>('GET', `/v1/laws/${part(name)}${query({ as_of: asOf, text: 'true' })}`);
export const versions = (name: string, asOf?: string) => call<LawVersions>('GET', `/v1/laws/${part(name)}/versions${query({ as_of: asOf })}`);
export const article = (name: string, number: string, asOf?: string) =>
  call<ArticlePage>('GET', `/v1/laws/${part(name)}/articles/${part(number)}${query({ as_of: asOf })}`);
export const articleHistory = (name: string, number: string, asOf?: string) =>
  call<ArticleHistory>('GET', `/v1/laws/${part(name)}/articles/${part(number)}/history${query({ as_of: asOf })}`);
export const citedBy = (name: string, number: string, limit: number, asOf?: string) =>
  call<CitedBy>('GET', `/v1/laws/${part(name)}/articles/${part(number)}/cited-by${query({ as_of: asOf, limit })}`);
export const decidedCase = (id: string) => call<CasePage>('GET', `/v1/cases/${part(id)}`);
export const coverage = () => call<Coverage>('GET', '/v1/coverage');
/** With what each asks. */
export const calculators = () => call<Calculators>('GET', '/v1/calculators');
/** To choose from: a fifth of the bytes. */
export const calculatorNames = () => call<Calculators>('GET', '/v1/calculators?brief=true');
export const calculate = (name: string, inputs: Record<string, unknown>) =>
  call<Calculation>('POST', `/v1/calculators/${part(name)}`, inputs);
export const interview = (stage?: string, role?: string) => call<Interview>('GET', `/v1/risk/interview${query({ stage, role })}`);
export const assess = (asked: AssessmentRequest) => call<Assessment>('POST', '/v1/risk/assessments', asked);
/** What stands in a picture or a scan of a paper; of a further page the kind of those before it is told. */
export async function readPaper(bytes: ArrayBuffer | Blob, kind?: string | null): Promise<PaperContent> {
  let received: Received;
  try {
    received = await send(`/v1/papers:read${query({ kind: kind ?? undefined })}`, bytes);
  } catch {
    throw new Failure(null);
  }
  if (received.status >= 400) throw new Failure(received.json as ProblemDetails);
  return received.json as PaperContent;
}
export const followPaper = (asked: Schemas['PaperQuestion']) => call<PaperFollow>('POST', '/v1/papers:follow', asked);
export const readSentence = (text: string) => call<Readings>('POST', '/v1/risk/readings', { text });

/** Content types of the forms that the notice has. */
export const NOTICE_TYPES = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
export type NoticeForm = keyof typeof NOTICE_TYPES;

/** A file that the service writes: its bytes, or, for a downloader of a phone, an address of the service where it waits some minutes. */
export interface WrittenFile {
  bytes: () => Promise<ArrayBuffer>;
  address: () => Promise<string>;
}

/** The 诉讼风险告知书 as a file; with a code that opens what it says on the page, where somebody wants one. */
export const notice = (asked: AssessmentRequest, form: NoticeForm, withCode: boolean) =>
  file('/v1/risk/notices', asked, form, withCode ? { qr_page: page() } : {});

export const papers = () => call<Schemas['Forms']>('GET', '/v1/forms');
/** Filled and checked, with what it asks. */
export const fillPaper = (asked: PaperRequest) => call<FilledPaper>('POST', '/v1/forms:fill', asked);
/** To be handed in: empty cells stay empty. */
export const paperFile = (asked: PaperRequest, form: NoticeForm) => file('/v1/forms:paper', asked, form);

function file(path: string, body: unknown, form: NoticeForm, options: Record<string, string> = {}): WrittenFile {
  const received = async (at: string): Promise<ReceivedFile> => {
    const answer = await receiveFile(at, body, NOTICE_TYPES[form]).catch(() => { throw new Failure(null); });
    if (answer.status >= 400) throw new Failure(null);
    return answer;
  };
  return { bytes: async () => (await received(path + query(options))).bytes, address: async () => (await received(path + query({ ...options, once: 'true' }))).address };
}

interface ReceivedFile {
  status: number;
  bytes: ArrayBuffer;
  address: string;
}

async function receiveFile(path: string, body: unknown, type: string): Promise<ReceivedFile> {
  // #ifdef H5
  const answer = await fetch(host() + path, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: type }, body: JSON.stringify(body) });
  return { status: answer.status, bytes: await answer.arrayBuffer(), address: answer.headers.get('Location') ?? '' };
  // #endif
  // #ifndef H5
  return new Promise((done, failed) => {
    uni.request({
      url: host() + path,
      method: 'POST',
      header: { 'Content-Type': 'application/json', Accept: type },
      data: JSON.stringify(body),
      responseType: 'arraybuffer',
      success: (answer) => done({ status: answer.statusCode, bytes: answer.data as ArrayBuffer, address: '' }),
      fail: failed,
    });
  });
  // #endif
}
