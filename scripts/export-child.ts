import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/lib/server/db/open';
import { ChildRecordsRepository } from '../src/lib/server/repositories/child-records';
import { ChildrenRepository } from '../src/lib/server/repositories/children';
import { KeyRing } from '../src/lib/server/sealing/key-ring';
import { loadMasterKeys } from '../src/lib/server/sealing/master-keys';
import { exportRecord } from '../src/lib/server/services/child-records';
import type { RecordWords } from '../src/lib/server/services/record-pages';

/**
 * `npm run child:export -- --child <id> --to <folder>`: everything that is kept of one child, as a page to
 * read, as JSON and as files, to be given to that child. What an advocacy service keeps is left out, unless
 * it is asked for with `--with-advocate`: that is the child's and their advocate's to ask for, and nobody
 * else's. With the embedded database, stop the app first.
 */
const { values } = parseArgs({
	options: {
		child: { type: 'string' },
		to: { type: 'string' },
		lang: { type: 'string', default: 'en' },
		'with-advocate': { type: 'boolean', default: false }
	}
});
const { child: childId, to: folder, lang } = values;
if (!childId || !folder) throw new Error('Say --child and --to');

function wordsIn(language: string): RecordWords {
	const file = resolve(import.meta.dirname, `../locales/${language}/desk-security.json`);
	return (JSON.parse(readFileSync(file, 'utf8')) as { record: RecordWords }).record;
}

const dataDir = resolve(process.env['DATA_DIR'] ?? 'data');
const keys = new KeyRing(await loadMasterKeys(process.env['SEALING_KEYS'] || undefined, dataDir));
const database = await openDatabase({
	databaseUrl: process.env['DATABASE_URL'],
	dataDir,
	log: { info: () => undefined, warn: (event) => console.error(event) }
});
try {
	const child = await new ChildrenRepository().find(database.db, childId);
	if (!child) throw new Error('There is no such child');
	const { rows, files } = await exportRecord(
		database.db,
		new ChildRecordsRepository(keys),
		{
			childId,
			keeper: values['with-advocate'] ? null : child.organisationId,
			folder: resolve(folder),
			lang,
			dir: lang === 'ar' ? 'rtl' : 'ltr'
		},
		wordsIn(lang)
	);
	console.log(`${rows} rows and ${files} files are in ${folder}. Give them to the child, and keep no copy.`);
} finally {
	await database.close();
}
