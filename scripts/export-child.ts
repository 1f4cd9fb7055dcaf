import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/lib/server/db/open';
import { ChildRecordsRepository } from '../src/lib/server/repositories/child-records';
import { ChildrenRepository } from '../src/lib/server/repositories/children';
import { KeyRing } from '../src/lib/server/sealing/key-ring';
import { loadMasterKeys } from '../src/lib/server/sealing/master-keys';
import { OrganisationKeys, organisationKeysIn } from '../src/lib/server/sealing/organisation-keys';
import { exportRecord } from '../src/lib/server/services/child-records';
import { CHILDS_ID, command, idTyped } from './command';
import { hasRecordWords, recordWords } from './record-words';

/**
 * `npm run child:export -- --child <id> --to <folder>`: everything that is kept of one child, as a page to
 * read in the child's language where the desk has it (or `--lang`), as JSON and as files, to be given to that
 * child. What an advocacy service keeps is left out, unless
 * it is asked for with `--with-advocate`: that is the child's and their advocate's to ask for, and nobody
 * else's. With the embedded database, stop the app first.
 */
await command(async () => {
	const { values } = parseArgs({
		options: {
			child: { type: 'string' },
			to: { type: 'string' },
			lang: { type: 'string' },
			'with-advocate': { type: 'boolean', default: false }
		}
	});
	const { to: folder } = values;
	const childId = idTyped('child', values.child, CHILDS_ID);
	if (!folder) throw new Error('Say --to <folder>: where it is written to.');

	const dataDir = resolve(process.env['DATA_DIR'] ?? 'data');
	const organisationKeys = new OrganisationKeys(
		process.env['ORGANISATION_KEYS'] || organisationKeysIn(dataDir)
	);
	const keys = new KeyRing(await loadMasterKeys(process.env['SEALING_KEYS'] || undefined, dataDir), {
		own: () => organisationKeys.read()
	});
	const database = await openDatabase({
		databaseUrl: process.env['DATABASE_URL'],
		dataDir,
		log: { info: () => undefined, warn: (event) => console.error(event) }
	});
	try {
		const child = await new ChildrenRepository().find(database.db, childId);
		if (!child) throw new Error('There is no such child');
		const lang = values.lang ?? (hasRecordWords(child.language) ? child.language : 'en');
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
			recordWords(lang)
		);
		console.log(
			`${rows} rows and ${files} files are in ${folder}. Give them to the child, and keep no copy.`
		);
	} finally {
		await database.close();
	}
});
