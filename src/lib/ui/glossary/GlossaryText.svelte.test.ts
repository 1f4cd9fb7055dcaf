/**
 * A hard word must be a button inside the sentence, named by the word, that says whether it is open.
 * Its meaning must open under the sentence, never by hovering, and be read out.
 * A second press, or Escape, must close it, and focus must stay on the word.
 * Only one meaning may be open in a text.
 * The sentence must read as it was written.
 * A hard word must be announced in its place in the sentence, shut or open, and its meaning after the sentence.
 */
import { render } from 'vitest-browser-svelte';
import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import GlossaryText from './GlossaryText.svelte';

const props = {
	segments: [
		'Marcus sorts out ',
		{ word: 'contact', meaning: 'Seeing people who matter to me.' },
		' and ',
		{ word: 'travel', meaning: 'How I get there.' },
		'.'
	],
	explain: createRawSnippet<[string]>((meaning) => ({ render: () => `<p>${meaning()}</p>` }))
};
const word = (name: string) => page.getByRole('button', { name, exact: true });
const box = () => page.getByRole('status');

beforeEach(() => freshPage());

describe('GlossaryText', () => {
	it('reads as it was written', async () => {
		const { container } = await render(GlossaryText<string>, props);
		expect(container.querySelector('p')?.textContent.trim()).toBe('Marcus sorts out contact and travel.');
	});

	it('opens a meaning by keyboard, has it read out, and stays on the word', async () => {
		await render(GlossaryText<string>, props);
		await userEvent.tab();
		await expect.element(word('contact')).toHaveAttribute('aria-expanded', 'false');
		await userEvent.keyboard('{Enter}');
		await expect.element(word('contact')).toHaveAttribute('aria-expanded', 'true');
		await expect.element(box()).toHaveTextContent('Seeing people who matter to me.');
		await expect.element(word('contact')).toHaveFocus();
	});

	it.each(['{Enter}', '{Escape}'])('closes by %s and stays on the word', async (key) => {
		await render(GlossaryText<string>, props);
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		await userEvent.keyboard(key);
		await expect.element(box()).toHaveTextContent('');
		await expect.element(word('contact')).toHaveFocus();
	});

	it('has one meaning open at a time', async () => {
		await render(GlossaryText<string>, props);
		await word('contact').click();
		await word('travel').click();
		await expect.element(box()).toHaveTextContent('How I get there.');
		await expect.element(word('contact')).toHaveAttribute('aria-expanded', 'false');
	});

	it('does not open by hovering', async () => {
		await render(GlossaryText<string>, props);
		await word('contact').hover();
		await expect.element(box()).toHaveTextContent('');
	});

	it.each(['ltr', 'rtl'])('points at the word that was pressed, %s', async (dir) => {
		freshPage({ dir });
		await render(GlossaryText<string>, props);
		await word('travel').click();
		const offset = Number.parseFloat(
			(document.querySelector('.glossbox') as HTMLElement).style.getPropertyValue('--gx')
		);
		const line = (document.querySelector('.glossed p') as HTMLElement).getBoundingClientRect();
		const { left, right } = word('travel').element().getBoundingClientRect();
		const pointer = dir === 'rtl' ? line.right - offset : line.left + offset;
		expect(pointer).toBeGreaterThan(left);
		expect(pointer).toBeLessThan(right);
	});

	it('is announced as a sentence with buttons in it, the open one as open, and then the meaning', async () => {
		await render(GlossaryText<string>, props);
		await word('contact').click();
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- paragraph:
			  - text: Marcus sorts out
			  - button "contact" [expanded]
			  - text: and
			  - button "travel"
			  - text: .
			- status:
			  - paragraph: Seeing people who matter to me.
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(GlossaryText<string>, props);
		document.body.classList.add('a-plan');
		await word('contact').click();
		await expectAccessible(document.body);
		document.body.classList.remove('a-plan');
	});
});
