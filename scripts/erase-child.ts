import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/lib/server/clock';
import { openDatabase } from '../src/lib/server/db/open';
import { AuditRepository } from '../src/lib/server/repositories/audit';
import { ChildrenRepository } from '../src/lib/server/repositories/children';
import { ErasureRepository, STAYS } from '../src/lib/server/repositories/erasure';
import { ErasureService } from '../src/lib/server/services/erasure';
import { CHILDS_ID, command, idTyped } from './command';

/**
 * `npm run child:erase -- --child <id>`: what would be erased of one child, and what stays; nothing goes.
 * With `--now` it goes, for good: export it first. With the embedded database, stop the app first.
 */
await command(async () => {
	const { values } = parseArgs({
		options: { child: { type: 'string' }, now: { type: 'boolean', default: false } }
	});
	const childId = idTyped('child', values.child, CHILDS_ID);

	const database = await openDatabase({
		databaseUrl: process.env['DATABASE_URL'],
		dataDir: resolve(process.env['DATA_DIR'] ?? 'data'),
		log: { info: () => undefined, warn: (event) => console.error(event) }
	});
	try {
		const service = new ErasureService({
			db: database.db,
			clock: systemClock,
			children: new ChildrenRepository(),
			audit: new AuditRepository(),
			erasure: new ErasureRepository()
		});
		const parts = values.now ? await service.run(childId) : await service.dryRun(childId);
		for (const { what, rows } of parts) console.log(`${String(rows).padStart(8)}  ${what}`);
		for (const what of STAYS) console.log(`   stays  ${what}`);
		const how = `npm run child:erase -- --child ${childId} --now`;
		console.log(
			values.now
				? 'It is erased for good.'
				: `Nothing was erased. Export it first. To erase it for good: ${how}`
		);
	} finally {
		await database.close();
	}
});
