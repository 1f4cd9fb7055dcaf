import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

/** Known before the service starts, which has to be told. */
const PORT = 20_000 + (process.pid % 20_000);

test.use({
	serverEnv: {
		OIDC_ISSUER: `http://localhost:${PORT}`,
		OIDC_CLIENT_ID: 'my-review',
		OIDC_CLIENT_SECRET: 'known-to-the-test-alone',
		OIDC_ORGANISATION: 'Brackenmere Council'
	}
});

const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function signInAs(page: Page, name: string): Promise<void> {
	await page.goto('/desk/children');
	await page.getByRole('link', { name: 'Sign in with Brackenmere Council' }).click();
	await page.getByPlaceholder('Enter any login').fill(name);
	await page.getByPlaceholder('and password').fill('anything');
	await page.getByRole('button', { name: 'Sign-in' }).click();
	await page.getByRole('button', { name: 'Continue' }).click();
}

test('a council’s own sign-in opens the desk of its own staff, and of nobody else', async ({
	server,
	newDevice,
	consoleErrors
}) => {
	test.setTimeout(60_000);
	// The provider's own page is only for tests, and asks for letters of its own.
	consoleErrors.allow(/fonts\.googleapis\.com|\/favicon\.ico/);
	const back = `${server.url}/desk/sign-in/back`;
	const provider = spawn(process.execPath, ['tests/support/provider.mjs', String(PORT), back], {
		stdio: ['ignore', 'pipe', 'ignore']
	});
	try {
		await once(provider.stdout, 'data');
		const page = await (await newDevice()).newPage();
		await signInAs(page, 'farida');
		await expect(page).toHaveURL(/\/desk\/children$/);
		await expect(page.getByRole('banner')).toContainText('Farida Lind');

		// An address that nobody has checked, and an advocate whom the council's provider can't speak for.
		for (const name of ['unchecked', 'advocate']) {
			const other = await (await newDevice()).newPage();
			await signInAs(other, name);
			await expect(other.getByText('That sign-in did not work.')).toBeVisible();
			await other.goto('/desk/children');
			await expect(title(other)).toHaveText('Sign in to the desk');
		}

		// An answer that this browser did not ask for.
		const forged = await (await newDevice()).newPage();
		await forged.goto('/desk/sign-in/back?code=a&state=b');
		await expect(forged.getByText('That sign-in did not work.')).toBeVisible();
	} finally {
		provider.kill();
	}
});
