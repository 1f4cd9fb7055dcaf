import { describe, expect, it } from 'vitest';
import words from '$locales/en/headings.json';
import { SYMBOL_NAMES } from '$lib/symbols/names';
import { CORE_HEADINGS, PLAN_HEADINGS, isPlanHeading, validateHeadings } from './headings';

const every = PLAN_HEADINGS.map(({ key }) => key);
const fromTheOldFormat: readonly string[] = ['placement', 'toString', ''];

describe('the headings of a plan', () => {
	it('start with home, school, health and family', () => {
		expect(CORE_HEADINGS).toEqual(['home', 'school', 'health', 'family']);
		expect(every.slice(0, 4)).toEqual(CORE_HEADINGS);
	});

	it('include how I come across and looking after myself', () => {
		expect(every).toEqual(expect.arrayContaining(['how-i-come-across', 'self-care', 'identity', 'feelings']));
	});

	it('have words for each heading, in the same order', () => {
		expect(Object.keys(words)).toEqual(every);
	});

	it.each(every)(
		'%s has a title, a short name, a line on what it is about, and words for when it is empty',
		(key) => {
			const { title, short, about, nothing } = words[key];
			for (const text of [title, about]) expect(text.length).toBeGreaterThan(0);
			expect(short.split(' ').length).toBeLessThanOrEqual(2);
			expect(nothing).toMatch(/^Nothing here yet\. You can (ask|say)/);
		}
	);

	it('are told apart by their symbols', () => {
		expect(SYMBOL_NAMES).toEqual(expect.arrayContaining(PLAN_HEADINGS.map(({ symbol }) => symbol)));
		expect(new Set(PLAN_HEADINGS.map(({ symbol }) => symbol)).size).toBe(PLAN_HEADINGS.length);
	});

	it('are recognised, and nothing else is', () => {
		expect(every.every(isPlanHeading)).toBe(true);
		expect([...fromTheOldFormat, undefined, 4].some(isPlanHeading)).toBe(false);
	});
});

describe('a service choosing its headings', () => {
	it('may show them all, or the core ones alone', () => {
		expect(validateHeadings(every)).toBeNull();
		expect(validateHeadings(CORE_HEADINGS)).toBeNull();
	});

	it('may order the others as it likes', () => {
		expect(validateHeadings([...CORE_HEADINGS, 'leisure', 'feelings'])).toBeNull();
	});

	it.each(CORE_HEADINGS)('cannot remove %s', (heading) => {
		const config = every.filter((key) => key !== heading);
		expect(validateHeadings(config)).toEqual({ code: 'core-heading-removed', heading });
	});

	it('cannot put another heading before a core one', () => {
		const config = ['leisure', ...every.filter((key) => key !== 'leisure')];
		expect(validateHeadings(config)).toEqual({ code: 'core-heading-not-first', heading: 'home' });
	});

	it('cannot change the order of the core ones', () => {
		const config = ['school', 'home', 'health', 'family'];
		expect(validateHeadings(config)).toEqual({ code: 'core-heading-not-first', heading: 'home' });
	});

	it.each(fromTheOldFormat)('cannot invent the heading "%s"', (heading) => {
		expect(validateHeadings([...every, heading])).toEqual({ code: 'heading-unknown', heading });
	});

	it('cannot show a heading twice', () => {
		expect(validateHeadings([...every, 'school'])).toEqual({ code: 'heading-repeated', heading: 'school' });
	});
});
