/**
 * A face must be silent: the name beside it says who it is.
 * A photo must go before a picture, and a picture before initials.
 * The words level must show initials instead of a drawing.
 * Initials must come right from names in any script, with one name or many.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import Face from './Face.svelte';

const picture = { face: 1, skin: 3, hair: 1, top: 0 };
const photo = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const seen = (selector: string) => document.querySelector(selector)?.checkVisibility() ?? false;

beforeEach(() => freshPage());

describe('Face', () => {
	it('is silent', async () => {
		const { container } = await render(Face, { name: 'Grace Mensah' });
		expect(container.querySelector('.face')?.getAttribute('aria-hidden')).toBe('true');
	});

	it('shows a photo before a picture, and a picture before initials', async () => {
		const { container, rerender } = await render(Face, { name: 'Grace Mensah', photo, picture });
		expect(container.querySelector('img')?.alt).toBe('');
		expect(seen('.portrait')).toBe(false);
		await rerender({ name: 'Grace Mensah', photo: undefined, picture });
		expect(seen('.portrait')).toBe(true);
		expect(seen('.initials')).toBe(false);
		await rerender({ name: 'Grace Mensah', picture: undefined });
		expect(seen('.initials')).toBe(true);
	});

	it('shows initials instead of a drawing in the words level', async () => {
		freshPage({ level: 'words' });
		await render(Face, { name: 'Grace Mensah', picture });
		expect(seen('.portrait')).toBe(false);
		expect(seen('.initials')).toBe(true);
	});

	it.each(['dark', 'contrast'])('gives initials the ground of %s in a part in words', async (theme) => {
		document.documentElement.dataset['theme'] = theme;
		const { container } = await render(Face, { name: 'Grace Mensah', picture });
		container.dataset['level'] = 'words';
		await render(Face, { name: 'Grace Mensah' });
		const grounds = [...document.querySelectorAll('.face')].map(
			(face) => getComputedStyle(face).backgroundColor
		);
		expect(grounds[0]).toBe(grounds[1]);
	});

	it.each([
		['Grace Mensah', 'GM'],
		['Jo', 'J'],
		['Ana Maria de la Cruz', 'AC'],
		['  ŵyn  ifans ', 'ŴI'],
		["(Nan) O'Hara", 'NO'],
		['نور', 'ن'],
		['', '']
	])('takes initials from %s', async (name, initials) => {
		const { container } = await render(Face, { name });
		expect(container.textContent.trim()).toBe(initials);
	});

	it('has nothing for axe to find', async () => {
		for (const size of ['s', 'm', 'l', 'xl'] as const) {
			await render(Face, { name: 'Grace Mensah', size });
			await render(Face, { name: 'Grace Mensah', picture, size });
		}
		await expectAccessible(document.body);
	});
});
