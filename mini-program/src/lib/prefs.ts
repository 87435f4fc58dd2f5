// What the user has set on this phone. Nothing of it ever leaves it.
import { computed, ref } from 'vue';

const MODE = 'mode';
const HISTORY = 'history';
const KEEPS_HISTORY = 'history.keep';
const LONGEST_HISTORY = 12;

/** 长辈版: larger text and larger things to press. */
export const elder = ref<boolean>(uni.getStorageSync(MODE) === 'elder');

export function toggleElder(): void {
  elder.value = !elder.value;
  uni.setStorageSync(MODE, elder.value ? 'elder' : 'standard');
}

/** The classes that carry the text size; every page and every overlay has them. */
export const sizeClass = computed(() => (elder.value ? 'elder' : ''));

/** Whether searches are remembered on this phone; on until it is switched off. */
export const keepsHistory = ref<boolean>(uni.getStorageSync(KEEPS_HISTORY) !== 'no');
export const history = ref<string[]>(uni.getStorageSync(HISTORY) || []);

export function setKeepsHistory(keep: boolean): void {
  keepsHistory.value = keep;
  uni.setStorageSync(KEEPS_HISTORY, keep ? 'yes' : 'no');
  if (!keep) forgetHistory();
}

/** The newest first, no words twice. */
export function remember(words: string): void {
  const said = words.trim();
  if (!said || !keepsHistory.value) return;
  history.value = [said, ...history.value.filter((other) => other !== said)].slice(0, LONGEST_HISTORY);
  uni.setStorageSync(HISTORY, history.value);
}

export function forgetHistory(): void {
  history.value = [];
  uni.removeStorageSync(HISTORY);
}
