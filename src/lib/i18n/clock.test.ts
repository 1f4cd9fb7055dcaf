import { describe, expect, it } from 'vitest';
import { READING_LEVELS, type ReadingLevel } from '$lib/domain/text/text';
import { clockTime } from './clock';
import { LANGUAGES } from './languages';
import { readerFor } from './server';

const LONDON = 'Europe/London';

/** On a day in winter, when London has the time of UTC. */
function at(time: string, lang: string, level: ReadingLevel = 'symbols-and-words'): string {
	return clockTime(`2026-03-18T${time}:00Z`, LONDON, readerFor(lang, level, { iroLabel: null }));
}

describe('the time of day', () => {
	it.each([
		['16:00', '4 o’clock'],
		['16:15', 'quarter past 4'],
		['16:30', 'half past 4'],
		['16:45', 'quarter to 5'],
		['12:45', 'quarter to 1'],
		['16:20', '4:20'],
		['12:00', '12 o’clock'],
		['07:30', 'half past 7 in the morning'],
		['19:00', '7 o’clock in the evening'],
		['00:15', 'quarter past 12 in the morning']
	])('%s is said as “%s”', (time, words) => {
		expect(at(time, 'en')).toBe(words);
		expect(at(time, 'en', 'symbols')).toBe(words);
	});

	it('is short for those who read mostly words, but not in easier words', () => {
		expect(at('16:00', 'en', 'words')).toBe('4:00 pm');
		expect(at('09:30', 'en', 'words')).toBe('9:30 am');
		expect(at('00:05', 'en', 'words')).toBe('12:05 am');
		expect(at('16:00', 'en-x-easy', 'words')).toBe('4 o’clock');
	});

	it.each([
		['ar', '16:00', 'الساعة 4 عصرًا', '4:00 م'],
		['ar', '09:30', 'الساعة 9 والنصف صباحًا', '9:30 ص'],
		['ar', '12:45', 'الساعة 1 إلا ربعًا ظهرًا', '12:45 م'],
		['cy', '16:30', 'hanner awr wedi 4', '4:30 yh'],
		['cy', '19:15', 'chwarter wedi 7 yr hwyr', '7:15 yh']
	])('is in %s at %s “%s”, and short “%s”', (lang, time, words, short) => {
		expect(at(time, lang)).toBe(words);
		expect(at(time, lang, 'words')).toBe(short);
	});

	it('is that of the place, whatever the device thinks', () => {
		const reader = readerFor('en', 'symbols', { iroLabel: null });
		expect(clockTime('2026-07-01T15:30:00Z', LONDON, reader)).toBe('half past 4');
	});
});

const IN_WORDS = new Set(['en', 'en-x-easy', 'cy', 'ar']);

describe.each(LANGUAGES)('$lang', ({ lang }) => {
	it.each(READING_LEVELS)(
		'says every quarter of an hour apart from the others, in its own words (%s)',
		(level) => {
			const quarters = ['00', '15', '30', '45'].flatMap((minute) =>
				Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:${minute}`)
			);
			const said = quarters.map((time) => at(time, lang, level));
			expect(said.filter((words) => words.trim() === '' || /\{|undefined|NaN/.test(words))).toEqual([]);
			expect(said.join('').replaceAll(/\P{Nd}|[0-9]/gu, '')).toBe('');
			if (!IN_WORDS.has(lang)) expect(said.filter((words) => /clock|past|quarter/.test(words))).toEqual([]);
			// The short form tells each morning from its evening.
			if (level === 'words' && lang !== 'en-x-easy') expect(new Set(said).size).toBe(said.length);
		}
	);
});
