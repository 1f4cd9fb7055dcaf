/**
 * Each letter must go into the field as it is chosen, and whatever listens to its typing must hear of it.
 * There must be a space, a way to rub out, and big letters where the language has them.
 * The letters must be those of the language.
 */
import { render } from 'vitest-browser-svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { screenLanguage } from '$lib/i18n/i18n.svelte';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import LetterBoard from './LetterBoard.svelte';

const ondone = vi.fn();
const heard = vi.fn<(value: string) => void>();
let field: HTMLInputElement;

async function show(value = '', maxLength = -1) {
	field.value = value;
	if (maxLength >= 0) field.maxLength = maxLength;
	return render(LetterBoard, { field, ondone });
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

beforeEach(async () => {
	await page.viewport(390, 844);
	appearance.forget();
	freshPage();
	vi.clearAllMocks();
	document.body.insertAdjacentHTML(
		'beforeend',
		'<p class="field"><label for="f">My message</label><input id="f"></p>'
	);
	field = document.querySelector('#f') as HTMLInputElement;
	field.oninput = () => heard(field.value);
});

afterEach(() => document.querySelector('p.field')?.remove());

describe('LetterBoard', () => {
	it('is named after the field, and writes in it letter by letter', async () => {
		await show('I am ');
		await expect.element(page.getByRole('dialog', { name: 'My message' })).toBeVisible();
		for (const name of ['o', 'k', 'Space', '!']) await press(name);
		expect(heard.mock.calls.flat()).toEqual(['I am o', 'I am ok', 'I am ok ', 'I am ok !']);
		await expect.element(page.getByRole('dialog')).toHaveTextContent('I am ok !');
	});

	it('rubs out what a reader sees as one letter', async () => {
		await show('ok👍🏽');
		await press('Rub out');
		expect(field.value).toBe('ok');
		for (const _ of [1, 2, 3]) await press('Rub out');
		expect(field.value).toBe('');
	});

	it('writes one big letter', async () => {
		await show();
		await press('Big letter');
		await press('A');
		await press('b');
		expect(field.value).toBe('Ab');
	});

	it('writes no more than the field takes', async () => {
		await show('abc', 4);
		for (const name of ['d', 'e']) await press(name);
		expect(field.value).toBe('abcd');
	});

	it('has the letters of the language, and no big ones where it has none', async () => {
		await screenLanguage.use('ar');
		await show();
		await expect.element(page.getByRole('button', { name: 'ش', exact: true })).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'حرف كبير' })).not.toBeInTheDocument();
		await screenLanguage.use('en');
	});

	it('is put away when it is done', async () => {
		await show();
		await press('Done');
		expect(ondone).toHaveBeenCalledOnce();
	});

	it('has letters that are large enough at 320 px', async () => {
		await page.viewport(320, 640);
		await show();
		const { width, height } = page
			.getByRole('button', { name: 'a', exact: true })
			.element()
			.getBoundingClientRect();
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
	});

	it('is accessible', async () => {
		const { container } = await show('ok');
		await expectAccessible(container);
	});
});
