import { expect, it } from 'vitest';
import type { OwnPicture } from '$lib/offline/index';
import { symbolPictures } from './picture-stand-ins';

const PNG = 'iVBORw0KGgo=';

const pictureOf = (symbol: string): OwnPicture => ({
	stands: { symbol },
	picture: PNG,
	entryId: null
});

it('lets a picture of my home stand in wherever I am at home', () => {
	const shown = symbolPictures([pictureOf('home')]);
	expect([...shown.keys()].sort()).toEqual(['at-home', 'home']);
	expect(shown.get('at-home')).toBe(shown.get('home'));
});

it('keeps one of its own for what has one', () => {
	const shown = symbolPictures([pictureOf('at-school'), pictureOf('school')]);
	expect(shown.get('at-school')).not.toBe(shown.get('school'));
});

it('shows the usual symbol where there is no picture', () => {
	expect(symbolPictures([{ ...pictureOf('home'), picture: 'bm8=' }]).size).toBe(0);
});
