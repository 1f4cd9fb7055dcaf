import { describe, expect, it, vi } from 'vitest';
import { ownDatesOf } from './engine';
import { formatsFor, intlTag, type DateStyle, type OwnDates } from './formats';
import { LANGUAGES } from './languages';

const STYLES: readonly DateStyle[] = ['day', 'day-and-month', 'full', 'month-and-year', 'weekday'];
const MOMENT = '2026-03-26T17:05:00Z';
const LONDON = 'Europe/London';

const files = import.meta.glob('/locales/*/dates.json', { eager: true, import: 'default' });

function formats(lang: string) {
	const ofLang = Object.entries(files).filter(([file]) => file.startsWith(`/locales/${lang}/`));
	return formatsFor(lang, LONDON, ownDatesOf(Object.fromEntries(ofLang)));
}

describe.each(LANGUAGES)('$lang', ({ lang }) => {
	const { date, time, list, number } = formats(lang);

	it('has words for every day, time, list and number', () => {
		const said = [
			...STYLES.map((style) => date(MOMENT, style)),
			time(MOMENT),
			list(['Ana', 'Bo', 'Cem']),
			number(1234)
		];
		expect(said.filter((words) => words.trim() === '' || /\{|undefined|NaN|Invalid/.test(words))).toEqual([]);
	});

	it('has the day, the year and the digits of the letter on the wall', () => {
		expect(date(MOMENT, 'full')).toMatch(/26/);
		expect(date(MOMENT, 'full')).toMatch(/2026/);
		expect(`${date(MOMENT)}${time(MOMENT)}${number(999)}`.replaceAll(/\P{Nd}|[0-9]/gu, '')).toBe('');
		expect(number(999)).toBe('999');
	});

	it('keeps a date without a time on its day, wherever the reader is', () => {
		const far = formatsFor(lang, 'Pacific/Honolulu');
		expect(far.date('2026-03-26', 'day-and-month')).toMatch(/26/);
	});

	it('lists one as one, and each of many once', () => {
		expect(list(['Ana'])).toBe('Ana');
		expect(list(['Ana', 'Bo', 'Cem'])).toMatch(/^Ana.+Bo.+Cem/);
	});
});

it.each([
	['en', 'Ana, Bo'],
	['ar', 'Ana، Bo'],
	['am', 'Ana፣ Bo']
])('a series in %s has the commas of its letters', (lang, written) => {
	expect(formats(lang).series(['Ana', 'Bo'])).toBe(written);
});

describe('dates and times', () => {
	it('are British in both kinds of English', () => {
		for (const lang of ['en', 'en-x-easy']) {
			const { date, time, list } = formatsFor(lang, LONDON);
			expect(date(MOMENT)).toBe('Thursday 26 March');
			expect(time(MOMENT)).toBe('17:05');
			expect(list(['you', 'Grace', 'Ben'])).toBe('you, Grace and Ben');
		}
	});

	it('count hours from midnight where others count from sunrise', () => {
		for (const lang of ['am', 'ti', 'so']) expect(formats(lang).time(MOMENT)).toBe('17:05');
	});

	it('are those of the reader’s place', () => {
		expect(formatsFor('en', LONDON).time('2026-07-01T16:00:00Z')).toBe('17:00');
		expect(formatsFor('en', 'UTC').time('2026-07-01T16:00:00Z')).toBe('16:00');
	});

	it('are made ready once for each style and place, which takes far longer than to write one', () => {
		// It is a getter, which its type does not say.
		const prototype: { readonly format: unknown } = Intl.DateTimeFormat.prototype;
		const writing = vi.spyOn(prototype, 'format', 'get');
		const { date } = formatsFor('en', LONDON);
		const days = ['2026-03-26T23:30:00Z', '2026-07-01T23:30:00Z', '2026-07-01'].map((day) => date(day));
		const writers = new Set(writing.mock.contexts);
		writing.mockRestore();
		expect(days).toEqual(['Thursday 26 March', 'Thursday 2 July', 'Wednesday 1 July']);
		expect(writers.size).toBe(2);
	});

	it('are as the language says itself, where a browser may not know it', () => {
		const own: OwnDates = {
			months: ['M1', 'M2', 'M3'],
			weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu'],
			styles: {
				day: '{{weekday}} {{day}} {{month}}',
				'day-and-month': '{{day}} {{month}}',
				full: '{{day}} {{month}} {{year}}',
				'month-and-year': '{{month}} {{year}}',
				weekday: '{{weekday}}'
			},
			list: { between: '; ', last: ' & ' }
		};
		const { date, list } = formatsFor('so', LONDON, own);
		expect(STYLES.map((style) => date('2026-03-26', style))).toEqual([
			'Thu 26 M3',
			'26 M3',
			'26 M3 2026',
			'M3 2026',
			'Thu'
		]);
		expect([list([]), list(['A']), list(['A', 'B']), list(['A', 'B', 'C'])]).toEqual([
			'',
			'A',
			'A & B',
			'A; B & C'
		]);
	});

	it('are British, never those of the device’s own language, where a browser knows a language not at all', () => {
		expect(intlTag('ti', { supportedLocalesOf: () => [] })).toBe('en-GB');
		expect(intlTag('pt', { supportedLocalesOf: (tag) => [tag] })).toMatch(/^pt-PT-u-/);
	});
});

it('Welsh has “ac” before a vowel', () => {
	const { list } = formats('cy');
	expect(list(['Dilys', 'Aled'])).toBe('Dilys ac Aled');
	expect(list(['Aled', 'Dilys'])).toBe('Aled a Dilys');
});
