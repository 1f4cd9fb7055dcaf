import type { Page } from '@playwright/test';
import { codeOf } from '../support/api';
import { bubble, IroReader, open, PHONE } from '../support/child';
import { tabTo } from '../support/focus';
import { expect, test } from '../support/test';

test.use({ viewport: PHONE.viewport });

function heading(page: Page, name: string | RegExp) {
	return page.getByRole('heading', { level: 1, name });
}

test('by keyboard alone: join, my IRO, the promise, a plan card, a hard word, an answer, a message, a call, help', async ({
	page,
	server
}) => {
	test.setTimeout(120_000);
	const words = 'Written without a finger on the screen';
	const iro = await IroReader.of(server, 'Jaden');
	const main = page.getByRole('main');
	const places = page.getByRole('navigation', { name: 'My Review' });

	await test.step('join', async () => {
		await open(page, '/join');
		await tabTo(page, page.getByRole('textbox', { name: 'Your code' }));
		await page.keyboard.type('abc');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('alert'), 'what went wrong is read first').toBeFocused();
		await tabTo(page, page.getByRole('textbox', { name: 'Your code' }));
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type(codeOf(server.signIns, 'Jaden'));
		await page.keyboard.press('Enter');
		await expect(heading(page, 'Hello Jaden'), 'reading goes on from the new page').toBeFocused();
	});

	await test.step('my IRO and the promise', async () => {
		await tabTo(page, places.getByRole('link', { name: 'My people' }));
		await page.keyboard.press('Enter');
		await expect(heading(page, 'My people')).toBeFocused();
		await tabTo(
			page,
			page.getByRole('region', { name: 'My IRO' }).getByRole('link', { name: /Callum Drew/ })
		);
		await page.keyboard.press('Enter');
		await expect(heading(page, /Callum Drew/)).toBeFocused();
		await tabTo(page, main.getByRole('link', { name: 'See the promise on its own page' }));
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/people\/promise$/);
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	});

	await test.step('a plan card, and a hard word in it', async () => {
		await tabTo(page, places.getByRole('link', { name: 'My plan' }));
		await page.keyboard.press('Enter');
		await expect(heading(page, 'My plan')).toBeFocused();
		await tabTo(page, main.getByRole('link', { name: /School/ }));
		await page.keyboard.press('Enter');
		await expect(heading(page, /School/)).toBeFocused();
		const hard = main.getByRole('button', { name: 'personal education plan' }).first();
		await tabTo(page, hard);
		await page.keyboard.press('Enter');
		await expect(page.getByText('A plan for your learning').first()).toBeVisible();
		await expect(hard, 'reading goes on where it was').toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByText('A plan for your learning')).toHaveCount(0);
	});

	await test.step('say what I think of it', async () => {
		const answer = main.getByRole('button', { name: 'OK', exact: true }).first();
		await tabTo(page, answer);
		await page.keyboard.press('Enter');
		await expect(answer).toHaveAttribute('aria-pressed', 'true');
		await expect(answer).toBeFocused();
		await expect(main.getByText(/^(Saved here|Sent)$/).first()).toBeVisible();
	});

	await test.step('write to my IRO', async () => {
		await tabTo(page, places.getByRole('link', { name: 'Speak up' }));
		await page.keyboard.press('Enter');
		await expect(heading(page, 'Speak up')).toBeFocused();
		await tabTo(page, main.getByRole('link', { name: /^To Callum/ }).first());
		await page.keyboard.press('Enter');
		await expect(heading(page, /Callum Drew/)).toBeFocused();
		await tabTo(page, page.getByRole('textbox', { name: 'My message' }));
		await page.keyboard.type(words);
		await tabTo(page, page.getByRole('button', { name: 'Send', exact: true }));
		await page.keyboard.press('Enter');
		const fresh = bubble(page, words);
		await expect(fresh.locator(':focus'), 'focus stands at where the message has got to').toContainText(
			/Saved here|Sent/
		);
		await expect(fresh).toContainText('Sent');
		expect(await iro.count(words)).toBe(1);

		await tabTo(page, fresh.getByRole('button', { name: 'Take it back' }));
		await page.keyboard.press('Enter');
		await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Yes, take it back' }));
		await page.keyboard.press('Enter');
		await expect(fresh).toHaveCount(0);
	});

	await test.step('say whether I was heard right', async () => {
		const heard = page.getByRole('article').filter({ hasText: 'What I heard you say' }).last();
		const yes = heard.getByRole('button', { name: 'Yes', exact: true });
		await tabTo(page, yes);
		await page.keyboard.press('Enter');
		await expect(yes).toHaveAttribute('aria-pressed', 'true');
		await expect(yes).toBeFocused();
	});

	await test.step('ask for a call and a visit', async () => {
		await tabTo(page, places.getByRole('link', { name: 'My people' }));
		await page.keyboard.press('Enter');
		await expect(heading(page, 'My people')).toBeFocused();
		await tabTo(page, main.getByRole('link', { name: /Trish Noble/ }));
		await page.keyboard.press('Enter');
		for (const ask of ['call', 'visit']) {
			await tabTo(page, main.getByRole('button', { name: `Please ${ask} me`, exact: true }));
			await page.keyboard.press('Enter');
			await expect(main.getByRole('button', { name: `Take back: please ${ask} me` })).toBeVisible();
		}
	});

	await test.step('get help now', async () => {
		await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Help now' }));
		await page.keyboard.press('Enter');
		await expect(heading(page, 'Help now')).toBeFocused();
		await tabTo(page, main.getByRole('link', { name: /^Call 999/ }));
	});
});

test('the first press of Tab offers to go to the page, past everything above it', async ({ page }) => {
	await open(page, '/join');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Go to the page' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});
