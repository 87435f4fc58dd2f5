// The results of what was asked: law and cases apart, page by page. The page shows; this asks.
import { computed, reactive, ref } from 'vue';
import { Failure, search, type Hit, type SearchAnswer, type SearchQuery } from './api';
import { beginAsked, storeAsked } from './asked';

export type Side = 'law' | 'case';

interface List {
  answer: SearchAnswer | null;
  hits: Hit[];
}

const empty = (): List => ({ answer: null, hits: [] });

/** Filters that mean something to one side only; the other side is asked without them. */
const ONLY_LAW = ['type', 'status', 'level', 'authority', 'as_of'] as const;
const ONLY_CASES = ['cause', 'court_level', 'year_from', 'year_to'] as const;

export function resultsOf(first: SearchQuery) {
  const query = ref<SearchQuery>({ ...first });
  const side = ref<Side>('law');
  const lists = reactive<Record<Side, List>>({ law: empty(), case: empty() });
  const waiting = ref(false);
  const failure = ref<Failure | null>(null);
  let latest = 0;

  const list = computed(() => lists[side.value] as List);

  /** The question as the side shown is asked: laws without what only cases have, and the other way round. */
  function questionOf(which: Side, cursor?: string | null): SearchQuery {
    const asked = { ...query.value } as Record<string, unknown>;
    for (const name of which === 'law' ? ONLY_CASES : ONLY_LAW) delete asked[name];
    if (which === 'case') asked.type = ['case'];
    if (cursor) asked.cursor = cursor;
    return asked as unknown as SearchQuery;
  }

  async function load(more = false): Promise<void> {
    const which = side.value;
    const mine = ++latest;
    waiting.value = true;
    failure.value = null;
    try {
      const { answer, request } = await search(questionOf(which, more ? lists[which].answer?.cursor : null));
      if (mine !== latest) return;
      storeAsked(query.value, answer, request);
      lists[which] = { answer, hits: more ? [...(lists[which].hits as Hit[]), ...answer.hits] : answer.hits };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (mine === latest) failure.value = error;
    } finally {
      if (mine === latest) waiting.value = false;
    }
  }

  function show(which: Side): void {
    side.value = which;
    if (!lists[which].answer) void load();
  }

  /** Asks again with other filters or other words; what was shown for the old ones goes. */
  function change(next: SearchQuery): void {
    query.value = next;
    beginAsked(next);
    lists.law = empty();
    lists.case = empty();
    void load();
  }

  return { query, side, lists, list, waiting, failure, load, show, change };
}

/** 拖欠工资 → 劳动报酬、追索劳动报酬. */
export function expansionLines(answer: SearchAnswer): { from: string; to: string }[] {
  const bySaid = new Map<string, string[]>();
  for (const { from, to } of answer.expansions) bySaid.set(from, [...(bySaid.get(from) ?? []), to]);
  return [...bySaid].map(([from, to]) => ({ from, to: to.join('、') }));
}

/** 您问的可能是三件事; of a text that asks two to four. */
export function partsHeading(parts: { text: string }[]): string {
  return `您问的可能是${'两三四'[parts.length - 2]}件事`;
}

/** How many, where that was counted; "at least so many" of what is merely near in meaning tells nobody anything. */
export function shownTotal(total: { value: number; relation: string } | null | undefined): string {
  return total?.relation === 'exact' ? String(total.value) : '';
}
