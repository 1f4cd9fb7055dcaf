import { beforeEach, describe, expect, it, vi } from 'vitest';
import { APPEARANCE_KEY } from '$lib/styles/appearance';
import { speaker } from '$lib/speech/speaker.svelte';
import { freshPage } from '$lib/ui/testing/accessible';
import { appearance } from './appearance.svelte';

const root = document.documentElement;
const kept = () => localStorage.getItem(APPEARANCE_KEY);

beforeEach(() => {
	localStorage.clear();
	freshPage();
	appearance.forget();
});

describe('appearance', () => {
	it('shows what the child chose, all over the page', () => {
		appearance.follow({ level: 'words', theme: 'dark', skin: 4 });
		expect(root.dataset).toMatchObject({ level: 'words', theme: 'dark' });
		expect([...root.classList].filter((name) => name.startsWith('skin-'))).toEqual(['skin-4']);
		expect(appearance.level).toBe('words');
	});

	it('goes back to the usual for a child who has chosen nothing', () => {
		appearance.follow({ level: 'symbols', theme: 'contrast', skin: 2 });
		appearance.follow({});
		expect(appearance).toMatchObject({ level: 'symbols-and-words', theme: 'device', skin: 0 });
		expect(root.dataset['theme']).toBe('light');
	});

	it('sets the letters and the calm that a child has chosen', () => {
		appearance.follow({ text: 150, font: 'andika', spacing: 'more', calm: true });
		expect(root.dataset).toMatchObject({ text: '150', font: 'andika', spacing: 'more', calm: 'on' });
		expect(getComputedStyle(root).fontSize).toBe('24px');
		appearance.follow({});
		expect(root.dataset).toMatchObject({ text: '100', font: 'usual', spacing: 'usual', calm: 'off' });
		expect(getComputedStyle(root).fontSize).toBe('16px');
	});

	it('shows what somebody whom it does not know has chosen, and keeps nothing of it', () => {
		appearance.try({ level: 'symbols' });
		appearance.try({ theme: 'dark' });
		appearance.startAnew();
		expect(root.dataset).toMatchObject({ level: 'symbols', theme: 'dark' });
		expect(kept()).toBeNull();
	});

	it('looks as on the first day where nobody has chosen since, and as a child likes it once they are known', () => {
		appearance.try({ level: 'symbols' });
		appearance.follow({ theme: 'dark' });
		expect(root.dataset).toMatchObject({ level: 'symbols-and-words', theme: 'dark' });
		appearance.startAnew();
		expect(root.dataset).toMatchObject({ level: 'symbols-and-words', theme: 'light' });
	});

	it('is there before the store is open, the next time', () => {
		appearance.follow({ level: 'symbols', theme: 'contrast', text: 200, font: 'opendyslexic', calm: true });
		const before = kept() ?? '';
		appearance.forget();
		localStorage.setItem(APPEARANCE_KEY, before);
		const stop = appearance.start();
		expect(appearance).toMatchObject({
			level: 'symbols',
			theme: 'contrast',
			looks: { text: 200, font: 'opendyslexic', spacing: 'usual', calm: true }
		});
		stop();
	});

	it('never lets what was kept take the place of what the store says', () => {
		localStorage.setItem(APPEARANCE_KEY, JSON.stringify({ 'data-level': 'symbols', lang: 'en' }));
		appearance.follow({ level: 'words', language: 'ar' });
		appearance.start()();
		expect(appearance.level).toBe('words');
	});

	it('keeps the language that was chosen while its words are on their way', async () => {
		appearance.follow({ language: 'ar' });
		expect(JSON.parse(kept() ?? '{}')).toMatchObject({ lang: 'ar', dir: 'rtl' });
		await vi.waitFor(() => expect(root.dir).toBe('rtl'));
		expect(root.lang).toBe('ar');
	});

	it('keeps how, and nothing that was said', () => {
		appearance.follow({ level: 'words', more: { speed: 'slow', nickname: 'Kai' } });
		expect(kept()).not.toContain('Kai');
		expect(Object.keys(JSON.parse(kept() ?? '{}') as object).sort()).toEqual([
			'data-calm',
			'data-font',
			'data-level',
			'data-spacing',
			'data-targets',
			'data-text',
			'data-theme',
			'dir',
			'lang'
		]);
	});

	it('leaves no trace when it is forgotten', () => {
		appearance.follow({ level: 'words', theme: 'dark' });
		appearance.forget();
		expect(kept()).toBeNull();
		expect(root.dataset).toMatchObject({ level: 'symbols-and-words', theme: 'light' });
	});

	it('starts as usual when what was kept is nonsense', () => {
		localStorage.setItem(APPEARANCE_KEY, '{"data-level":"huge","data-theme":7,"data-text":"1000"}');
		appearance.start()();
		expect(appearance).toMatchObject({
			level: 'symbols-and-words',
			theme: 'device',
			looks: { text: 100, font: 'usual', spacing: 'usual', calm: false }
		});
	});

	it('reads aloud at the child’s own speed', () => {
		appearance.follow({ more: { speed: 'slow' } });
		expect(speaker.rate).toBeLessThan(1);
		appearance.follow({ more: { speed: 'as fast as light' } });
		expect(speaker.rate).toBe(1);
	});

	it('stays as it is when a language is asked for that the app does not have', async () => {
		appearance.follow({ language: 'tlh' });
		await vi.waitFor(() => expect(root.lang).toBe('en'));
		expect(root.dir).toBe('ltr');
	});
});
