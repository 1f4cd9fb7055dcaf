import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { ByLanguage } from './by-language.svelte';

const sources = () => ({
	en: vi.fn(() => Promise.resolve('words')),
	ar: vi.fn(() => Promise.resolve('كلمات'))
});

describe('something that each language has', () => {
	it('is fetched when it is first needed, once, and only for that language', async () => {
		const from = sources();
		const words = new ByLanguage(from);
		expect(words.of('ar')).toBeUndefined();
		await words.prepare('ar');
		expect(words.of('ar')).toBe('كلمات');
		expect(from.ar).toHaveBeenCalledOnce();
		expect(from.en).not.toHaveBeenCalled();
	});

	it('shows on the screen as soon as it is there', async () => {
		const words = new ByLanguage(sources());
		const seen: (string | undefined)[] = [];
		const stop = $effect.root(() => {
			$effect(() => {
				seen.push(words.of('en'));
			});
		});
		flushSync();
		await words.prepare('en');
		flushSync();
		stop();
		expect(seen).toEqual([undefined, 'words']);
	});

	it('is that of the language for any of its forms', async () => {
		const words = new ByLanguage(sources());
		await words.prepare('en-x-easy');
		expect(words.of('en-x-easy')).toBe('words');
	});

	it('is that of the fallback where a language has none, and nothing without one', async () => {
		const withFallback = new ByLanguage(sources(), 'en');
		await withFallback.prepare('ti');
		expect(withFallback.of('ti')).toBe('words');
		const without = new ByLanguage(sources());
		await without.prepare('ti');
		expect(without.of('ti')).toBeUndefined();
	});

	it('is asked for again after it could not be had', async () => {
		const load = vi.fn(() => Promise.reject<string>(new Error('no network')));
		const words = new ByLanguage({ en: load });
		await words.prepare('en');
		load.mockResolvedValue('words');
		await words.prepare('en');
		expect(words.of('en')).toBe('words');
		expect(load).toHaveBeenCalledTimes(2);
	});
});
