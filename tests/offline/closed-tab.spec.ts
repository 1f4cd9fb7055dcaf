import { wakesSoon } from '../support/background-sync';
import { bubble, IroReader, joinForOffline, knowSecrets, open, PHONE, sendMessage } from '../support/child';
import { expect, test } from '../support/test';
import { WHOLE_BROWSER } from '../support/whole-browser';

test.use({ ...PHONE, launchOptions: wakesSoon });
test.beforeEach(({ consoleErrors }) => consoleErrors.allowOffline());

test(
	'a message written with no network goes up by itself after its tab was closed',
	WHOLE_BROWSER,
	async ({ page, context, server }) => {
		const words = 'Please ring me before the meeting.';
		const iro = await IroReader.of(server, 'Jaden');
		await joinForOffline(page, server, 'Jaden');
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
	}
);

test(
	'it goes up too when it was the service that was away, for everybody on the device',
	WHOLE_BROWSER,
	async ({ page, context, server }) => {
		const [fromJaden, fromWren] = ['Both of us are waiting. Jaden', 'Both of us are waiting. Wren'];
		const [callum, marguerite] = [await IroReader.of(server, 'Jaden'), await IroReader.of(server, 'Wren')];
		await joinForOffline(page, server, 'Wren');
		await joinForOffline(page, server, 'Jaden');
		await open(page, '/messages/iro');
		await server.kill();
		await sendMessage(page, fromJaden);
		await open(page, '/who');
		await page.getByRole('button', { name: 'Wren' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Wren');
		await open(page, '/messages/iro');
		await knowSecrets(page);
		await sendMessage(page, fromWren);
		await page.close();
		await server.start();
		await expect.poll(() => callum.count(fromJaden), { timeout: 20_000 }).toBe(1);
		await expect.poll(() => marguerite.count(fromWren), { timeout: 20_000 }).toBe(1);
		expect(context.pages()).toHaveLength(0);
	}
);
