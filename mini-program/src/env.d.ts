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
