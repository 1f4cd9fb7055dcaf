import { describe, expect, it } from 'vitest';
import { translatorFor } from '$lib/i18n/server';
import { wishOfPerson } from '$lib/domain/review/wishes';
import type { Naming } from './choice-lines';
import { comingLines, dayState, everybody, lastTime, nameIn, ruleWords, type ArrangedView } from './review';

const { t, format } = translatorFor('en');
const naming: Naming = { t, format, nameOf: (id) => id };

const said = (text: string) => ({ lang: 'en', text });

function arranged(more: Partial<ArrangedView> = {}): ArrangedView {
	return {
		startsAt: null,
		on: null,
		minutes: null,
		place: null,
		placeKind: null,
		choices: {},
		views: { topics: {} },
		answers: {},
		coming: [],
		exclusion: null,
		...more
	};
}

describe('what was agreed last time', () => {
	it('is what happened, for the place, the day and the length', () => {
		const before = arranged({
			on: '2025-10-14',
			minutes: 60,
			place: said('At school'),
			choices: { where: { places: ['home'] } }
		});
		expect(lastTime('where', before, naming)).toEqual(['At school']);
		expect(lastTime('when', before, naming)).toEqual(['Tuesday 14 October']);
		expect(lastTime('length', before, naming)).toEqual(['60 minutes']);
	});

	it('is the wish and its answer for everything else', () => {
		const answer = {
			state: 'something-else',
			words: said('Next time.'),
			from: 'Cal',
			at: '2025-10-01',
			agreedAt: null
		} as const;
		const before = arranged({ choices: { chair: 'all' }, answers: { chair: answer } });
		expect(lastTime('chair', before, naming)).toEqual(['I lead all of it', 'Something else: Next time.']);
		expect(lastTime('helps', before, naming)).toEqual([]);
	});
});

describe('who may come', () => {
	const people = [{ id: 'mum', name: 'Mum', role: 'mum' as const }];
	const review = arranged({
		choices: {
			people: { nan: { comes: 'yes' }, mum: { comes: 'no' } },
			guests: { ola: { as: 'friend', name: 'Ola' }, guest: { as: 'advocate' } }
		},
		coming: [{ id: 'renn', name: 'Ms Renn', comes: 'asking', invited: null, answeredAt: null, heard: [] }]
	});

	it('is everybody once, those of whom the child spoke first', () => {
		expect(everybody({ ...review, people })).toEqual(['nan', 'mum', 'ola', 'guest', 'renn']);
	});

	it('has a name, or says what they are', () => {
		const names = ['mum', 'ola', 'guest', 'renn', 'gone'].map((id) => nameIn(id, people, review, t));
		expect(names).toEqual(['Mum', 'Ola', 'An advocate', 'Ms Renn', 'somebody who is not on the list now']);
	});

	it('is told with the part, the other way and how the invitation went', () => {
		const lines = comingLines(
			{
				id: 'mum',
				name: 'Mum',
				comes: 'part',
				part: said('After the break'),
				items: ['school'],
				leftOut: true,
				otherWay: 'By phone',
				hidePlace: true,
				invited: { at: '2026-03-04', way: 'post' },
				answeredAt: '2026-03-09',
				heard: []
			},
			'Jaden',
			naming
		);
		expect(lines).toEqual([
			'Comes for a part',
			'After the break',
			'For: School',
			'Left out of this review only',
			'Heard in another way: By phone',
			'The place is not told to them',
			'Invited on Wednesday 4 March: By post',
			'Said what they think: Monday 9 March'
		]);
	});
});

describe('how a review stands', () => {
	it.each([
		['no-day', { status: 'planned', startsAt: null, on: null, isBooked: false }],
		['suggested', { status: 'planned', startsAt: 1, on: '2026-03-18', isBooked: false }],
		['booked', { status: 'planned', startsAt: 1, on: '2026-03-18', isBooked: true }],
		['adjourned', { status: 'adjourned', startsAt: null, on: null, isBooked: false }]
	] as const)('is %s', (state, review) => {
		expect(dayState(review)).toBe(state);
	});

	it('has words for each rule, and for one that only a later version knows', () => {
		expect(ruleWords('prep.child-talk', t)).toBe('Talk with the child: who and where');
		expect(ruleWords('prep.unheard-of', t)).toBe('Another rule');
		expect(wishOfPerson('mum')).toBe('person/mum');
	});
});
