// One thing that a page shows: waiting for it, having it, or knowing why not. An answer that is overtaken is dropped.
import { ref, shallowRef, type ShallowRef, type Ref } from 'vue';
import { Failure } from './api';

export interface Loading<T> {
  data: ShallowRef<T | null>;
  failure: Ref<Failure | null>;
  waiting: Ref<boolean>;
  load: () => Promise<void>;
}

export function loading<T>(fetched: () => Promise<T>): Loading<T> {
  const data = shallowRef<T | null>(null);
  const failure = ref<Failure | null>(null) as Ref<Failure | null>;
  const waiting = ref(false);
  let latest = 0;
  async function load(): Promise<void> {
    const mine = ++latest;
    waiting.value = true;
    failure.value = null;
    try {
      const answer = await fetched();
      if (mine === latest) data.value = answer;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (mine === latest) failure.value = error;
    } finally {
      if (mine === latest) waiting.value = false;
    }
  }
  return { data, failure, waiting, load };
}
