import type { Locator, Page } from '@playwright/test';
import { codeOf } from '../support/api';
import { bubble, joinOnDevice, open, PHONE, setLiking } from '../support/child';
import { expect, test } from '../support/test';

/** Where focus stands after each action, so that nobody who reads by ear, key or switch is lost. */
test.use({ viewport: PHONE.viewport });

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Presses it as a key or a switch does. */
async function press(what: Locator): Promise<void> {
	await what.focus();
	await what.press('Enter');
}

/** A dialog takes focus to its title, and gives it back to what opened it, however it is closed. */
async function opensAndGivesBack(page: Page, opener: Locator): Promise<void> {
	for (const close of ['Escape', 'button'] as const) {
		await press(opener);
		const dialog = page.getByRole('dialog');
		await expect(dialog.getByRole('heading', { level: 2 })).toBeFocused();
		if (close === 'Escape') await page.keyboard.press('Escape');
		else await press(dialog.getByRole('button', { name: 'Close' }));
		await expect(dialog).toBeHidden();
		await expect(opener).toBeFocused();
	}
}

test('focus: messages', async ({ page, server }) => {
	test.setTimeout(90_000);
	const words = 'Where does focus go?';
	await joinOnDevice(page, server, 'Jaden');
	await open(page, '/messages/iro?subject=review');
	await expect(page.getByRole('heading', { level: 2, name: /^Write to/ }), 'to write about it').toBeFocused();

	await test.step('the list of who can see it', () =>
		opensAndGivesBack(page, page.getByRole('button', { name: /^Who can see this/ }).first()));

	await test.step('what it is about is taken away: the field', async () => {
		await press(page.getByRole('button', { name: 'Not about this' }));
		await expect(page.getByRole('textbox', { name: 'My message' })).toBeFocused();
	});

	await test.step('nothing to send: the field that is empty', async () => {
		await press(page.getByRole('button', { name: 'Send', exact: true }));
		await expect(page.getByRole('textbox', { name: 'My message' })).toBeFocused();
	});

	await test.step('send: how far the message has come', async () => {
		await page.keyboard.type(words);
		await press(page.getByRole('button', { name: 'Send', exact: true }));
		await expect(bubble(page, words).locator(':focus')).toContainText(/Saved here|Sent/);
	});

	await test.step('take back: first the question, then the messages that are left', async () => {
		const takeBack = bubble(page, words).getByRole('button', { name: 'Take it back' });
		await opensAndGivesBack(page, takeBack);
		await press(takeBack);
		await press(page.getByRole('dialog').getByRole('button', { name: 'Yes, take it back' }));
		await expect(page.getByRole('heading', { level: 2, name: 'What we said' })).toBeFocused();
		await expect(bubble(page, words)).toHaveCount(0);
	});

	await test.step('what came before: the messages', async () => {
		await press(page.getByRole('button', { name: 'Show what came before' }));
		await expect(page.getByRole('heading', { level: 2, name: 'What we said' })).toBeFocused();
	});

	await test.step('an answer to what the IRO heard: it stays, and then what was written', async () => {
		const heard = page.getByRole('article').filter({ hasText: 'What I heard you say' }).last();
		const no = heard.getByRole('button', { name: 'No', exact: true });
		await press(no);
		await expect(no).toHaveAttribute('aria-pressed', 'true');
		await expect(no).toBeFocused();
		await heard.getByRole('textbox', { name: 'What did you mean?' }).fill('By the harbour.');
		await press(heard.getByRole('button', { name: 'Send these words' }));
		await expect(heard.locator(':focus')).toContainText('By the harbour.');
	});
});

