import { joinOnDevice, open, PHONE } from '../support/child';
import { expect, test } from '../support/test';

test.use(PHONE);

test('a voice that was recorded is in the draft after the app has died, and goes when it is sent', async ({
	page,
	server
}) => {
	await joinOnDevice(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await page.getByRole('button', { name: 'Talk', exact: true }).click();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Stop', exact: true })).toContainText('0:02 of 10:00');
	// No chance to end anything.
	await page.goto('about:blank');
	await open(page, '/messages/iro');
	await expect(page.getByRole('button', { name: 'Play: My voice' })).toBeVisible();
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	const mine = page.getByRole('article', { name: 'You said' }).filter({ hasText: 'My voice' });
	await expect(mine.getByRole('listitem')).toContainText('Sent', { timeout: 15_000 });
});
