import { describe, expect, it } from 'vitest';
import { translatorFor } from '$lib/i18n/server';
import type { ReviewChoices } from '$lib/domain/review/choices';
import type { TopicView } from '$lib/domain/review/views';
import { choiceLines, type Naming } from './choice-lines';
import { viewLine } from './view-lines';

const { t, format } = translatorFor('en');
const NAMES: Readonly<Record<string, string>> = { nan: 'Nan Jo', mum: 'Mum', ola: 'Ola' };
const naming: Naming = { t, format, nameOf: (id) => NAMES[id] ?? '?' };

function told(choices: Parameters<typeof choiceLines>[0]): Record<string, string[]> {
	return Object.fromEntries(
		choiceLines(choices, naming).map(({ title, chosen, words }) => [title, [...chosen, ...words]])
	);
}

describe('choices in the words of the desk', () => {
	it('are told wish by wish, the child’s own words as they were said', () => {
		const choices: ReviewChoices = {
			where: { places: ['cafe', 'outdoors'], words: ' the one by the SEA ' },
			notWhere: { places: ['office'] },
			dates: ['2026-03-17'],
			schoolTime: false,
			keepClear: [{ weekday: 'saturday', words: 'Swimming' }],
			minutes: 45,
			breaks: 'when-i-ask',
			people: { nan: { comes: 'yes' }, mum: { comes: 'yes', part: { half: 'second' } } },
			chairItems: { 'who-is-who': 'me', school: 'me', health: 'iro' }
		};
		expect(told(choices)).toEqual({
			Place: ['at a café and outdoors', 'Anywhere but: at the office', ' the one by the SEA '],
			'Day and time': ['Best on: Tuesday 17 March', 'Not in school time', 'Keep clear: Saturday', 'Swimming'],
			'How long': ['45 minutes', 'A break when I ask'],
			'Who leads': ['I lead: Who is who and School', 'The IRO leads: Health'],
			'Who comes: Nan Jo': ['Should come'],
			'Who comes: Mum': ['Should come', 'For the second half only']
		});
	});

	it('say so when a wish was taken back', () => {
		expect(told({ review: 'r', where: null, people: { nan: null } })).toEqual({
			Place: ['Taken back'],
			'Who comes: Nan Jo': ['Taken back']
		});
	});

	it('say which interpreter is wanted', () => {
		const interpreter = { want: 'part', lang: 'ar', who: 'woman', stranger: true, words: 'Farida' } as const;
		expect(told({ interpreter })['An interpreter']).toEqual([
			'An interpreter for a part',
			'Language: العربية',
			'A woman',
			'Nobody whom the child or the family knows',
			'Farida'
		]);
	});

	it('stand side by side as the language of the desk has it', () => {
		const arabic: Naming = { ...naming, ...translatorFor('ar') };
		const keepClear = [{ weekday: 'saturday', time: 'morning' } as const];
		const [when] = choiceLines({ keepClear }, arabic);
		expect(when?.chosen).toEqual(['يجب إبقاؤه خاليًا: السبت، في الصباح']);
	});

	it('say the best of the days and times first', () => {
		const when = told({
			suitsDays: ['friday', 'saturday'],
			suitsTimes: ['morning', 'evening'],
			bestDay: 'saturday',
			bestTime: 'not-sure'
		})['Day and time'];
		expect(when?.[0]).toBe('The best: Saturday');
	});

	it('say so where the child is not sure who', () => {
		expect(told({ asksMe: 'not-sure', before: { how: 'with-somebody', with: 'not-sure' } })).toEqual({
			'Who asks about all this': ['Not sure yet'],
			'Before the meeting': ['See my IRO first, with somebody I trust', 'With somebody: not sure who yet']
		});
	});

	it('name a guest as the child did', () => {
		expect(
			told({ guests: { ola: { as: 'friend', name: 'Ola' } }, people: { ola: { comes: 'yes' } } })
		).toEqual({ 'Who comes: Ola': ['A friend: Ola', 'Should come'] });
	});
});

describe('views in the words of the desk', () => {
	it('keep what was pressed apart from the child’s own words', () => {
		const view: TopicView = {
			reaction: 'not-ok',
			words: 'Too loud',
			notInFrontOf: ['mum'],
			symbols: ['loud']
		};
		expect(viewLine('school', view, naming)).toEqual({
			topic: 'school',
			title: 'School',
			pressed: ['Not OK', 'Not in front of Mum'],
			symbols: ['loud'],
			words: ['Too loud'],
			attached: 0
		});
	});

	it('call a topic of their own as the child does', () => {
		expect(viewLine('0198-own', { title: 'My hamster' }, naming).title).toBe('My hamster');
		expect(viewLine('0198-own', null, naming)).toMatchObject({
			title: 'A topic of their own',
			pressed: ['Taken back']
		});
	});
});
