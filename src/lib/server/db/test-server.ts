import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from './embedded';

const log = { info: () => undefined, warn: () => undefined };

/**
 * One PostgreSQL for all unit tests of a run, where `npm test` has not started one for everything.
 * @returns what Vitest calls when the run is over
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
	if (process.env['TEST_DATABASE_URL']) return undefined;
	const folder = mkdtempSync(join(tmpdir(), 'my-review-database-'));
	chmodSync(folder, 0o711);
	const { url, stop } = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), log });
	process.env['TEST_DATABASE_URL'] = url;
	return () => stop().finally(() => rmSync(folder, { recursive: true, force: true }));
}
