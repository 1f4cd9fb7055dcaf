/**
 * The reading age must stand under the words, or that they are too few for one.
 * A sentence of more than 15 words must be named with its number of words.
 * A hard word, a word of the glossary, an office word and a word that blames must each be named.
 * A kinder or easier word must be taken over in one press, which says both words; writing then goes on in the field.
 * The advice must go with what it is about, and must not change, hold back or mark the field as wrong.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import FieldForChild from './FieldForChild.svelte';
import { showAtDesk } from './testing/at-desk';

beforeEach(() => freshPage());

function show(value: string, more: { lang?: string; multiline?: boolean } = {}) {
	return showAtDesk(FieldForChild, {
		id: 'text',
		name: 'text',
		label: 'Write to Wren',
		maxlength: 4000,
		level: 'symbols-and-words',
		names: ['Wren', 'Kit'],
		value,
		...more
	});
}

const field = () => page.getByRole('textbox', { name: 'Write to Wren' });
const advice = () => page.getByRole('list', { name: 'Advice on your words' });

describe('FieldForChild', () => {
	it('says the reading age under the words, and to aim lower where it is too high', async () => {
		await show('I see you on Monday. '.repeat(5));
		await expect.element(advice()).toHaveTextContent(/Reading age \d\./);
		await field().fill('Professionals participate considerably in everything. '.repeat(4));
		await expect.element(advice()).toHaveTextContent(/Reading age \d+\. Aim for 8 or below\./);
	});

	it('says that a short text has no reading age', async () => {
		await show('I see you on Monday.');
		await expect.element(advice()).toHaveTextContent('Too short for a reading age');
	});

	it('says nothing of an empty field', async () => {
		await show('');
		await expect.element(advice()).not.toBeInTheDocument();
	});

	it('names a long sentence with its words', async () => {
		await show('I see you on Monday and then we go to the park and eat some ice cream with Kit.');
		await expect.element(advice()).toHaveTextContent('One sentence has 19 words.');
	});

	it.each([
		['We will attend.', '“attend” is a hard word.'],
		['Your advocate can come.', '“advocate” is a hard word. The child can press it'],
		['Your placement is good.', '“placement” is office talk.'],
		['Kit is manipulative.', '“manipulative” can sound like blame.']
	])('names what to look at again in: %s', async (value, said) => {
		await show(value);
		await expect.element(advice()).toHaveTextContent(said);
	});

	it('takes an easier word over in one press, and goes on in the field', async () => {
		await show('I will attend your meeting.');
		const press = page.getByRole('button', { name: 'Use “go to” instead of “attend”' });
		await userEvent.click(press);
		await expect.element(field()).toHaveValue('I will go to your meeting.');
		await expect.element(field()).toHaveFocus();
		await expect.element(press).not.toBeInTheDocument();
	});

	it('leaves the field as it is: nothing is refused, nothing marked as wrong', async () => {
		await show('Kit is manipulative.');
		await expect.element(field()).not.toHaveAttribute('aria-invalid');
		await expect.element(field()).toHaveValue('Kit is manipulative.');
		await expect.element(field()).toHaveAttribute('maxlength', '4000');
	});

	it('counts the words of a sentence in any language, and judges words in English alone', async () => {
		await show('كلمة '.repeat(18), { lang: 'ar' });
		await expect.element(advice()).toHaveTextContent('18 words');
		await expect.element(advice()).not.toHaveTextContent('reading age');
		await expect.element(field()).toHaveAttribute('lang', 'ar');
	});

	it('has nothing for axe to find', async () => {
		await show('I will attend. Your placement is good.', { multiline: true });
		await expectAccessible(document.body);
	});
});
