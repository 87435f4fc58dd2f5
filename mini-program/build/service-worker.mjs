// Writes sw.js of the H5 page: with it the page opens without a network. Its version is the hash of all that was built, so a new build
// takes the place of the old one as a whole. It never keeps an answer to a question: only the page itself, and two lists that are
// the same for everybody.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const h5 = path.resolve(process.argv[2]);
const template = path.join(path.dirname(new URL(import.meta.url).pathname), 'service-worker.template.js');

const files = fs.readdirSync(h5, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(js|css|html|svg|png)$/.test(entry.name) && entry.name !== 'sw.js')
  .map((entry) => path.relative(h5, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
  .sort();
const hash = createHash('sha256');
for (const file of files) hash.update(file).update(fs.readFileSync(path.join(h5, file)));
const shell = files.map((file) => (file === 'index.html' ? '/' : `/${file}`));
fs.writeFileSync(path.join(h5, 'sw.js'), fs.readFileSync(template, 'utf8')
  .replace("'VERSION'", JSON.stringify(hash.digest('hex').slice(0, 16)))
  .replace("['SHELL']", JSON.stringify(shell)));
