// The tests that go through the whole: one service for all of them, two files at a time. What is named on the command line runs alone.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { service } from '../service.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const browser = process.env.CHROMIUM || '/usr/bin/chromium';
if (!fs.existsSync(browser)) {
  console.error(`没有 ${browser}：在浏览器中走一遍的测试无法运行。Debian：apt-get install chromium fonts-noto-cjk；装在别处时设置 CHROMIUM。`);
  process.exit(1);
}
const named = process.argv.slice(2);
const files = fs.readdirSync(here).filter((name) => name.endsWith('.test.mjs') && (!named.length || named.some((one) => name.includes(one))));
const served = await service();
const run = spawnSync(process.execPath, ['--test', '--test-concurrency=2', ...files.map((name) => path.join(here, name))],
  { stdio: 'inherit', env: { ...process.env, WEB_BASE: served.base } });
await served.close();
process.exit(run.status ?? 1);
