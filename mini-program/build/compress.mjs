// Compresses what the service serves, once, as well as it can be: beside each file its .gz.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const h5 = path.resolve(process.argv[2]);

for (const entry of fs.readdirSync(h5, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(js|css|html|svg|webmanifest)$/.test(entry.name)) continue;
  const file = path.join(entry.parentPath ?? entry.path, entry.name);
  const body = fs.readFileSync(file);
  if (body.length < 512) continue;
  fs.writeFileSync(`${file}.gz`, zlib.gzipSync(body, { level: 9 }));
}
