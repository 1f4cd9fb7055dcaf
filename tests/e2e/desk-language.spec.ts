import type { Locator, Page } from '@playwright/test';
import { chooseDeskLanguage, signInAtDesk } from '../support/desk';
import { expect, test } from '../support/test';

const root = (page: Page) => page.locator('html');

/** Where the first and the last cell of a table's first row begin, from the left. */
async function ends(table: Locator): Promise<{ first: number; last: number }> {
	const cells = table.getByRole('columnheader');
	const [first, last] = await Promise.all([cells.first().boundingBox(), cells.last().boundingBox()]);
	return { first: first?.x ?? NaN, last: last?.x ?? NaN };
}

test.describe('without any script', () => {
	test.use({ javaScriptEnabled: false });

	test('staff choose Arabic, read the desk and its tables from the right, and come back to English', async ({
		page,
		server
	}) => {
		await signInAtDesk(page, server.signIns.staff, 'Callum Drew');
		await page.goto('/desk/children');
		const english = await ends(page.getByRole('table'));
		expect(english.first).toBeLessThan(english.last);

		await page.getByRole('link', { name: 'Language' }).click();
		await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
		await page.getByText('العربية', { exact: true }).click();
		await page.getByRole('button', { name: 'Use this language' }).click();
		await expect(root(page)).toHaveAttribute('lang', 'ar');
		await expect(root(page)).toHaveAttribute('dir', 'rtl');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('لغة مكتبك');
		await expect(page.getByText('هذه لغة مكتبك الآن.')).toBeVisible();
		await expect(page.getByRole('radio', { name: 'العربية' })).toBeChecked();

		await page.goto('/desk/children');
		const arabic = await ends(page.getByRole('table'));
		expect(arabic.first).toBeGreaterThan(arabic.last);

		// English words are cut off where English ends, so that no beginning of theirs is lost.
		await page.goto('/desk/inbox');
		const words = page.getByText('Mum’s texts still').first();
		const cutOff = words.locator('xpath=ancestor-or-self::*').and(page.locator('bdi'));
		await expect(cutOff).toHaveCSS('-webkit-line-clamp', '2');
		await expect(cutOff).toHaveCSS('direction', 'ltr');

		await page.getByRole('link', { name: 'اللغة' }).click();
		await page.getByText('English', { exact: true }).click();
		await page.getByRole('button', { name: 'استخدام هذه اللغة' }).click();
		await expect(root(page)).toHaveAttribute('lang', 'en');
		await expect(root(page)).toHaveAttribute('dir', 'ltr');
		await expect(page.getByText('This is the language of your desk now.')).toBeVisible();
	});

	test('a language that the desk does not have is refused, and nothing changes', async ({ page, server }) => {
		await signInAtDesk(page, server.signIns.staff, 'Farida Lind');
		for (const language of ['', 'fr', 'xx']) {
			const answer = await chooseDeskLanguage(page, language);
			expect(answer.status(), language).toBe(422);
			expect(await answer.text()).toContain('Language: Please choose one from the list.');
		}
		await page.goto('/desk/language');
		await expect(root(page)).toHaveAttribute('lang', 'en');
	});
});

test('a language chosen in another window comes whole with the next page', async ({ page, server }) => {
	await signInAtDesk(page, server.signIns.staff, 'Farida Lind');
	await expect(async () => {
		await page.goto('/desk/my-card');
		await page.evaluate(() => (document.documentElement.dataset['first'] = 'yes'));
		await page.getByRole('link', { name: 'Inbox' }).click();
		await expect(page).toHaveURL(/\/inbox$/);
		await expect(root(page)).toHaveAttribute('data-first', 'yes', { timeout: 1 });
	}).toPass();
	await chooseDeskLanguage(page, 'ar');
	await page.getByRole('link', { name: 'My card' }).click();
	await expect(root(page)).toHaveAttribute('dir', 'rtl');
	await expect(root(page)).toHaveAttribute('lang', 'ar');
	await expect(page.getByRole('button', { name: 'تسجيل الخروج' })).toBeVisible();
	await expect(root(page)).toHaveAttribute('data-first', 'yes');
	await chooseDeskLanguage(page, 'en');
});
