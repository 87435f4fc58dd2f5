// What the page weighs and how soon it shows something: first load by the bytes that really came, first paint on a slow phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './harness.mjs';

const FIRST_LOAD = 90 * 1024;
/** A phone in the country: 4G that is not good, and a processor four times slower than this one. */
const SLOW = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const SLOWER = 4;

let b;
before(async () => { b = await openBrowser(); });
after(async () => { await b.close(); });

const ARTICLE = `law=${encodeURIComponent('民法典')}&article=675`;
const PLACES = ['home/index', 'search/index', 'risk/index', 'calculators/index', 'mine/index', 'paper/index', `article/index?${ARTICLE}`].map((page) => `/pages/${page}`);
for (const place of PLACES) {
  test(`${place}: opened directly it is at most 90 KiB as sent; first paint on a slow phone`, async (t) => {
    const v = await b.view();
    const devtools = await v.context.newCDPSession(v.page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await v.page.goto(`${b.base}#${place}`, { waitUntil: 'networkidle' });
    await v.page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const painted = await v.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
    await v.page.locator('.page:visible').first().waitFor(); // the network may rest while a slow processor still reads the script
    for (let before = -1; before !== bytes; await v.page.waitForTimeout(500)) before = bytes;
    t.diagnostic(`${place}: ${(bytes / 1024).toFixed(1)} KiB, first contentful paint ${Math.round(painted)} ms`);
    assert.ok(bytes <= FIRST_LOAD, `${bytes} bytes`);
    assert.deepEqual(v.trouble, []);
    await v.close();
  });
}
