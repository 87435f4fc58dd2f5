// The page without a network. Written into the build by build/service-worker.mjs.
'use strict';

const CACHE = `mingfa-${'VERSION'}`;
const SHELL = ['SHELL'];
/** Lists that are the same for everybody. No other answer of the service is ever kept: what was asked is nobody's business. */
const LISTS = ['/v1/calculators', '/v1/calculators?brief=true', '/v1/risk/interview'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith('mingfa-') && name !== CACHE).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

/** From the network, and kept; without a network what was kept before. */
async function freshOrKept(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (failure) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw failure;
  }
}

/** What carries its hash in its name never changes. */
async function keptOrFresh(request) {
  return (await caches.match(request)) ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  const asked = pathname + search;
  if (asked === '/' || LISTS.includes(asked)) event.respondWith(freshOrKept(request));
  else if (SHELL.includes(asked)) event.respondWith(keptOrFresh(request));
});
