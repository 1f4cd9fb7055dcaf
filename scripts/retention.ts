import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/lib/server/clock';
import { openDatabase } from '../src/lib/server/db/open';
import { Retention } from '../src/lib/server/jobs/retention';
import { RetentionRepository } from '../src/lib/server/repositories/retention';
import { command } from './command';

/**
 * `npm run retention`: what has had its time, and nothing is removed. With `-- --now` it goes. A service
 * that runs does the same by itself once an hour. With the embedded database, stop the app first.
 */
await command(async () => {
	const { values } = parseArgs({ options: { now: { type: 'boolean', default: false } } });

	const database = await openDatabase({
		databaseUrl: process.env['DATABASE_URL'],
		dataDir: resolve(process.env['DATA_DIR'] ?? 'data'),
		log: { info: () => undefined, warn: (event) => console.error(event) }
	});
	try {
		const retention = new Retention(database.db, new RetentionRepository(), systemClock);
		const removals = values.now ? await retention.run() : await retention.dryRun();
		for (const { rule, why, rows } of removals) console.log(`${String(rows).padStart(8)}  ${rule}: ${why}`);
		if (!values.now) console.log('Nothing was removed. To remove it: npm run retention -- --now');
	} finally {
		await database.close();
	}
});
