/**
 * A status must be told by a word, an icon and dots, never by colour alone.
 * A screen reader must hear the word and the step, and not the dots.
 * What was taken back or declined must show no steps, for it goes no further.
 * A track must be a named list of four, in order, that says which steps are done.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ENTRY_STATES, STEPS } from '$lib/domain/entries/receipt';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import Status from './Status.svelte';
import Track from './Track.svelte';

const steps = [
	{ state: 'saved-here', words: 'Saved here', when: 'Monday', done: true },
	{ state: 'sent', words: 'Sent', when: 'Monday', done: true },
	{ state: 'seen', words: 'Seen', done: false },
	{ state: 'answered', words: 'Answered', done: false }
] as const;

const spoken = (element: Element) => {
	const copy = element.cloneNode(true) as Element;
	for (const silent of copy.querySelectorAll('[aria-hidden="true"]')) silent.remove();
	return copy.textContent.replace(/\s+/g, ' ').trim();
};

beforeEach(() => freshPage());

describe('Status', () => {
	it.each(['saved-here', 'sent', 'seen', 'answered', 'done'] as const)(
		'shows the steps of %s',
		async (state) => {
			const { container } = await render(Status, { state, words: 'Word', progress: 'step' });
			expect(container.querySelectorAll('.pips .on')).toHaveLength(STEPS[state]);
			expect(container.querySelector('.i')).not.toBeNull();
		}
	);

	it('is heard as its word and its step', async () => {
		const { container } = await render(Status, { state: 'seen', words: 'Seen', progress: 'step 3 of 4' });
		expect(spoken(container)).toBe('Seen , step 3 of 4');
	});

	it.each(['declined', 'taken-back', 'not-sent'] as const)('shows no steps when %s', async (state) => {
		const { container } = await render(Status, { state, words: 'Taken back', progress: 'step 2 of 4' });
		expect(container.querySelector('.pips')).toBeNull();
		expect(spoken(container)).toBe('Taken back');
	});

	it('is announced as its word and its step', async () => {
		await render(Status, { state: 'seen', words: 'Seen', progress: 'step 3 of 4' });
		await render(Status, { state: 'taken-back', words: 'Taken back', progress: 'step 2 of 4' });
		await expect
			.element(page.elementLocator(document.body))
			.toMatchAriaInlineSnapshot(`- text: Seen , step 3 of 4 Taken back`);
	});

	it('has nothing for axe to find', async () => {
		for (const state of ENTRY_STATES) await render(Status, { state, words: state, progress: 'step' });
		await expectAccessible(document.body);
	});
});

describe('Track', () => {
	it('is a named list that says which steps are done', async () => {
		await render(Track, { label: 'My message', doneWords: 'done', steps });
		const items = page.getByRole('list', { name: 'My message' }).getByRole('listitem').elements();
		expect(items.map(spoken)).toEqual(['Saved here , done Monday', 'Sent , done Monday', 'Seen', 'Answered']);
	});

	it('is announced as a list of four, with what is done', async () => {
		await render(Track, { label: 'My message', doneWords: 'done', steps });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- list "My message":
			  - listitem: Saved here , done Monday
			  - listitem: Sent , done Monday
			  - listitem: Seen
			  - listitem: Answered
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(Track, { label: 'My message', doneWords: 'done', steps });
		await expectAccessible(document.body);
	});
});
