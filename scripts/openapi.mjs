import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../src/lib/server/http/openapi.ts';

/** Writes the API's description to the named file, for the linter: `node --import tsx scripts/openapi.mjs <file>`. */
const [file = 'openapi.json'] = process.argv.slice(2);
writeFileSync(file, JSON.stringify(openApiDocument('https://service.invalid'), null, '\t'));