test('focus: my people and my plan', async ({ page, server }) => {
	test.setTimeout(90_000);
	await joinOnDevice(page, server, 'Jaden');

	await test.step('ask for a call and take it back: what was pressed', async () => {
		await open(page, '/people');
		await press(page.getByRole('link', { name: /Trish Noble/ }));
		await expect(title(page, /Trish Noble/)).toBeFocused();
		const call = page.getByRole('button', { name: 'Please call me', exact: true });
		await press(call);
		await expect(call).toBeFocused();
		await press(page.getByRole('button', { name: /^Take back/ }));
		await expect(call).toBeFocused();
	});

	await test.step('from one part of the plan to the next and back: its title', async () => {
		await setLiking(server, 'Jaden', { level: 'symbols' });
		await open(page, '/plan/home');
		await expect(page.locator('html')).toHaveAttribute('data-level', 'symbols');
		await press(page.getByRole('link', { name: /^Next: School/ }));
		await expect(title(page, 'School')).toBeFocused();
		await press(page.getByRole('link', { name: /^Before: / }));
		await expect(title(page, 'Where I live')).toBeFocused();
	});

	await test.step('what I think of it: it stays, and then what was written', async () => {
		const main = page.getByRole('main');
		const notSure = main.getByRole('button', { name: 'Not sure', exact: true });
		await press(notSure);
		await expect(notSure).toBeFocused();
		await main.getByRole('textbox', { name: 'What are you not sure about?' }).fill('The move.');
		await press(main.getByRole('button', { name: 'Send these words' }));
		await expect(main.locator(':focus')).toContainText('The move.');
	});

	await test.step('what changed: it stays, open and closed', async () => {
		await open(page, '/plan/school');
		const changed = page.getByRole('button', { name: 'What changed?' });
		for (const expanded of ['true', 'false']) {
			await press(changed);
			await expect(changed).toHaveAttribute('aria-expanded', expanded);
			await expect(changed).toBeFocused();
		}
	});

	await test.step('back: the title of where it leads', async () => {
		await press(page.getByRole('link', { name: 'Back' }));
		await expect(title(page, 'My plan')).toBeFocused();
	});
});

test('focus: how I like it', async ({ page, server }) => {
	test.setTimeout(90_000);
	await joinOnDevice(page, server, 'Jaden');

	await test.step('a level: the choice, at once in its own look', async () => {
		await open(page, '/settings');
		for (const [name, level] of [
			['Big symbols', 'symbols'],
			['Mostly words', 'words']
		] as const) {
			const choice = page.getByRole('radio', { name: new RegExp(name) });
			await choice.focus();
			await choice.press('Space');
			await expect(page.locator('html')).toHaveAttribute('data-level', level);
			await expect(choice).toBeFocused();
		}
	});

	await test.step('a language: the choice, on a page that now reads the other way', async () => {
		await press(page.getByRole('link', { name: /How it reads/ }));
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		for (const [name, lang] of [
			['العربية', 'ar'],
			['English', 'en']
		] as const) {
			const choice = page.getByRole('radio', { name, exact: true });
			await choice.focus();
			await choice.press('Space');
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			await expect(choice).toBeFocused();
		}
	});

	await test.step('sign out: the question, and back to what asked it', async () => {
		await open(page, '/settings/device');
		await opensAndGivesBack(page, page.getByRole('button', { name: 'Sign out of this device' }));
	});
});

test('focus: the first question, after the code', async ({ page, server }) => {
	await open(page, '/join');
	await page.getByRole('textbox', { name: 'Your code' }).fill('ABC');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert'), 'what went wrong').toBeFocused();
	await page.getByRole('textbox', { name: 'Your code' }).fill(codeOf(server.signIns, 'Robin'));
	await page.keyboard.press('Enter');
	await expect(title(page, 'Hello Robin')).toBeFocused();
	const choice = page.getByRole('radio', { name: /Mostly words/ });
	await choice.focus();
	await choice.press('Space');
	await expect(page.locator('html')).toHaveAttribute('data-level', 'words');
	await expect(choice).toBeFocused();
	await press(page.getByRole('button', { name: 'This is good' }));
	await expect(title(page, 'Hello Robin'), 'the question is gone').toBeFocused();
});
