/**
 * A symbol and a face must be silent: the word stands beside them.
 * A symbol of direction must point the other way where reading runs from right to left, and no other.
 * Skin, hair and clothes must be those of the person shown, without an inline style.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Face from './Face.svelte';
import { ownPictures } from './own-pictures.svelte';
import Symbol from './Symbol.svelte';

afterEach(() => {
	ownPictures.show(new Map());
	document.documentElement.dir = 'ltr';
});

function svgIn(container: Element): SVGSVGElement {
	const svg = container.querySelector('svg');
	if (!svg) throw new Error('nothing was drawn');
	return svg;
}

function drawnWidth(svg: SVGSVGElement): number {
	return svg.querySelector('use')?.getBBox().width ?? 0;
}

describe('Symbol', () => {
	it.each(['iro', 'yes'] as const)('draws its picture at the size asked for: %s', async (name) => {
		const svg = svgIn((await render(Symbol, { name, size: 'l' })).container);
		await expect.poll(() => drawnWidth(svg)).toBeGreaterThan(40);
		expect(svg.getBoundingClientRect()).toMatchObject({ width: 96, height: 96 });
	});

	it('leaves the saying to the word beside it', async () => {
		const svg = svgIn((await render(Symbol, { name: 'home' })).container);
		expect(svg.getAttribute('aria-hidden')).toBe('true');
		expect(svg.getAttribute('focusable')).toBe('false');
	});

	it('points the other way only in right-to-left languages, and only for pictures of direction', async () => {
		const transformOf = async (name: 'next' | 'yes', dir: 'ltr' | 'rtl') => {
			document.documentElement.dir = dir;
			return getComputedStyle(svgIn((await render(Symbol, { name })).container)).transform;
		};
		expect(await transformOf('next', 'rtl')).toBe('matrix(-1, 0, 0, 1, 0, 0)');
		expect(await transformOf('yes', 'rtl')).toBe('none');
		expect(await transformOf('next', 'ltr')).toBe('none');
	});

	it('takes the tones of the person shown without an inline style', async () => {
		const svg = svgIn((await render(Symbol, { name: 'me', tones: { skin: 4, hair: 0, top: 2 } })).container);
		expect(getComputedStyle(svg).getPropertyValue('--tone-skin')).toBe('#a57939');
		expect(getComputedStyle(svg).getPropertyValue('--tone-hair')).toBe('#2f2a28');
		expect(getComputedStyle(svg).getPropertyValue('--tone-top')).toBe('#ffa7c0');
		expect(svg.outerHTML).not.toContain('style=');
	});
});

describe('a picture of the child’s own', () => {
	const home = new Blob(['picture'], { type: 'image/png' });

	it('stands in for the symbol everywhere, as silent as the symbol was', async () => {
		const { container } = await render(Symbol, { name: 'home', size: 'm' });
		ownPictures.show(new Map([['home', home]]));
		await expect.poll(() => container.querySelector('img')?.src).toMatch(/^blob:/);
		expect(container.querySelector('img')?.alt).toBe('');
		expect(container.querySelector('img')?.getBoundingClientRect().width).toBe(72);
		ownPictures.show(new Map());
		await expect.poll(() => container.querySelector('svg')).not.toBeNull();
	});

	it('can be looked past, to see the usual one', async () => {
		ownPictures.show(new Map([['home', home]]));
		svgIn((await render(Symbol, { name: 'home', usual: true })).container);
	});

	it('has one address for as long as it is shown, and none afterwards', async () => {
		ownPictures.show(new Map([['home', home]]));
		const url = ownPictures.of('home') ?? '';
		ownPictures.show(
			new Map([
				['home', home],
				['dog', new Blob(['dog'])]
			])
		);
		expect(ownPictures.of('home')).toBe(url);
		expect((await fetch(url)).ok).toBe(true);
		ownPictures.show(new Map([['home', new Blob(['another'])]]));
		await expect(fetch(url)).rejects.toThrow();
	});
});

describe('Face', () => {
	it('draws the chosen portrait in the chosen colours', async () => {
		const svg = svgIn((await render(Face, { picture: { face: 4, skin: 2, hair: 1, top: 1 } })).container);
		await expect.poll(() => drawnWidth(svg)).toBeGreaterThan(40);
		expect(svg.querySelector('use')?.getAttribute('href')).toMatch(/#s-face-4$/);
		expect(getComputedStyle(svg).getPropertyValue('--tone-top')).toBe('#b1cc33');
	});
});
