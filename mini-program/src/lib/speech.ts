// Reads aloud what stands on the screen: in the page with the voice that the phone has for Chinese, in the mini-program with WeChat's.
// Nothing leaves the phone in the page, but that some browsers fetch a voice from their maker: such voices are not used.
import { ref } from 'vue';
// #ifdef MP-WEIXIN
import { agrees, hasPlugin, say, silence } from './wechat-speech';
// #endif

/** Long utterances break off in Chrome after some 15 seconds; WeChat's plugin takes 1000 bytes, a third of that in characters. */
const LONGEST = 120;
const LANGUAGE = 'zh-CN';
/** What is no text to listen to: what is to be pressed, except answers to a question, and what was set aside for the eye alone. */
const SILENT = 'button:not([role=radio]), .no-print, .actions, [aria-hidden=true], .unseen';
const BLOCKS = 'uni-view, h1, h2, h3, h4, button, a';

/** Which part is read now, by the name of whoever asked. */
export const reading = ref<string | null>(null);

const voiceOf = (voices: SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined => {
  const own = voices.filter((one) => one.localService && /^(zh|cmn)\b/i.test(one.lang) && !/HK|yue/i.test(one.lang));
  return own.find((one) => one.lang.replace('_', '-') === LANGUAGE) ?? own[0];
};

/** Tells whether the phone has a Chinese voice of its own, now and once the browser has looked for voices; returns how to end that. */
export function whenVoice(then: (found: boolean) => void): () => void {
  // #ifdef MP-WEIXIN
  then(hasPlugin);
  return () => {};
  // #endif
  // #ifdef H5
  if (!globalThis.speechSynthesis) return () => {};
  const look = (): void => then(Boolean(voiceOf(speechSynthesis.getVoices())));
  look();
  speechSynthesis.addEventListener('voiceschanged', look);
  return () => speechSynthesis.removeEventListener('voiceschanged', look);
  // #endif
}

/** The visible text of an element, block by block. */
export function textOf(root: Element): string[] {
  const blocks: { of: Element | null; text: string }[] = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
    const parent = node.parentElement;
    const text = node.data.trim();
    if (!parent || !text || parent.closest(SILENT) || !parent.getClientRects().length) continue;
    const of = parent.closest(BLOCKS);
    const last = blocks[blocks.length - 1];
    if (last?.of === of) last.text += text;
    else blocks.push({ of, text });
  }
  return blocks.map((one) => one.text);
}

/** In sentences, none longer than is read through. */
export function utterances(blocks: string[]): string[] {
  return blocks.flatMap((block) => {
    const parts: string[] = [];
    for (const sentence of block.match(/[^。！？；]+[。！？；]*/g) ?? []) {
      const last = parts.length - 1;
      if (last >= 0 && parts[last].length + sentence.length <= LONGEST) parts[last] += sentence;
      else parts.push(sentence);
    }
    return parts.flatMap((part) => part.match(new RegExp(`.{1,${LONGEST}}`, 'gs')) ?? []);
  });
}

/** Reads an element from its top; what is read at the time ends. */
export function read(name: string, root: Element): void {
  stop();
  const parts = utterances(textOf(root));
  const chosen = voiceOf(speechSynthesis.getVoices());
  if (!parts.length || !chosen) return;
  reading.value = name;
  parts.forEach((part, i) => {
    const spoken = new SpeechSynthesisUtterance(part);
    spoken.lang = LANGUAGE;
    spoken.voice = chosen;
    if (i === parts.length - 1) spoken.onend = () => { if (reading.value === name) reading.value = null; };
    speechSynthesis.speak(spoken);
  });
}

// #ifdef MP-WEIXIN
/** Reads texts one after another; what is read at the time ends. Returns what to say of it. */
export async function readTexts(name: string, blocks: string[]): Promise<string> {
  stop();
  if (!(await agrees('这段文字会发给微信的“同声传译”插件，由它变成声音。'))) return '没有朗读。';
  reading.value = name;
  for (const part of utterances(blocks)) {
    const said = await say(part, () => reading.value === name);
    if (reading.value !== name) return '';
    if (!said) {
      reading.value = null;
      return '读不出来：微信没有给出声音。可以过一会儿再点一次。';
    }
  }
  reading.value = null;
  return '';
}
// #endif

export function stop(): void {
  reading.value = null;
  // #ifdef H5
  globalThis.speechSynthesis?.cancel();
  // #endif
  // #ifdef MP-WEIXIN
  silence();
  // #endif
}
