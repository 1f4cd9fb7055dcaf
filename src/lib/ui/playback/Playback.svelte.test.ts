/**
 * A recording must be played by one press and stopped by the same, each named with what is played.
 * Nothing of it may be fetched before somebody wants to hear it.
 * At its end it must be ready to be played again.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import Playback from './Playback.svelte';

const words = { play: 'Play: My voice', stop: 'Stop: My voice' };

beforeEach(() => freshPage());

/** A tone of so many seconds, as a WAV file. */
function tone(seconds: number): string {
	const rate = 8000;
	const samples = Math.round(rate * seconds);
	const view = new DataView(new ArrayBuffer(44 + samples));
	const write = (at: number, text: string) =>
		[...text].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
	write(0, 'RIFF');
	view.setUint32(4, 36 + samples, true);
	write(8, 'WAVEfmt ');
	view.setUint32(16, 16, true);
	view.setUint16(20, 1, true);
	view.setUint16(22, 1, true);
	view.setUint32(24, rate, true);
	view.setUint32(28, rate, true);
	view.setUint16(32, 1, true);
	view.setUint16(34, 8, true);
	write(36, 'data');
	view.setUint32(40, samples, true);
	for (let at = 0; at < samples; at += 1) view.setUint8(44 + at, 128 + 60 * Math.sin(at / 3));
	return URL.createObjectURL(new Blob([view.buffer], { type: 'audio/wav' }));
}

it('brings its content when it is first played, stops, and plays to the end and again', async () => {
	const onopen = vi.fn(async () => {
		await rerender({ src: tone(0.4) });
	});
	const { container, rerender } = await render(Playback, {
		kind: 'voice',
		label: 'My voice',
		words,
		src: null,
		onopen
	});
	const play = page.getByRole('button', { name: words.play });
	const stop = page.getByRole('button', { name: words.stop });
	expect(container.querySelector('audio')).toBeNull();
	await expectAccessible(container);
	await play.click();
	await expect.element(stop).toBeVisible();
	await expect.element(play).toBeVisible();
	await play.click();
	await expect.element(stop).toBeVisible();
	expect(onopen).toHaveBeenCalledOnce();
});

it('stays as it is when there is nothing to play', async () => {
	await render(Playback, {
		kind: 'film',
		label: 'My film',
		words,
		src: null,
		onopen: () => Promise.resolve()
	});
	await page.getByRole('button', { name: words.play }).click();
	await expect.element(page.getByRole('button', { name: words.play })).toBeVisible();
});

it('is announced as what it is, with one button that plays it', async () => {
	const onopen = () => Promise.resolve();
	await render(Playback, { kind: 'voice', label: 'My voice', words, src: null, onopen });
	await expect
		.element(page.elementLocator(document.body))
		.toMatchAriaInlineSnapshot(`- button "Play: My voice": My voice`);
});
