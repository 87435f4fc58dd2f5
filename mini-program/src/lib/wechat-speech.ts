// WeChat's plugin for speech, in the mini-program: there only where the operator has put it into the build (build/speech-plugin.mjs).
// What it reads or hears goes to WeChat, so the person agrees first, once a launch for each.
import { ref } from 'vue';
import { consent } from './privacy';

/** Of the plugin, what is used here. */
interface Plugin {
  textToSpeech(what: { lang: string; tts: true; content: string; success(made: { filename: string }): void; fail(): void }): void;
  getRecordRecognitionManager(): {
    start(how: { lang: string; duration: number }): void;
    stop(): void;
    onStop?: (heard: { result: string }) => void;
    onError?: (error: { retcode: number }) => void;
  };
}

const LANGUAGE = 'zh_CN';
/** The plugin hears no longer, in ms. */
const MOST_HEARD = 60_000;

/** WeChat throws where the build names no plugin, or the mini-program may not use it: then there is nothing to press. */
const plugin = ((): Plugin | null => {
  try {
    return requirePlugin('WechatSI') as Plugin;
  } catch {
    return null;
  }
})();
export const hasPlugin = plugin !== null;
const player = plugin && wx.createInnerAudioContext();
const agreed = new Set<string>();

export async function agrees(to: string): Promise<boolean> {
  if (agreed.has(to)) return true;
  const answer = await new Promise<boolean>((done) => {
    wx.showModal({ title: '会交给微信处理', content: `${to}本站不留。不愿意的可以不用，别的都照常。`, confirmText: '同意', cancelText: '不用', success: ({ confirm }) => done(confirm), fail: () => done(false) });
  });
  if (answer) agreed.add(to);
  return answer;
}

/** Says a text, until it ends or is silenced, if it is still wanted once its sound has come. False where there is none. */
export async function say(content: string, wanted: () => boolean): Promise<boolean> {
  const file = await new Promise<string | null>((done) => {
    plugin?.textToSpeech({ lang: LANGUAGE, tts: true, content, success: ({ filename }) => done(filename), fail: () => done(null) });
  });
  if (!file || !player || !wanted()) return false;
  return new Promise((done) => {
    Object.assign(ends, { well: () => done(true), badly: () => done(false) });
    player.src = file;
    player.play();
  });
}
/** What the end of the sound that is played now leads to: the player keeps every listener that it is given. */
const ends = { well: () => {}, badly: () => {} };
player?.onEnded(() => ends.well());
player?.onStop(() => ends.well());
player?.onError(() => ends.badly());

export function silence(): void {
  player?.stop();
}

export const hearing = ref(false);

/** Hears until `heard` or for a minute, and gives the words to whoever asked. Returns what to say of it. */
export async function hear(then: (words: string) => void): Promise<string> {
  if (!(await agrees('您的录音会发给微信的“同声传译”插件，由它变成文字，填到框里。')) || !(await consent())) return '没有录音。';
  const listener = plugin?.getRecordRecognitionManager();
  if (!listener) return '';
  return new Promise((done) => {
    const end = (said: string): void => { hearing.value = false; done(said); };
    listener.onStop = ({ result }) => {
      if (result) then(result);
      end(result ? '请核对听到的字，可以改。' : '没有听到说话，可以再试一次，或者打字。');
    };
    listener.onError = ({ retcode }) => end(`没有听成（微信的错误 ${retcode}）。请看是否允许了使用麦克风，或者打字。`);
    hearing.value = true;
    listener.start({ lang: LANGUAGE, duration: MOST_HEARD });
  });
}

export function heard(): void {
  plugin?.getRecordRecognitionManager().stop();
}
