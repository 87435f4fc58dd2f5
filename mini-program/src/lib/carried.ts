// The answers that the code of a notice carries in the fragment of its address: read on this phone, and taken only when somebody says so.
// H5 only: whoever scans with WeChat comes to the page as well.
import type { Told } from './answer';
import { assess } from './api';
import { anew, showResult, start, state } from './interview';

export interface Carried {
  stage: string;
  role: string;
  facts: Record<string, string>;
}

/** A code on paper holds half of it. What is longer is not from one, and could be anything. */
const LONGEST = 2_000;

/** What an address carries, or null where it cannot be read: a part is missing, or the browser is too old. */
export async function read(code: string): Promise<Carried | null> {
  if (code.length > LONGEST) return null;
  try {
    const bytes = Uint8Array.from(atob(code.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    const { stage, role, facts } = JSON.parse(await new Response(plain).text()) as Carried;
    return stage && role && Object.values(facts).every((value) => typeof value === 'string') ? { stage, role, facts } : null;
  } catch {
    return null;
  }
}

/** Where the case is, by the facts of the steps. */
export function stepOf({ stage, role, facts }: Carried) {
  const agrees = (one: { facts: Record<string, string> }): boolean => Object.entries(one.facts).every(([key, value]) => (facts[key] ?? value) === value);
  return start.now?.steps.find((one) => one.stage === stage && one.roles.some((party) => party.word === role) && agrees(one)) ?? null;
}

/** Puts them in the place of what was told here, each with its question, and shows what they come to. */
export async function take(carried: Carried): Promise<void> {
  const { stage, role, facts } = carried;
  const step = stepOf(carried);
  if (!step) throw new Error(`no step of ${stage} for ${role}`);
  const begun = { ...step.facts, ...(facts.dispute ? { dispute: facts.dispute } : {}) };
  const told: Told[] = [];
  for (let more: Told[] | null = null; more === null || more.length;) { // an answer opens further questions
    const known = { ...begun, ...Object.fromEntries(told.map((one) => [one.question.key, one.value])) };
    const { next_questions: open } = await assess({ stage, role, facts: known, brief: true } as Parameters<typeof assess>[0]);
    more = open.filter(({ key }) => facts[key] !== undefined && !(key in known)).map((question) => ({ question, value: facts[question.key] }));
    told.push(...more);
  }
  const asked = told.map((one) => one.question.key);
  const also = Object.fromEntries(Object.entries(facts).filter(([key]) => !(key in begun) && !asked.includes(key)));
  if (told.length) told[0] = { ...told[0], also };
  anew('claim');
  Object.assign(state, { begun: [facts.dispute ?? '', step.word, role], told });
  await showResult();
}
