// Compresses what the service serves, once, as well as it can be: beside each file its .br, and its .gz for who takes no other.
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
  fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length } }));
}
