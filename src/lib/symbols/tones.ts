import type { Picture } from '$lib/domain/people/picture';

/** The colours behind `.skin-0` … `.top-7` in tones.css, in the same order; a test keeps the two alike. */
export const SKIN_TONES = ['#fcea2b', '#fadcbc', '#debb90', '#c19a65', '#a57939', '#7a5236'] as const;
export const HAIR_COLOURS = [
	'#2f2a28',
	'#6a462f',
	'#a57939',
	'#e27022',
	'#f1b31c',
	'#d0cfce',
	'#ffffff'
] as const;
export const TOP_COLOURS = [
	'#92d3f5',
	'#b1cc33',
	'#ffa7c0',
	'#fcea2b',
	'#b399c8',
	'#ea5a47',
	'#f4aa41',
	'#ffffff'
] as const;

/** Classes, not style attributes, because the content security policy allows no inline style. */
export function toneClasses(tones: Pick<Picture, 'skin' | 'hair' | 'top'>): string {
	return `skin-${tones.skin} hair-${tones.hair} top-${tones.top}`;
}
