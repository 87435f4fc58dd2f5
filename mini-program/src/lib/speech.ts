// Reads aloud what stands on the screen, with the voice that the phone has for Chinese. Nothing leaves the phone by it, but that some
// browsers fetch a voice from their maker: such voices are not used.
import { ref } from 'vue';

/** Long utterances break off in Chrome after some 15 seconds. */
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
  if (!globalThis.speechSynthesis) return () => {};
  const look = (): void => then(Boolean(voiceOf(speechSynthesis.getVoices())));
  look();
  speechSynthesis.addEventListener('voiceschanged', look);
  return () => speechSynthesis.removeEventListener('voiceschanged', look);
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

/** In sentences, none longer than a browser reads through. */
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

export function stop(): void {
  reading.value = null;
  globalThis.speechSynthesis?.cancel();
}
