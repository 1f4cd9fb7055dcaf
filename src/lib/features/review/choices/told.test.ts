import { describe, expect, it } from 'vitest';
import { HELPS, WEEKDAYS } from '$lib/domain/review/choices';
import { AGENDA, agendaWords } from './agenda';
import { clearWords } from './clear-things';
import { SIMPLE_QUESTIONS, type SimpleKey } from './simple-questions';
import { optionWords, personWords, told } from './told';

const names = { iro: 'Grace', nameOf: (id: string) => ({ nan: 'Nan', mum: 'Mum' })[id] ?? 'Somebody' };

describe('what was chosen, in words', () => {
	it('has words for every option of every question', () => {
		const keys = Object.keys(SIMPLE_QUESTIONS) as SimpleKey[];
		const all = keys.flatMap((key) =>
			SIMPLE_QUESTIONS[key].options.map(({ value }) => optionWords(key, value, 'Grace'))
		);
		expect(all.filter((words) => words.includes('options.') || words.includes('{{'))).toEqual([]);
		expect(AGENDA.map(agendaWords).filter((words) => words.includes('agenda.'))).toEqual([]);
	});

	it('says each question in its own way', () => {
		const choices = {
			where: { places: ['cafe' as const, 'outdoors' as const], words: 'By the sea' },
			notWhere: { places: ['office' as const] },
			suitsDays: [...WEEKDAYS],
			people: { mum: { comes: 'yes' as const, part: { half: 'second' as const } } },
			chair: 'some' as const,
			chairItems: { 'who-is-who': 'me' as const, school: 'me' as const, health: 'iro' as const },
			helps: { things: [HELPS[0]] },
			healthReport: 'no' as const
		};
		expect(told('where', choices, names)).toEqual(['At a café', 'Outside', 'By the sea']);
		expect(told('not-where', choices, names)).toEqual(['Anywhere but: At an office']);
		expect(told('who', choices, names)).toEqual(['Mum: Yes, For the second half']);
		expect(told('chair', choices, names)).toEqual([
			'Yes, a part',
			'I lead: Who is who and School',
			'Grace leads: My health'
		]);
		expect(told('health', choices, names)).toEqual(['No, only Grace']);
		expect(told('times', choices, names)).toEqual([]);
	});

	it('says which interpreter, and what is the best', () => {
		const choices = {
			interpreter: { want: 'all' as const, lang: 'cy', who: 'woman' as const, stranger: true },
			suitsDays: ['friday' as const, 'sunday' as const],
			bestDay: 'sunday' as const
		};
		expect(told('interpreter', choices, names)).toEqual([
			'Yes, for all of it',
			'Cymraeg',
			'A woman',
			'Nobody whom I or my family know'
		]);
		expect(told('days', choices, names)).toEqual(['Friday', 'Sunday', 'The best: Sunday']);
		expect(told('who-asks', { asksMe: 'not-sure' }, names)).toEqual(['I’m not sure yet']);
	});

	it('says a time of my own by its symbol, its day and its time', () => {
		expect(clearWords({ symbol: 'swimming', weekday: 'saturday', time: 'morning' })).toBe(
			'Swimming, Saturday, In the morning'
		);
		expect(clearWords({ symbol: 'hologram-club' })).toBe('hologram club');
	});

	it('names somebody who is not on the list now', () => {
		expect(personWords('gone', { gone: { comes: 'no' } }, names)).toBe('Somebody: No');
	});
});
