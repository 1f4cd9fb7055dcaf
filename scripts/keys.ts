import { resolve } from 'node:path';
import { openDatabase } from '../src/lib/server/db/open';
import { ResealingRepository } from '../src/lib/server/repositories/resealing';
import { KeyRing } from '../src/lib/server/sealing/key-ring';
import {
	loadMasterKeys,
	replaceKeysFile,
	withNewKey,
	writeMasterKeys
} from '../src/lib/server/sealing/master-keys';

/**
 * `npm run keys -- add`: a new key to seal with, beside those that there are. A service that runs takes
 * it from the file within five minutes, and seals everything anew under it while it runs.
 * `npm run keys -- status`: how much lies under which key.
 * `npm run keys -- drop <number>`: takes a key away under which nothing lies any more.
 * Where the keys come from SEALING_KEYS, it prints what that is to be and changes nothing.
 */
const [verb, which] = process.argv.slice(2);
const dataDir = resolve(process.env['DATA_DIR'] ?? 'data');
const fromEnvironment = process.env['SEALING_KEYS'] || undefined;
const keys = await loadMasterKeys(fromEnvironment, dataDir);

async function keep(changed: typeof keys, told: string): Promise<void> {
	if (fromEnvironment) return console.log(`Set SEALING_KEYS to ${writeMasterKeys(changed)}`);
	await replaceKeysFile(dataDir, changed);
	console.log(told);
}

async function countByKey(): Promise<{ table: string; key: number; rows: number }[]> {
	const database = await openDatabase({
		databaseUrl: process.env['DATABASE_URL'],
		dataDir,
		log: { info: () => undefined, warn: (event) => console.error(event) }
	});
	return new ResealingRepository(new KeyRing(keys)).count(database.db).finally(() => database.close());
}

async function drop(id: number): Promise<void> {
	if (keys[0]?.id === id) throw new Error('The newest key seals: add another one first');
	if (!keys.some((key) => key.id === id)) throw new Error(`There is no key ${which}`);
	const left = (await countByKey()).filter(({ key }) => key === id);
	const rows = left.reduce((sum, one) => sum + one.rows, 0);
	if (rows > 0) throw new Error(`${rows} rows still lie under key ${id}; wait until they are sealed anew`);
	await keep(
		keys.filter((key) => key.id !== id),
		`Key ${id} is gone. Joining codes that were printed before it was replaced work no more.`
	);
}

if (verb === 'add') {
	const [made, ...rest] = withNewKey(keys);
	if (made) await keep([made, ...rest], `Key ${made.id} is there. Back up the file sealing-keys now.`);
} else if (verb === 'status') {
	for (const { table, key, rows } of await countByKey()) console.log(`key ${key}  ${table}  ${rows}`);
} else if (verb === 'drop' && which) {
	await drop(Number(which));
} else {
	console.error('Say add, status, or drop and the number of a key');
	process.exitCode = 1;
}
