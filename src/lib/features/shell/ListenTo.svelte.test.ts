/**
 * It must say what it reads, and read it in its own language.
 * The sentence that is read must be marked where it stands, and no longer than it is read.
 * It must say so when the device has no voice for the language.
 */
import { render } from 'vitest-browser-svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Piece } from '$lib/speech/pieces';
import { speaker } from '$lib/speech/speaker.svelte';
import { freshPage } from '$lib/ui/testing/accessible';
import ListenTo from './ListenTo.svelte';

beforeEach(() => freshPage());
afterEach(() => {
	speaker.reading = null;
	vi.restoreAllMocks();
	document.querySelectorAll('main').forEach((main) => main.remove());
});

const props = { text: 'Grace is my IRO. She answers me.', label: 'My people' };
const press = () => page.getByRole('button', { name: 'Listen: My people' }).click();
const marked = () => [...(CSS.highlights.get('reading') ?? [])].map(String);

function withVoice() {
	vi.spyOn(speaker, 'canSpeak').mockReturnValue(true);
	return vi.spyOn(speaker, 'read').mockImplementation(() => {});
}

/** On a page with a text beside it. */
function renderBeside(html: string) {
	const main = document.body.appendChild(document.createElement('main'));
	const target = main.appendChild(document.createElement('div'));
	main.insertAdjacentHTML('beforeend', html);
	return render(ListenTo, { target, props });
}

describe('ListenTo', () => {
	it('is named by what it reads, and reads it in its own language', async () => {
		const read = withVoice();
		await render(ListenTo, { ...props, lang: 'ar' });
		await press();
		const pieces = [
			expect.objectContaining({ text: 'Grace is my IRO.' }),
			expect.objectContaining({ text: 'She answers me.' })
		];
		expect(read).toHaveBeenCalledWith(expect.any(String), pieces, 'ar', undefined);
	});

	it('marks the sentence that is read where it stands', async () => {
		const read = withVoice();
		await renderBeside('<p>Grace is my IRO. She answers me.</p>');
		await press();
		const [id = ''] = read.mock.calls[0] ?? [];
		speaker.reading = { id, start: 0, end: 16 };
		await expect.poll(marked).toEqual(['Grace is my IRO']);
		speaker.reading = { id, start: 17, end: 32 };
		await expect.poll(marked).toEqual(['She answers me']);
		speaker.reading = null;
		await expect.poll(marked).toEqual([]);
	});

	it('reads each sentence in the language that the page says it has', async () => {
		const read = withVoice();
		await renderBeside('<p lang="cy">Grace is my IRO.</p><p>She answers me.</p>');
		await press();
		const [, pieces] = read.mock.calls[0] ?? [];
		expect(pieces).toMatchObject([{ lang: 'cy' }, { lang: 'en' }]);
	});

	it('goes on with the rest of the page when it is the first of it, and says nothing twice', async () => {
		const read = withVoice();
		await renderBeside('<p>Grace is my IRO. She answers me.</p><label><input type="radio" />Yes</label>');
		await press();
		const [id = '', all] = read.mock.calls[0] ?? [];
		const pieces = all as Piece[];
		expect(pieces.map(({ text }) => text)).toEqual(['Grace is my IRO.', 'She answers me.', 'Yes']);
		speaker.reading = { id, start: pieces[2]?.start ?? 0, end: pieces[2]?.end ?? 0 };
		await expect.poll(marked).toEqual(['Yes']);
	});

	it('reads its own part and no more when another comes before it', async () => {
		const read = withVoice();
		await renderBeside('<p>Grace is my IRO. She answers me.</p><p>More.</p>');
		document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<span class="listenbox"></span>');
		await press();
		expect(read.mock.calls[0]?.[1]).toHaveLength(2);
	});

	it('says so when the device has no voice for the language', async () => {
		vi.spyOn(speaker, 'canSpeak').mockReturnValue(false);
		const read = vi.spyOn(speaker, 'read');
		await render(ListenTo, { ...props, lang: 'ti' });
		await press();
		await expect.element(page.getByText('This device has no voice for this language.')).toBeVisible();
		expect(read).not.toHaveBeenCalled();
	});

	it('stops reading what is no longer on the page', async () => {
		const stop = vi.spyOn(speaker, 'stop');
		const { rerender, unmount } = await render(ListenTo, props);
		await rerender({ text: 'Grace is away.' });
		expect(stop).toHaveBeenCalledOnce();
		await unmount();
		expect(stop).toHaveBeenCalledTimes(2);
	});
});
