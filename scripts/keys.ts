import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/lib/server/db/open';
import type { Queryable } from '../src/lib/server/db/types';
import { ChildrenRepository } from '../src/lib/server/repositories/children';
import { ResealingRepository, type KeptUnder } from '../src/lib/server/repositories/resealing';
import { KeyRing, type MasterKey } from '../src/lib/server/sealing/key-ring';
import {
	loadMasterKeys,
	replaceKeysFile,
	withNewKey,
	writeMasterKeys
} from '../src/lib/server/sealing/master-keys';
import { OrganisationKeys, organisationKeysIn } from '../src/lib/server/sealing/organisation-keys';
import { command, idTyped, ORGANISATIONS_ID } from './command';

/**
 * `npm run keys -- add`: a new key to seal with, beside those that there are. A service that runs takes
 * it from the file within five minutes, and seals everything anew under it while it runs.
 * `npm run keys -- status`: how much lies under which key.
 * `npm run keys -- drop <number>`: takes a key away under which nothing lies any more.
 * With `--organisation <id>` it is a key that this organisation holds for itself; its first one parts its words
 * from the shared key. Where the shared keys come from SEALING_KEYS, it prints what that is to be.
 */
await command(async () => {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { organisation: { type: 'string' } }
	});
	const [verb, which] = positionals;
	const organisation =
		values.organisation === undefined
			? undefined
			: idTyped('organisation', values.organisation, ORGANISATIONS_ID);
	const ofWhom = organisation ? ` --organisation ${organisation}` : '';
	const dataDir = resolve(process.env['DATA_DIR'] ?? 'data');
	const fromEnvironment = process.env['SEALING_KEYS'] || undefined;
	const own = new OrganisationKeys(process.env['ORGANISATION_KEYS'] || organisationKeysIn(dataDir));
	const shared = await loadMasterKeys(fromEnvironment, dataDir);
	const keys = organisation ? (own.read().get(organisation) ?? []) : shared;

	async function keep(changed: readonly MasterKey[], told: string): Promise<void> {
		if (organisation) await own.replace(organisation, changed);
		else if (fromEnvironment) return console.log(`Set SEALING_KEYS to ${writeMasterKeys(changed)}`);
		else await replaceKeysFile(dataDir, changed);
		console.log(told);
	}

	async function asked<T>(question: (db: Queryable) => Promise<T>): Promise<T> {
		const database = await openDatabase({
			databaseUrl: process.env['DATABASE_URL'],
			dataDir,
			log: { info: () => undefined, warn: (event) => console.error(event) }
		});
		try {
			return await question(database.db);
		} finally {
			await database.close();
		}
	}

	function countByKey(): Promise<KeptUnder[]> {
		return asked((db) => new ResealingRepository(new KeyRing(shared)).count(db));
	}

	/** A key of nobody would part nothing from the shared one, and nobody would notice. */
	async function refuseUnknown(id: string): Promise<void> {
		const known = await asked((db) => new ChildrenRepository().organisation(db, id));
		if (!known) throw new Error(`There is no organisation ${id}. No key was made. ${ORGANISATIONS_ID}`);
	}

	/** Whether it is about the keys that are asked for. */
	function isAsked(kept: KeptUnder): boolean {
		return organisation ? kept.isOwn && kept.organisation === organisation : !kept.isOwn;
	}

	async function drop(id: number): Promise<void> {
		if (keys[0]?.id === id) throw new Error('The newest key seals: add another one first');
		if (!keys.some((key) => key.id === id)) throw new Error(`There is no key ${which}`);
		const left = (await countByKey()).filter((kept) => isAsked(kept) && kept.id === id);
		const rows = left.reduce((sum, one) => sum + one.rows, 0);
		if (rows > 0) throw new Error(`${rows} rows still lie under key ${id}; wait until they are sealed anew`);
		await keep(
			keys.filter((key) => key.id !== id),
			organisation
				? `Key ${id} of this organisation is gone.`
				: `Key ${id} is gone. Joining codes that were printed before it was replaced work no more.`
		);
	}

	if (verb === 'add') {
		if (organisation && keys.length === 0) await refuseUnknown(organisation);
		const [made, ...rest] = withNewKey(keys);
		const file = organisation ? `organisation-keys/${organisation}` : 'sealing-keys';
		if (made) await keep([made, ...rest], `Key ${made.id} is there. Back up the file ${file} now.`);
	} else if (verb === 'status') {
		const kept = await countByKey();
		const sums = new Map<string, number>();
		for (const { table, organisation: of, isOwn, id, rows } of kept) {
			const line = `${isOwn ? `own key ${id} of ${of}` : `key ${id}`}  ${table}`;
			sums.set(line, (sums.get(line) ?? 0) + rows);
		}
		for (const [line, rows] of sums) console.log(`${line}  ${rows}`);
		for (const { id } of keys
			.slice(1)
			.filter((key) => !kept.some((one) => isAsked(one) && one.id === key.id)))
			console.log(`key ${id}  nothing lies under it any more: npm run keys -- drop ${id}${ofWhom}`);
	} else if (verb === 'drop' && which) {
		await drop(Number(which));
	} else {
		throw new Error('Say add, status, or drop and the number of a key');
	}
});
