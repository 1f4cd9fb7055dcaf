import { joinForOffline, lockWithNumbers, open, PHONE, sendMessage, bubble } from '../support/child';
import { expect, test } from '../support/test';

test.use({ ...PHONE, serverFor: 'test' });

test('a passkey of the device opens the lock, and the code still does', async ({ page, context, server }) => {
	test.setTimeout(60_000);
	const authenticator = await context.newCDPSession(page);
	await authenticator.send('WebAuthn.enable');
	const { authenticatorId } = await authenticator.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			ctap2Version: 'ctap2_1',
			transport: 'internal',
			hasUserVerification: true,
			isUserVerified: true,
			hasPrf: true
		}
	});
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await sendMessage(page, 'The wren is in the wall');
	await lockWithNumbers(page, '246810');

	await page.getByRole('button', { name: 'Also open with my face or finger' }).click();
	await page.keyboard.type('246810');
	await expect(page.getByText('Now your face or finger opens it too.')).toBeVisible();
	const { credentials } = await authenticator.send('WebAuthn.getCredentials', { authenticatorId });
	expect(credentials).toHaveLength(1);

	await page.goto('/messages/iro');
	await expect(page).toHaveURL(/\/unlock/);
	await page.getByRole('button', { name: 'Use my face or finger' }).click();
	await expect(page).toHaveURL(/\/messages\/iro$/);
	await expect(bubble(page, 'The wren is in the wall')).toBeVisible();

	await page.goto('/messages/iro');
	await expect(page.getByRole('heading', { level: 1, name: 'Hello, Jaden' })).toBeVisible();
	await page.keyboard.type('246810');
	await expect(page).toHaveURL(/\/messages\/iro$/);
});
