import { expect, type APIResponse, type Page } from '@playwright/test';
import type { SignIns } from './server';

/** Signs a demo member of staff in at the desk, as they would. */
export async function signInAtDesk(page: Page, staff: SignIns['staff'], name: string): Promise<void> {
	const person = staff.find((one) => one.name === name);
	if (!person) throw new Error(`The demo has no ${name}`);
	await page.goto('/desk');
	await page.getByRole('textbox', { name: 'E-mail address' }).fill(person.email);
	await page.getByLabel('Password').fill(person.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inbox');
}

/** Sends the form that chooses a language: whoever is signed in has the desk in it from the next page on. */
export async function chooseDeskLanguage(page: Page, language: string): Promise<APIResponse> {
	const headers = { origin: new URL(page.url()).origin, accept: 'text/html' };
	return page.request.post('/desk/language', { form: { language }, headers, maxRedirects: 0 });
}
