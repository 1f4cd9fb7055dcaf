import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '../src/lib/server/db/embedded';

/**
 * The app's own PostgreSQL by itself, for tests and for `npm run dev` with DATABASE_URL: prints its
 * address as one line and runs until it is told to stop.
 */
const { values } = parseArgs({
	options: { 'data-dir': { type: 'string', default: 'data' }, outside: { type: 'string' } }
});
const log = { info: () => undefined, warn: (event: string) => console.error(event) };
const database = await startEmbeddedPostgres({
	dataDir: resolve(values['data-dir']),
	log,
	...(values.outside ? { outside: values.outside } : {})
});
console.log(database.url);
const keepRunning = setInterval(() => undefined, 2 ** 30);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => {
		clearInterval(keepRunning);
		void database.stop();
	});
}
