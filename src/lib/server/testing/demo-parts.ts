import type { AppParts } from '$lib/server/app';
import type { OpenDatabase } from '$lib/server/db/open';
import { demoService } from '$lib/server/demo/service';
import { organisationKeysIn } from '$lib/server/sealing/organisation-keys';
import { ServiceDirectory } from '$lib/server/service-info';

/** For tests: what a demo service on this database is built from. */
export function demoParts(
	database: Pick<OpenDatabase, 'db' | 'pool' | 'url'>,
	{ dataDir, clock, log }: Pick<AppParts, 'clock' | 'log'> & { dataDir: string }
): AppParts {
	return {
		config: {
			dataDir,
			origin: 'http://localhost:3000',
			databaseUrl: undefined,
			demo: true,
			serviceFile: undefined,
			sealingKeys: undefined,
			organisationKeys: organisationKeysIn(dataDir),
			metricsToken: undefined,
			logLevel: 'silent'
		},
		db: database.db,
		pool: database.pool,
		databaseUrl: database.url,
		masterKeys: [{ id: 1, key: Buffer.alloc(32, 7) }],
		directory: new ServiceDirectory(demoService),
		clock,
		log
	};
}
