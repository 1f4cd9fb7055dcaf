/**
 * A plate must be silent: the word beside it says the same.
 * The words level must show the area's small shape and no symbol.
 * A child's own picture must show in every level.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import { AREAS } from './areas';
import AreaShape from './AreaShape.svelte';
import Pic from './Pic.svelte';
import Plate from './Plate.svelte';

const seen = (selector: string) => document.querySelector(selector)?.checkVisibility() ?? false;

beforeEach(() => freshPage());

describe('Plate', () => {
	it('is silent', async () => {
		const { container } = await render(Plate, { area: 'plan', symbol: 'care-plan' });
		expect(container.querySelector('.plate')?.getAttribute('aria-hidden')).toBe('true');
		expect(container.textContent.trim()).toBe('');
	});

	it.each([
		['symbols', true],
		['symbols-and-words', true],
		['words', false]
	])('in the %s level shows its symbol: %s', async (level, shows) => {
		freshPage({ level });
		await render(Plate, { area: 'plan', symbol: 'care-plan' });
		expect(seen('.plate .sym')).toBe(shows);
		expect(seen('.plate .shape')).toBe(!shows);
	});

	it.each(['symbols', 'symbols-and-words', 'words'])(
		'shows a picture of one’s own in the %s level',
		async (level) => {
			freshPage({ level });
			await render(Plate, { area: 'people', children: words('photo') });
			expect(seen('.plate .on span')).toBe(true);
		}
	);

	it('has nothing for axe to find', async () => {
		for (const area of AREAS) {
			await render(Plate, { area, symbol: 'promise' });
			await render(AreaShape, { area });
		}
		await expectAccessible(document.body);
	});
});

describe('Pic', () => {
	it('is left out in the words level', async () => {
		freshPage({ level: 'words' });
		await render(Pic, { symbol: 'promise' });
		expect(seen('.pic')).toBe(false);
	});
});
