/**
 * It must offer everybody who is there now, and nobody who is gone.
 * It must say who passes it on, where the person does not read in this app.
 * It must not go without whom it is for, nor without anything said, and say which is missing.
 * What was said must stand there, with the name it was for; a full store must lose nothing.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import ThanksPage from './ThanksPage.svelte';

const people = [
	personOf({ name: 'Grace Moss' }),
	personOf({ id: 'ben', name: 'Ben Acker', role: 'social-worker', order: 2 }),
	personOf({ id: 'helen', name: 'Helen', role: 'foster-carer', order: 3 }),
	personOf({ id: 'old', name: 'Olga', role: 'teacher', until: '2025-01-01' })
];

function show(pretend = new PretendSession({ people })) {
	session.current = pretend.session;
	return { pretend, shown: render(ThanksPage, { session: pretend.session }) };
}

const field = () => page.getByRole('textbox', { name: 'What do you want to say?' });
const choose = (words: RegExp) => page.getByText(words).first().click();
const send = () => page.getByRole('button', { name: 'Send my thank you' }).click();

beforeEach(() => {
	appearance.forget();
	freshPage();
	document.body.className = 'a-speak';
	serviceInfo.current = serviceOf();
});

describe('ThanksPage', () => {
	it('offers everybody who is there now', async () => {
		await show().shown;
		await expect.element(page.getByRole('radio', { name: /^Grace/ })).toBeInTheDocument();
		const names = page
			.getByRole('radio')
			.elements()
			.map((radio) => radio.closest('label')?.textContent?.trim() ?? '');
		expect(names).toHaveLength(3);
		expect(names.join()).not.toContain('Olga');
	});

	it('is passed on by the social worker while there is no IRO', async () => {
		const pretend = new PretendSession({ people: people.slice(1) });
		await show(pretend).shown;
		await choose(/^Helen, /);
		await expect.element(page.getByText('Ben reads it and tells Helen.')).toBeVisible();
		await expect.element(page.getByText('Who can see this: you and Ben')).toBeVisible();
		await field().fill('You made my cake.');
		await send();
		await expect
			.poll(() => pretend.said)
			.toEqual([
				{ kind: 'thanks', body: { words: 'You made my cake.', for: 'helen' }, to: ['social-worker'] }
			]);
	});

	it('goes to the social worker whom it is for, and is there to read with their name', async () => {
		const { pretend, shown } = show();
		await shown;
		await choose(/^Ben, /);
		expect(page.getByText(/reads it and tells/).elements()).toEqual([]);
		await field().fill('You came on my birthday.');
		await send();
		await expect
			.poll(() => pretend.said)
			.toEqual([
				{ kind: 'thanks', to: ['social-worker'], body: { words: 'You came on my birthday.', for: 'ben' } }
			]);
		await expect.element(page.getByRole('heading', { name: 'My thank you to Ben' })).toBeVisible();
		await expect.element(field()).toHaveValue('');
	});

	it('goes by the IRO to somebody who does not read here, and says so first', async () => {
		const { pretend, shown } = show();
		await shown;
		await choose(/^Helen, /);
		await expect.element(page.getByText('Grace reads it and tells Helen.')).toBeVisible();
		await field().fill('Good soup.');
		await send();
		await expect.poll(() => pretend.said).toMatchObject([{ to: ['iro'], body: { for: 'helen' } }]);
	});

	it('says what is missing, and sends nothing', async () => {
		const { pretend, shown } = show();
		await shown;
		await send();
		await expect.element(field()).toHaveFocus();
		await field().fill('Thank you.');
		await send();
		await expect.element(page.getByText('Choose who it is for.')).toBeVisible();
		expect(pretend.said).toEqual([]);
	});

	it('keeps what was said where the device has no room for it', async () => {
		const { pretend, shown } = show();
		await shown;
		await choose(/^Ben, /);
		await field().fill('Thank you.');
		pretend.refuses = 'storage-full';
		await send();
		await expect.element(page.getByText(/full/)).toBeVisible();
		await expect.element(field()).toHaveValue('Thank you.');
		expect(pretend.said).toEqual([]);
	});

	it('is accessible in every theme and level', async () => {
		const { container } = await show().shown;
		await choose(/^Helen, /);
		await expectAccessible(container);
	});
});
