// The real service, for the tests that go through the whole of it: on the starter corpus, or on invented laws of a test's own.
// WEB_BASE names one on the starter corpus that runs already; otherwise the launcher starts one in a directory of its own, and it
// ends with the tests. MINGFA names another launcher.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const product = process.env.MINGFA || path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../mingfa');
const PATIENCE = 300_000;

function freePort() {
  return new Promise((done) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

async function ready(base) {
  try {
    return (await fetch(`${base}readyz`)).ok;
  } catch {
    return false;
  }
}

function command(data, ...words) {
  const run = spawnSync(product, ['--yes', '--data', data, ...words], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${words.join(' ')} ended with ${run.status}: ${run.stderr}`);
}

/**
 * Where the service answers, and how to end it.
 * @param laws a folder of laws in the form of lawrefbook that it serves instead of the starter corpus
 */
export async function service(laws) {
  const running = process.env.WEB_BASE;
  if (running && !laws) return { base: running.endsWith('/') ? running : `${running}/`, close: async () => {} };
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'mingfa-web-'));
  if (laws) {
    command(data, 'corpus', 'add', 'invented', laws, '--format', 'lawrefbook');
    command(data, 'generation', 'build', '--vectors', 'off');
  }
  const port = await freePort();
  const base = `http://127.0.0.1:${port}/`;
  const process_ = spawn(product, ['--yes', '--data', data, 'serve', '--judges', 'open', '--port', String(port)], { stdio: ['ignore', 'ignore', 'inherit'], detached: true });
  const until = Date.now() + PATIENCE;
  while (!(await ready(base))) {
    if (process_.exitCode !== null) throw new Error(`the service ended with ${process_.exitCode} before it was ready`);
    if (Date.now() > until) throw new Error('the service was not ready in time');
    await new Promise((done) => { setTimeout(done, 500); });
  }
  return {
    base,
    async close() {
      const ended = new Promise((done) => { process_.once('exit', done); });
      process.kill(-process_.pid, 'SIGTERM');
      await ended;
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
}
