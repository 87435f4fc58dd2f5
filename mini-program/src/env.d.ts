/// <reference types="vite/client" />
declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent<Record<string, unknown>, Record<string, unknown>, unknown>;
  export default component;
}

interface ImportMetaEnv {
  /** Where the mini-program finds the service, `https://host`; the H5 page asks the host it came from. */
  readonly VITE_SERVICE?: string;
}

/** What is used of WeChat's own interface beyond uni's. */
declare const wx: {
  env: { USER_DATA_PATH: string };
  onNeedPrivacyAuthorization?(ask: (resolve: (answer: { event: string; buttonId?: string }) => void) => void): void;
  requirePrivacyAuthorize?(then: { success(): void; fail(): void }): void;
  openPrivacyContract(then: object): void;
  addPhoneCalendar(entry: object): void;
  exitMiniProgram(): void;
  getFileSystemManager(): { writeFileSync(path: string, bytes: ArrayBuffer, encoding: string): void };
  openDocument(which: object): void;
  showModal(what: { title: string; content: string; confirmText: string; cancelText: string; success(answer: { confirm: boolean }): void; fail(): void }): void;
  createInnerAudioContext(): { src: string; play(): void; stop(): void; onEnded(then: () => void): void; onStop(then: () => void): void; onError(then: () => void): void };
  createOffscreenCanvas(of: { type: '2d'; width: number; height: number }): HTMLCanvasElement;
  canvasToTempFilePath(of: { canvas: HTMLCanvasElement; fileType: 'png'; success(made: { tempFilePath: string }): void; fail(): void }): void;
  showShareImageMenu(of: { path: string; success(): void; fail(): void }): void;
};

/** Of WeChat: throws where the mini-program has no plugin of that name. */
declare function requirePlugin(name: string): unknown;
