import { existsSync, statSync } from 'node:fs';
import { ApiClient, joinAs, message } from '../support/api';
import { isAlive, OwnApp } from '../support/own-app';
import { expect, test } from '../support/test';

/** The words of everything that a device gets back of what its child said. */
async function said(device: ApiClient): Promise<unknown[]> {
	const { json } = await device.get('/api/v1/me/entries?after=0&limit=200');
	return (json['items'] as { body: { body?: { words?: string } } | null }[]).map(
		({ body }) => body?.body?.words
	);
}

test('npm start brings its own database, ends with it, and comes back after any kill with every word', async () => {
	test.setTimeout(120_000);
	const app = new OwnApp();
	try {
		await app.start({ DEMO: 'off' });
		expect((await new ApiClient(app.url).get('/api/v1/service')).json).toMatchObject({ demo: false });
		expect(await (await fetch(`${app.url}/pretend.css`)).text()).toBe('');
		expect(existsSync(app.signInsFile)).toBe(false);
		await app.pressCtrlC();

		await app.start();
		expect(statSync(app.signInsFile).mode & 0o777).toBe(0o600);
		expect(app.output).toContain(app.signIns.children[0]?.code);
		const device = await joinAs(app, 'Jaden');
		const words = 'Said just before the power went.';
		expect((await device.post('/api/v1/me/entries', message(words))).status).toBe(201);
		await app.killEverything();

		await app.start();
		const again = new ApiClient(app.url, device.token);
		expect(await said(again)).toContain(words);
		await app.killAppAlone();
		const ranOn = app.databasePid;
		expect(isAlive(ranOn)).toBe(true);

		await app.start();
		expect(await said(new ApiClient(app.url, device.token))).toContain(words);
		const database = app.databasePid;
		await app.pressCtrlC();
		// Ended already; the system clears them away a moment later.
		await expect.poll(() => [isAlive(ranOn), isAlive(database)]).toEqual([false, false]);
	} finally {
		await app.remove();
	}
});
