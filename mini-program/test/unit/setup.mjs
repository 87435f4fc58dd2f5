import { vi } from 'vitest';

const store = new Map();
globalThis.uni = {
  getStorageSync: (k) => store.get(k) ?? '',
  setStorageSync: (k, v) => store.set(k, v),
  removeStorageSync: (k) => store.delete(k),
  navigateTo: vi.fn(), navigateBack: vi.fn(), reLaunch: vi.fn(),
};
globalThis.getCurrentPages = () => [{}];
vi.mock('@dcloudio/uni-app', () => ({ onLoad: (f) => { globalThis.lastOnLoad = f; }, onLaunch: () => {} }));
