import {
	expect as baseExpect,
	test as base,
	type BrowserContext,
	type BrowserContextOptions
} from '@playwright/test';
import { ConsoleErrors } from './console-errors';
import { startDemo, type DemoTemplate } from './demo';
import { Line } from './line';
import type { TestServer } from './server';

/** Patient enough for a machine that is busy with other things as well. */
export const expect = baseExpect.configure({ timeout: 10_000 });

interface Options {
	/** `file`: the tests of one file share a server and its data. `test`: each has its own. */
	serverFor: 'file' | 'test';
	/** Further settings for the server, such as `{ DEMO: 'off' }`. */
	serverEnv: NodeJS.ProcessEnv;
}

interface Fixtures extends Options {
	server: TestServer;
	consoleErrors: ConsoleErrors;
	/** A way to the server on which things can be lost, late or cut. */
	line: Line;
	/** A second tablet: a browser with a storage of its own. */
	newDevice: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

/** Keeps one server, and replaces it when a test asks for another. */
class ServerShelf {
	private current: { key: string; server: TestServer; remove(): Promise<void> } | undefined;

	async take(key: string, env: NodeJS.ProcessEnv): Promise<TestServer> {
		if (this.current?.key !== key) {
			await this.clear();
			this.current = { key, ...(await startDemo(template(), env)) };
		}
		// A test before this one may have left it stopped.
		if (!this.current.server.isRunning) await this.current.server.start();
		return this.current.server;
	}

	async clear(): Promise<void> {
		await this.current?.remove();
		this.current = undefined;
	}
}

function template(): DemoTemplate {
	return JSON.parse(process.env['DEMO_TEMPLATE'] ?? '') as DemoTemplate;
}

export const test = base.extend<Fixtures, { shelf: ServerShelf }>({
	serverFor: ['file', { option: true }],
	serverEnv: [{}, { option: true }],
	shelf: [
		async ({}, use) => {
			const shelf = new ServerShelf();
			await use(shelf);
			await shelf.clear();
		},
		{ scope: 'worker', timeout: 60_000 }
	],
	server: async ({ shelf, serverFor, serverEnv }, use, info) => {
		const own = [info.testId, info.repeatEachIndex, info.retry];
		const key = [info.file, JSON.stringify(serverEnv), ...(serverFor === 'test' ? own : [])].join(' ');
		await use(await shelf.take(key, serverEnv));
	},
	baseURL: ({ server }, use) => use(server.url),
	line: async ({ server }, use) => {
		const line = new Line(server);
		await line.open();
		await use(line);
		await line.close();
	},
	consoleErrors: [
		async ({}, use) => {
			const errors = new ConsoleErrors();
			await use(errors);
			expect(errors.unexpected(), 'errors in the browser’s console').toEqual([]);
		},
		{ auto: true }
	],
	context: async ({ context, consoleErrors }, use) => {
		consoleErrors.watch(context);
		await use(context);
	},
	newDevice: async ({ browser, baseURL, consoleErrors }, use) => {
		const devices: BrowserContext[] = [];
		await use(async (options) => {
			const device = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...options });
			devices.push(device);
			consoleErrors.watch(device);
			return device;
		});
		for (const device of devices) await device.close();
	}
});
