import { bubble, IroReader, joinOnDevice, open, PHONE, sendMessage } from '../support/child';
import { expect, test } from '../support/test';

test.use({
	...PHONE,
	// Chromium waits five minutes before it wakes a worker again whose attempt has failed; here, a second.
	launchOptions: async ({ launchOptions }, use) => {
		const quick =
			'initial_retry_delay_sec/1/retry_delay_factor/1/max_sync_attempts/99/min_sync_recovery_time_ms/100';
		await use({
			...launchOptions,
			args: [
				...(launchOptions.args ?? []),
				'--force-fieldtrials=BackgroundSync/Quick',
				`--force-fieldtrial-params=BackgroundSync.Quick:${quick}`
			]
		});
	}
});
test.beforeEach(({ consoleErrors }) => consoleErrors.allowOffline());

test('a message written with no network goes up by itself after its tab was closed', async ({
	page,
	context,
	server
}) => {
	const words = 'Please ring me before the meeting.';
	const iro = await IroReader.of(server, 'Jaden');
	await joinOnDevice(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await context.setOffline(true);
	await sendMessage(page, words);
	await page.close();
	expect(await iro.count(words)).toBe(0);
	await context.setOffline(false);
	await expect.poll(() => iro.count(words), { timeout: 20_000 }).toBe(1);
	// Opened again, it knows; and nothing was sent twice.
	const again = await context.newPage();
	await open(again, '/messages/iro');
	await expect(bubble(again, words)).toContainText('Sent');
	expect(await iro.count(words)).toBe(1);
});

test('it goes up too when it was the service that was away, for everybody on the device', async ({
	page,
	context,
	server
}) => {
	const [fromJaden, fromIdris] = ['Both of us are waiting. Jaden', 'Both of us are waiting. Idris'];
	const [callum, farida] = [await IroReader.of(server, 'Jaden'), await IroReader.of(server, 'Idris')];
	await joinOnDevice(page, server, 'Idris');
	await joinOnDevice(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await server.kill();
	await sendMessage(page, fromJaden);
	await open(page, '/who');
	await page.getByRole('button', { name: 'Idris' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Idris');
	await open(page, '/messages/iro');
	await sendMessage(page, fromIdris);
	await page.close();
	await server.start();
	await expect.poll(() => callum.count(fromJaden), { timeout: 20_000 }).toBe(1);
	await expect.poll(() => farida.count(fromIdris), { timeout: 20_000 }).toBe(1);
	expect(context.pages()).toHaveLength(0);
});
