// Runs scripts of package.json beside each other, as many at a time as there are processors; each one's output comes when it ends.
import { spawn } from 'node:child_process';
import os from 'node:os';

const waiting = process.argv.slice(2);
let failed = 0;

function run(script) {
  return new Promise((done) => {
    const said = [];
    const running = spawn('npm', ['run', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (bytes) => said.push(bytes));
    running.once('error', (error) => said.push(Buffer.from(`${error}\n`)));
    running.once('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      if (code !== 0) {
        failed = 1;
        console.error(`FAIL npm run ${script}`);
      }
      done();
    });
  });
}

await Promise.all(Array.from({ length: os.availableParallelism() }, async () => {
  while (waiting.length) await run(waiting.shift());
}));
process.exit(failed);
