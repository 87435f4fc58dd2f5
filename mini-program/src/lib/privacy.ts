// WeChat wants consent to the privacy guideline before an interface that touches the phone (clipboard, calendar, files) is used.
// Until then the request waits here; PrivacyNotice.vue asks, and the answer lets it go on or ends it.
import { ref } from 'vue';

export const asking = ref(false);

/** WeChat's own way back to it, once the person has answered. */
let resolveWeChat: ((answer: { event: string; buttonId?: string }) => void) | null = null;

/** Set once, at launch: WeChat tells when an interface waits for consent, and the notice is shown. */
export function listenForPrivacy(): void {
  // #ifdef MP-WEIXIN
  wx.onNeedPrivacyAuthorization?.((resolve: (answer: { event: string; buttonId?: string }) => void) => {
    resolveWeChat = resolve;
    asking.value = true;
  });
  // #endif
}

/** Whether the interface may be used: at once where consent was given or is not wanted, else once the notice is answered. */
export function consent(): Promise<boolean> {
  // #ifdef MP-WEIXIN
  return new Promise((done) => {
    if (!wx.requirePrivacyAuthorize) { done(true); return; }
    wx.requirePrivacyAuthorize({ success: () => done(true), fail: () => done(false) });
  });
  // #endif
  // #ifndef MP-WEIXIN
  return Promise.resolve(true);
  // #endif
}

/** The answer of the notice. */
export function answerPrivacy(agreed: boolean): void {
  asking.value = false;
  resolveWeChat?.(agreed ? { event: 'agree', buttonId: 'agree-privacy' } : { event: 'disagree' });
  resolveWeChat = null;
}
