/**
 * An icon must be silent: the words beside it, or the name of its button, say what it does.
 * Icons that point along the line of reading must turn round from right to left, and no others.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshPage } from '$lib/ui/testing/accessible';
import Icon from './Icon.svelte';
import { ICONS, TURNING, type IconName } from './icons';

const names = Object.keys(ICONS) as IconName[];

beforeEach(() => freshPage());

describe('Icon', () => {
	it('is silent', async () => {
		const { container } = await render(Icon, { name: 'help' });
		expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
	});

	it('turns round from right to left when it points somewhere, and only then', async () => {
		freshPage({ dir: 'rtl' });
		for (const name of names) {
			const { container, unmount } = await render(Icon, { name });
			const turned = getComputedStyle(container.querySelector('svg') as Element).transform !== 'none';
			expect(turned, name).toBe(TURNING.has(name));
			await unmount();
		}
		expect([...TURNING]).toEqual(expect.arrayContaining(['back', 'forward', 'send', 'leave']));
		expect(TURNING.has('tick')).toBe(false);
	});

	it('draws every icon inside its grid', async () => {
		for (const name of names) {
			const { container, unmount } = await render(Icon, { name });
			const { x, y, width, height } = (container.querySelector('path') as SVGPathElement).getBBox();
			expect(Math.min(x, y), name).toBeGreaterThanOrEqual(1.5);
			expect(Math.max(x + width, y + height), name).toBeLessThanOrEqual(22.5);
			await unmount();
		}
	});
});
