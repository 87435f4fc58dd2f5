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
};
