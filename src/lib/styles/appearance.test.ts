import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { APPEARANCE_KEY, applyAppearance, keepAppearance, type Appearance } from './appearance';

const boot = readFileSync('static/theme-boot.js', 'utf8');

const chair: Appearance = {
	lang: 'en',
	dir: 'ltr',
	theme: 'dark',
	level: 'words',
	more: { 'data-text': '150' }
};

function page({ kept, path = '/home', media = '' }: { kept?: string; path?: string; media?: string } = {}) {
	const attributes: Record<string, string> = { 'data-theme': 'light', 'data-level': 'symbols-and-words' };
	const metas: Record<string, string>[] = [{ content: '' }];
	const setAttribute = (name: string, value: string) => void (attributes[name] = value);
	const root = { setAttribute } as unknown as HTMLElement;
	const matchMedia = (query: string) => ({ matches: media !== '' && query.includes(media) });
	const start = () => {
		runInNewContext(boot, {
			document: {
				documentElement: root,
				querySelectorAll: () =>
					metas.map((meta) => ({
						setAttribute: (name: string, value: string) => void (meta[name] = value)
					}))
			},
			location: { pathname: path },
			localStorage: {
				getItem(key: string) {
					if (kept === 'refused') throw new Error('storage is refused');
					return key === APPEARANCE_KEY ? (kept ?? null) : null;
				}
			},
			matchMedia
		});
		return attributes;
	};
	return { attributes, root, metas, matchMedia, start };
}

function keptBy(appearance: Appearance): string {
	let kept = '';
	keepAppearance(appearance, { setItem: (_key, value) => void (kept = value) });
	return kept;
}

describe('appearance', () => {
	it('is the same before the app starts as after', () => {
		const before = page({ kept: keptBy(chair) }).start();
		const after = page();
		applyAppearance(chair, after.root, after.matchMedia);
		expect(before).toEqual(after.attributes);
		expect(before).toMatchObject({ 'data-theme': 'dark', 'data-level': 'words', 'data-text': '150' });
	});

	it.each([
		['dark', 'dark'],
		['prefers-contrast', 'contrast'],
		['nothing-special', 'light']
	])('follows a device that asks for %s when nothing else was chosen', (media, theme) => {
		const device: Appearance = { ...chair, theme: 'device' };
		const after = page({ media });
		applyAppearance(device, after.root, after.matchMedia);
		expect(page({ kept: keptBy(device), media }).start()['data-theme']).toBe(theme);
		expect(page({ media }).start()['data-theme']).toBe(theme);
		expect(after.attributes['data-theme']).toBe(theme);
	});

	it('colours the bar of the browser like the page', () => {
		const dark = page({ kept: keptBy(chair) });
		dark.start();
		expect(dark.metas[0]).toMatchObject({ content: '#10161c' });
	});

	it('starts when storage is refused or holds nonsense', () => {
		for (const kept of ['refused', 'not json', 'null', '"words"', '[1]']) {
			expect(page({ kept }).start()).toMatchObject({ 'data-theme': 'light' });
		}
	});

	it('sets nothing but the attributes it is meant for', () => {
		const kept = JSON.stringify({ onclick: 'alert(1)', style: 'x', 'data-level': 'words', 'data-text': 2 });
		const attributes = page({ kept }).start();
		expect(Object.keys(attributes).sort()).toEqual(['data-level', 'data-theme']);
	});

	it('leaves the desk of the staff as it is on a device that a child uses too', () => {
		expect(page({ kept: keptBy(chair), path: '/desk/inbox' }).start()).toMatchObject({
			'data-level': 'symbols-and-words',
			'data-theme': 'light'
		});
	});

	it('keeps how, and nothing about who', () => {
		expect(Object.keys(JSON.parse(keptBy(chair)) as object).sort()).toEqual([
			'data-level',
			'data-text',
			'data-theme',
			'dir',
			'lang'
		]);
	});

	it('does not fail a child whose device has no room', () => {
		expect(() =>
			keepAppearance(chair, {
				setItem() {
					throw new Error('full');
				}
			})
		).not.toThrow();
	});
});
