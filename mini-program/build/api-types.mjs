// Writes src/lib/api-types.ts from the service's own description of its interface; the file is never edited nor committed.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const here = path.dirname(fileURLToPath(import.meta.url));
const described = path.resolve(here, '../../search-api/src/main/resources/org/mingfa/api/openapi.json');
const written = path.resolve(here, '../src/lib/api-types.ts');

const types = `// Written by build/api-types.mjs from openapi.json.\n${astToString(await openapiTS(JSON.parse(fs.readFileSync(described, 'utf8'))))}`;
if (!fs.existsSync(written) || fs.readFileSync(written, 'utf8') !== types) fs.writeFileSync(written, types);
