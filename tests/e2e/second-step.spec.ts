import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { ApiClient } from '../support/api';
import { expect, test } from '../support/test';

test.use({ serverFor: 'test', serverEnv: { SECOND_FACTOR: 'iro,iro-manager' } });

async function signIn(page: Page, person: { email: string; password: string }): Promise<void> {
	await page.goto('/desk');
	await page.getByRole('textbox', { name: 'E-mail address' }).fill(person.email);
	await page.getByLabel('Password').fill(person.password);
	await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function giveCode(page: Page, code: string): Promise<void> {
	await page.getByRole('textbox', { name: 'Code' }).fill(code);
	await page.getByRole('button', { name: 'Go on' }).click();
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('an IRO sets up an app and codes on paper without a script, adds a passkey with one, and gets in by each', async ({
	server,
	newDevice,
	consoleErrors
}) => {
	// A code that is not right is answered with 401, and the browser says so.
	consoleErrors.allow(/status of 401 .*\/desk\/sign-in\/second/);
	test.setTimeout(90_000);
	const callum = server.signIns.staff.find(({ name }) => name === 'Callum Drew');
	if (!callum) throw new Error('The demo has no Callum');
	const plain = await (await newDevice({ javaScriptEnabled: false })).newPage();
	await signIn(plain, callum);
	await expect(title(plain)).toHaveText('An app that makes codes');
	await plain.goto('/desk/children');
	await expect(title(plain), 'a password alone').toHaveText('Sign in to the desk');
	await signIn(plain, callum);
	const shown = await plain.locator('.secret').innerText();
	const totp = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(/\s/g, '')) });
	await giveCode(plain, '000000');
	await expect(plain.getByText('This code is not right').first()).toBeVisible();
	await giveCode(plain, totp.generate());
	await expect(title(plain)).toHaveText('Signing in safely');
	await plain.getByRole('button', { name: 'Make new codes' }).click();
	const codes = await plain.locator('.codes li').allInnerTexts();
	expect(codes).toHaveLength(10);

	const next = 'three odd boots in the rain';
	const change = async (present: string, again: string) => {
		await plain.getByLabel('The password that you have now').fill(present);
		await plain.getByLabel('A new password').fill(next);
		await plain.getByLabel('The new password again').fill(again);
		await plain.getByRole('button', { name: 'Change it' }).click();
	};
	await change('not this', next);
	await expect(
		plain.getByRole('link', { name: 'This is not the password that you have now.' })
	).toBeVisible();
	await change(callum.password, next);
	await expect(plain.getByText(/^Your password is new/)).toBeVisible();
	callum.password = next;

	const anybody = new ApiClient(server.url);
	const sent = { email: callum.email, password: callum.password };
	const without = await anybody.post('/api/v1/staff-sessions', sent);
	expect([without.status, without.json['code']]).toEqual([401, 'second-factor-needed']);
	const by = await anybody.post('/api/v1/staff-sessions', { ...sent, code: codes[0] });
	expect(by.status).toBe(201);

	const context = await newDevice();
	const page = await context.newPage();
	await signIn(page, callum);
	await expect(title(page)).toHaveText('Your second step');
	await giveCode(page, codes[1] ?? '');
	await expect(title(page)).toHaveText('Inbox');
	const authenticator = await context.newCDPSession(page);
	await authenticator.send('WebAuthn.enable');
	await authenticator.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasUserVerification: true,
			isUserVerified: true
		}
	});
	await page.goto('/desk/security');
	await page.getByRole('button', { name: 'Add a passkey of this device' }).click();
	await expect(page.getByText(/^A passkey, made/)).toBeVisible();
	await context.clearCookies();
	await signIn(page, callum);
	await page.getByRole('button', { name: 'Use a passkey' }).click();
	await expect(title(page)).toHaveText('Inbox');
});
