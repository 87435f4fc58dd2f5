// What the user has set on this phone. Nothing of it ever leaves it.
import { computed, ref } from 'vue';

const MODE = 'mode';
const SIZE = 'text.size';
const THEME = 'theme';
const HISTORY = 'history';
const KEEPS_HISTORY = 'history.keep';
const LONGEST_HISTORY = 12;

/** 长辈版: larger text and larger things to press. */
export const elder = ref<boolean>(uni.getStorageSync(MODE) === 'elder');

/** Sizes of text in px. 长辈版 begins at the third: its smallest lines are 18. */
export const SIZES = [17, 19, 22, 26, 30] as const;
const SMALLEST_OF_ELDER = 22;

/** How much larger than usual the phone itself shows text: WeChat tells, a browser enlarges by itself. */
function enlarged(): number {
  // #ifdef MP-WEIXIN
  return (uni.getAppBaseInfo() as { fontSizeScaleFactor?: number }).fontSizeScaleFactor ?? 1;
  // #endif
  // #ifndef MP-WEIXIN
  return 1;
  // #endif
}

/** What was chosen here, else the phone's own setting. */
function sizeOfBefore(): number {
  const wanted = Number(uni.getStorageSync(SIZE)) || SIZES[0] * enlarged();
  return SIZES.find((size) => size >= Math.floor(wanted)) ?? SIZES[SIZES.length - 1];
}

const chosenSize = ref<number>(sizeOfBefore());

/** The size that is shown, in px. */
export const textSize = computed(() => (elder.value ? Math.max(chosenSize.value, SMALLEST_OF_ELDER) : chosenSize.value));

export function setTextSize(size: number): void {
  chosenSize.value = size;
  uni.setStorageSync(SIZE, size);
}

export type Theme = 'system' | 'light' | 'dark';

/** Light, dark, or as the phone is. */
export const theme = ref<Theme>((uni.getStorageSync(THEME) as Theme) || 'system');

export function setTheme(chosen: Theme): void {
  theme.value = chosen;
  uni.setStorageSync(THEME, chosen);
  applyTheme();
}

/** The browser's page takes its colours from the root; the mini-program's from the class of each page. */
export function applyTheme(): void {
  // #ifdef H5
  if (theme.value === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.value;
  // #endif
}

export function toggleElder(): void {
  elder.value = !elder.value;
  uni.setStorageSync(MODE, elder.value ? 'elder' : 'standard');
}

/** The classes that carry text size, targets and colours; every page and every overlay has them. */
export const sizeClass = computed(() =>
  [`text-${textSize.value}`, elder.value ? 'elder' : '', theme.value === 'system' ? '' : `theme-${theme.value}`].filter(Boolean).join(' '));

/** Where nothing was chosen: a page in a browser may be on a court's own terminal, a mini-program is on somebody's phone. */
function keepsUnasked(): boolean {
  // #ifdef MP-WEIXIN
  return true;
  // #endif
  // #ifndef MP-WEIXIN
  return false;
  // #endif
}

/** Whether searches are remembered on this phone. */
export const keepsHistory = ref<boolean>(uni.getStorageSync(KEEPS_HISTORY) ? uni.getStorageSync(KEEPS_HISTORY) === 'yes' : keepsUnasked());
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

/** As on the first day; what was stored is cleared by whoever calls. */
export function resetPreferences(): void {
  elder.value = false;
  chosenSize.value = sizeOfBefore();
  theme.value = 'system';
  keepsHistory.value = keepsUnasked();
  history.value = [];
  applyTheme();
}
