import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EntryPageV1 } from '$lib/contract/v1/entries';
import { FeedPageV1 } from '$lib/contract/v1/feed';
import type { FeedBodies, FeedKind } from '$lib/domain/feed/feed';
import { currentIro, earlierIros } from '$lib/domain/people/person';
import { PLAN_HEADINGS } from '$lib/domain/plan/headings';
import { READING_LEVELS } from '$lib/domain/text/text';
import { buildApp, type App, type AppParts } from '$lib/server/app';
import { migrateDatabase } from '$lib/server/db/migrate';
import { openDatabase, type OpenDatabase } from '$lib/server/db/open';
import { ServiceDirectory } from '$lib/server/service-info';
import { DemoNotEmpty, fillDemo, isEmpty } from './fill';
import { demoService } from './service';
import type { DemoSignIns } from './sign-ins';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 60_000 });

/** A Sunday: as far from the stories' Monday as a day can be. */
const NOW = new Date('2026-11-22T10:00:00Z');
const TODAY = '2026-11-22';

const root = mkdtempSync(join(tmpdir(), 'my-review-demo-'));
chmodSync(root, 0o711);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let database: OpenDatabase;
let parts: AppParts;
let app: App;
let signIns: DemoSignIns;

beforeAll(async () => {
	database = await openDatabase({ dataDir: join(root, 'data'), log });
	await migrateDatabase(database.pool);
	parts = {
		config: {
			dataDir: join(root, 'data'),
			origin: 'http://localhost:3000',
			databaseUrl: undefined,
			demo: true,
			serviceFile: undefined,
			sealingKeys: undefined,
			metricsToken: undefined,
			logLevel: 'silent'
		},
		db: database.db,
		pool: database.pool,
		databaseUrl: database.url,
		masterKeys: [{ id: 1, key: Buffer.alloc(32, 7) }],
		directory: new ServiceDirectory(demoService),
		clock: { now: () => NOW },
		log
	};
	app = buildApp(parts);
	expect(await isEmpty(database.db)).toBe(true);
	const start = performance.now();
	signIns = await fillDemo(parts);
	console.log('filled in', performance.now() - start);
});

afterAll(async () => {
	await database.close();
	rmSync(root, { recursive: true, force: true });
});

test('x', async () => {
	console.log(JSON.stringify(signIns, null, 1));
});
