/**
 * A field must have a label that can be pressed; hint and error must be its description.
 * A field that needs another look must say that it is not valid, by words and not by colour alone.
 * Typing must follow the direction of what is typed.
 * The error summary must take focus when a try brings errors, and each line must lead to its field.
 * A field must be announced by its label; a summary as an alert with a heading and a link to each field.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import ErrorSummary from './ErrorSummary.svelte';
import Field from './Field.svelte';

const props = { label: 'My message', name: 'words', hint: 'Short is fine.' };
const box = () => page.getByRole('textbox', { name: 'My message' });

beforeEach(() => freshPage());

describe('Field', () => {
	it('takes focus when its label is pressed', async () => {
		await render(Field, { ...props, multiline: true });
		await page.getByText('My message').click();
		await expect.element(box()).toHaveFocus();
	});

	it('is described by its hint, then by what is not right', async () => {
		await render(Field, { ...props, error: 'Write a few words first.' });
		await expect.element(box()).toHaveAccessibleDescription('Short is fine. Write a few words first.');
		await expect.element(box()).toBeInvalid();
	});

	it('is valid while nothing is said against it', async () => {
		await render(Field, props);
		await expect.element(box()).toBeValid();
	});

	it.each([true, false])('follows the direction of what is typed (several lines: %s)', async (multiline) => {
		await render(Field, { ...props, multiline });
		await box().fill('مرحبا');
		expect(getComputedStyle(box().element()).direction).toBe('rtl');
	});

	it('hides only the look of a label that stands elsewhere', async () => {
		await render(Field, { ...props, labelHidden: true });
		await expect.element(box()).toBeVisible();
	});

	it('is announced by its label', async () => {
		await render(Field, { ...props, error: 'Write a few words first.' });
		await render(Field, { ...props, name: 'more', label: 'More', multiline: true, value: 'Hello' });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- text: My message
			- paragraph: Short is fine.
			- paragraph: Write a few words first.
			- textbox "My message"
			- text: More
			- paragraph: Short is fine.
			- textbox "More": Hello
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(Field, { ...props, error: 'Write a few words first.', multiline: true });
		await render(Field, { label: 'Code', name: 'code', type: 'text' });
		await expectAccessible(document.body);
	});
});

describe('ErrorSummary', () => {
	const errors = [{ field: 'message', words: 'Write a few words first.' }];

	it('takes focus each time that errors come, and not before', async () => {
		const { rerender } = await render(ErrorSummary, { title: 'Please look again', errors: [] });
		expect(page.getByRole('alert').elements()).toHaveLength(0);
		await rerender({ errors });
		await expect.element(page.getByRole('alert')).toHaveFocus();
		(document.activeElement as HTMLElement).blur();
		await rerender({ errors: [...errors] });
		await expect.element(page.getByRole('alert')).toHaveFocus();
	});

	it('leads to the field', async () => {
		await render(Field, { ...props, id: 'message' });
		await render(ErrorSummary, { title: 'Please look again', errors });
		await page.getByRole('link', { name: 'Write a few words first.' }).click();
		await userEvent.keyboard('a');
		await expect.element(box()).toHaveFocus();
		history.replaceState(null, '', location.pathname + location.search);
	});

	it('is announced as an alert that lists what to look at again', async () => {
		await render(ErrorSummary, { title: 'Please look again', errors });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- alert:
			  - heading "Please look again" [level=2]
			  - list:
			    - listitem:
			      - link "Write a few words first.":
			        - /url: "#message"
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(Field, { ...props, id: 'message' });
		await render(ErrorSummary, { title: 'Please look again', errors });
		await expectAccessible(document.body);
	});
});
