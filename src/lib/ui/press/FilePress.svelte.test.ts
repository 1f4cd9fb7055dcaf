/**
 * A press for files must be announced as one button by its words; the browser's own control must be silent.
 * It must open the browser's choice of files by Enter and by Space.
 * It must hand on what was chosen, the same file a second time too, and nothing when nobody chose.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import FilePress from './FilePress.svelte';

beforeEach(() => freshPage());

async function show() {
	const onchoose = vi.fn<(files: File[]) => void>();
	const { container } = await render(FilePress, {
		words: 'Choose a photo',
		icon: 'camera',
		accept: 'image/*',
		onchoose
	});
	return { container, onchoose, input: container.querySelector('input') as HTMLInputElement };
}

/** As the browser does when somebody has chosen, or gone away. */
function choose(input: HTMLInputElement, ...names: string[]): void {
	const chosen = new DataTransfer();
	for (const name of names) chosen.items.add(new File(['x'], name, { type: 'image/png' }));
	input.files = chosen.files;
	input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('FilePress', () => {
	it('is announced as a button by its words, and as nothing else', async () => {
		const { container } = await show();
		await expect
			.element(page.elementLocator(container))
			.toMatchAriaInlineSnapshot(`- button "Choose a photo"`);
		await expectAccessible(container);
	});

	it('opens the choice of files by Enter and by Space', async () => {
		const { input } = await show();
		const open = vi.spyOn(input, 'click').mockImplementation(() => {});
		await userEvent.tab();
		await expect.element(page.getByRole('button', { name: 'Choose a photo' })).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		await userEvent.keyboard(' ');
		expect(open).toHaveBeenCalledTimes(2);
	});

	it('hands on what was chosen, the same file again too, and nothing when nobody chose', async () => {
		const { input, onchoose } = await show();
		choose(input, 'kit.png');
		choose(input, 'kit.png');
		choose(input);
		expect(onchoose.mock.calls.map(([files]) => files.map(({ name }) => name))).toEqual([
			['kit.png'],
			['kit.png']
		]);
	});
});
