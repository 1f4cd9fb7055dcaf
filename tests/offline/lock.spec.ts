import {
	bubble,
	joinForOffline,
	lockWithNumbers,
	open,
	PHONE,
	readyForOffline,
	sendMessage
} from '../support/child';
import { expect, test } from '../support/test';

test.use({ ...PHONE, serverFor: 'test' });

const SECRET = 'I do not want to move';

test('a lock holds offline, through a reload and another tab, and nothing half written is lost', async ({
	page,
	context,
	server,
	consoleErrors
}) => {
	test.setTimeout(90_000);
	consoleErrors.allowOffline();
	await joinForOffline(page, server, 'Jaden');
	await lockWithNumbers(page, '246810');
	await readyForOffline(page);
	await context.setOffline(true);
	await page.getByRole('navigation', { name: 'My Review' }).getByRole('link', { name: 'Speak up' }).click();
	await page
		.getByRole('main')
		.getByRole('link', { name: /^To Callum/ })
		.first()
		.click();
	await sendMessage(page, SECRET);
	await page.getByRole('textbox', { name: 'My message' }).fill('and also');
	await page.getByRole('button', { name: 'Lock now' }).click();

	await expect(page.getByRole('heading', { level: 1, name: 'Hello, Jaden' })).toBeFocused();
	await expect(page.getByText('What is not sent yet goes when you open the lock.')).toBeVisible();
	await expect(page.getByText(SECRET)).toHaveCount(0);
	for (const path of ['/home', '/messages/iro', '/plan']) {
		await page.goto(path);
		await expect(page).toHaveURL(/\/unlock/);
	}
	const other = await context.newPage();
	await open(other, '/home');
	await expect(other).toHaveURL(/\/unlock/);
	await other.close();

	await page.goto('/messages/iro');
	await expect(page.getByRole('heading', { level: 1, name: 'Hello, Jaden' })).toBeVisible();
	await page.keyboard.type('246811');
	await expect(page.getByText('That was not it. Tries left: 9.')).toBeVisible();
	await page.keyboard.type('246810');
	await expect(page).toHaveURL(/\/messages\/iro$/);
	await expect(bubble(page, SECRET)).toContainText('Saved here');
	await expect(page.getByRole('textbox', { name: 'My message' })).toHaveValue('and also');
	await context.setOffline(false);
	await expect(bubble(page, SECRET)).toContainText('Sent');
});
