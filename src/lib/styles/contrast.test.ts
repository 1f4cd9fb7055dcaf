import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/lib/styles/tokens.css', 'utf8');

const THEMES = ['light', 'dark', 'contrast'] as const;
const AREAS = ['people', 'plan', 'review', 'speak', 'home'] as const;
const GROUNDS = ['paper', 'card', 'sunk'] as const;
const ANSWERS = ['yes', 'unsure', 'no'] as const;

type Pair = readonly [front: string, ground: string, ratio: number];

/** What may stand on what, and the least contrast it needs: 7 for words, 3 for an edge that tells a control. */
const PAIRS: Pair[] = [
	...GROUNDS.flatMap((ground): Pair[] => [
		['ink', ground, 7],
		['ink-2', ground, 7],
		['line', ground, 3]
	]),
	...AREAS.flatMap((area): Pair[] => [
		['on-block', `${area}-block`, 7],
		['ink', `${area}-tint`, 7],
		[area, 'paper', 7],
		[area, 'card', 7],
		['on-strong', area, 7],
		[area, `${area}-block`, 3]
	]),
	...ANSWERS.flatMap((answer): Pair[] => [
		[answer, `${answer}-tint`, 4.5],
		['ink', `${answer}-tint`, 7],
		['on-strong', answer, 7],
		[answer, 'paper', 7],
		[answer, 'card', 7]
	]),
	['on-help', 'help', 7],
	['on-leave', 'leave', 7],
	['on-reading', 'reading', 7],
	['help-edge', 'paper', 3],
	['leave', 'paper', 3],
	['focus', 'paper', 3],
	['focus', 'card', 3],
	['focus', 'focus-in', 3],
	...GROUNDS.map((ground): Pair => ['scan', ground, 3]),
	...AREAS.map((area): Pair => ['scan', `${area}-block`, 3]),
	['scan', 'scan-edge', 3],
	['on-scan', 'scan', 7]
];

/** The colours of a theme: those of light, and over them its own. */
function coloursOf(theme: (typeof THEMES)[number]): Map<string, string> {
	const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
	const colours = new Map<string, string>();
	for (const wanted of ['light', theme]) {
		for (const [, selector = '', body = ''] of rules) {
			if (!selector.includes(`[data-theme='${wanted}']`)) continue;
			for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g))
				colours.set(name, value);
		}
	}
	return colours;
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

describe.each(THEMES)('the colours of the %s theme', (theme) => {
	const colours = coloursOf(theme);

	it.each(PAIRS)('let %s be read on %s at %s to 1', (front, ground, ratio) => {
		const [one, other] = [colours.get(front), colours.get(ground)];
		if (!one || !other) throw new Error(`${front} or ${ground} is not a colour of ${theme}`);
		expect(contrast(one, other)).toBeGreaterThanOrEqual(ratio);
	});
});
