import { buildApp, type App, type AppParts } from './app';
import { systemClock } from './clock';
import { readConfig, type Config } from './config';
import { migrateDatabase } from './db/migrate';
import { openDatabase } from './db/open';
import { fillDemo, isEmpty } from './demo/fill';
import { demoService } from './demo/service';
import { readSignIns, welcomeText, writeSignIns } from './demo/sign-ins';
import { repeat } from './jobs/repeat';
import { createLog } from './log';
import { loadMasterKeys, readKeysFile } from './sealing/master-keys';
import { ServiceDirectory, emptyService, loadServiceFile } from './service-info';

/** How often what nobody will ask for is removed. */
const SWEEP_MS = 60 * 60 * 1000;

/** How soon a key that was added is used. */
const RESEAL_MS = 5 * 60 * 1000;

export interface RunningApp {
	app: App;
	close(): Promise<void>;
}

/** Opens the database, brings its tables up to date and builds the app. A broken database stops the start. */
export async function boot(env: NodeJS.ProcessEnv): Promise<RunningApp> {
	const config = readConfig(env);
	const log = createLog(config.logLevel);
	const database = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, log });
	try {
		await migrateDatabase(database.pool);
		const parts: AppParts = {
			config,
			log,
			db: database.db,
			pool: database.pool,
			databaseUrl: database.url,
			masterKeys: await loadMasterKeys(config.sealingKeys, config.dataDir),
			...(config.sealingKeys ? {} : { rereadKeys: () => readKeysFile(config.dataDir) }),
			directory: new ServiceDirectory(await chooseService(config)),
			clock: systemClock
		};
		const app = buildApp(parts);
		if (parts.directory.info.demo) await greet(parts);
		await app.resealing.takeKeys();
		await app.live.open();
		const jobs = [
			repeat(SWEEP_MS, () => app.attachments.removeForgotten(), log),
			repeat(SWEEP_MS, () => app.retention.run(), log),
			repeat(RESEAL_MS, () => app.resealing.run(), log)
		];
		return {
			app,
			close: async () => {
				await Promise.all(jobs.map((job) => job.stop()));
				await app.live.close();
				await database.close();
			}
		};
	} catch (error) {
		await database.close();
		throw error;
	}
}

async function chooseService(config: Config) {
	if (config.serviceFile) return loadServiceFile(config.serviceFile);
	return config.demo ? demoService : emptyService;
}

/**
 * Fills an empty demo, which writes the sign-ins file, and says how to get in. The codes are in that
 * file alone, not in the database; its links follow when the service is reached at another address.
 */
async function greet(parts: AppParts): Promise<void> {
	const { dataDir, origin } = parts.config;
	if (await isEmpty(parts.db)) await fillDemo(parts);
	const signIns = await readSignIns(dataDir, origin);
	if (!signIns) return;
	await writeSignIns(dataDir, signIns);
	process.stdout.write(welcomeText(origin, signIns));
}
