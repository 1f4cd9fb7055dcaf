import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, dropDatabase, findDatabaseServer } from './database';
import { TestServer } from './server';

/** Where to copy a filled demo from; handed from the global set-up to the workers in the environment. */
export interface DemoTemplate {
	server: string;
	database: string;
	dataDir: string;
}

/** Fills one demo, so that every server of the run can begin with a copy of it. */
export async function makeDemoTemplate(): Promise<{ template: DemoTemplate; remove(): Promise<void> }> {
	const { url, stop } = await findDatabaseServer();
	const database = `demo_${randomUUID().replaceAll('-', '')}`;
	const dataDir = temporaryFolder();
	const server = new TestServer({ databaseUrl: await createDatabase(url, database), dataDir });
	await server.start();
	await server.stop();
	return {
		template: { server: url, database, dataDir },
		async remove() {
			rmSync(dataDir, { recursive: true, force: true });
			await dropDatabase(url, database);
			await stop();
		}
	};
}

/** A running server with a demo of its own, and the way to take both away. */
export async function startDemo(
	template: DemoTemplate,
	env: NodeJS.ProcessEnv = {}
): Promise<{ server: TestServer; databaseUrl: string; remove(): Promise<void> }> {
	const name = `server_${randomUUID().replaceAll('-', '')}`;
	const dataDir = temporaryFolder();
	cpSync(template.dataDir, dataDir, { recursive: true });
	const databaseUrl = await createDatabase(template.server, name, template.database);
	const server = new TestServer({ databaseUrl, dataDir, env });
	await server.start();
	return {
		server,
		databaseUrl,
		async remove() {
			await server.stop();
			rmSync(dataDir, { recursive: true, force: true });
			await dropDatabase(template.server, name);
		}
	};
}

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'my-review-demo-'));
	chmodSync(folder, 0o711);
	return folder;
}
