import { describe, expect, it } from 'vitest';
import type { Entry } from '$lib/domain/entries/entry';
import { isTalkSettled, standingOf, talkAskIn, talkProblem, TALK_STATES, type TalkEvent } from './talk';

const WORDS = { lang: 'en', text: 'Words' };

const booked = (at: number, way: 'in-person' | 'phone' | 'screen'): TalkEvent => ({ at, is: 'booked', way });
const asked = (at: number, ask: 'face-to-face' | 'no-talk' | 'talk-after-all'): TalkEvent => ({
	at,
	is: 'asked',
	ask
});

describe('how a talk before a review stands', () => {
	it.each<[string, TalkEvent[], string]>([
		['nothing happened', [], 'open'],
		['it was booked', [booked(1, 'phone')], 'booked'],
		['it was', [booked(1, 'phone'), { at: 2, is: 'held' }], 'done'],
		['it was, and nobody had booked it', [{ at: 1, is: 'held' }], 'done'],
		['the child does not want it', [booked(1, 'phone'), asked(2, 'no-talk')], 'declined'],
		['the child told the IRO that they do not want it', [{ at: 1, is: 'declined' }], 'declined'],
		['the child wants it after all', [asked(1, 'no-talk'), asked(2, 'talk-after-all')], 'open'],
		['the child wants to meet, after a no', [asked(1, 'no-talk'), asked(2, 'face-to-face')], 'open'],
		['there is a reason why there is none', [{ at: 1, is: 'none' }], 'reasoned'],
		['the child asks all the same', [{ at: 1, is: 'none' }, asked(2, 'face-to-face')], 'open'],
		[
			'the child wants to meet in place of a call',
			[booked(1, 'phone'), asked(2, 'face-to-face')],
			'overruled'
		],
		['on a screen is not to meet', [booked(1, 'screen'), asked(2, 'face-to-face')], 'overruled'],
		['they meet already', [booked(1, 'in-person'), asked(2, 'face-to-face')], 'booked'],
		[
			'another way was booked',
			[booked(1, 'phone'), asked(2, 'face-to-face'), booked(3, 'in-person')],
			'booked'
		],
		['more is asked after it was', [{ at: 1, is: 'held' }, asked(2, 'no-talk')], 'done'],
		['it was said before, and comes later', [asked(2, 'no-talk'), booked(1, 'phone')], 'declined']
	])('%s', (_what, events, state) => {
		expect(standingOf(events).state).toBe(state);
	});

	it('leaves the wish to meet until the child changes their mind', () => {
		const wants = [booked(1, 'phone'), asked(2, 'face-to-face'), booked(3, 'in-person')];
		expect(standingOf(wants).asksFaceToFace).toBe(true);
		expect(standingOf([...wants, asked(4, 'no-talk')]).asksFaceToFace).toBe(false);
	});

	it('lets a review be ready only with a talk, a no to it, or a reason', () => {
		expect(TALK_STATES.filter(isTalkSettled)).toEqual(['declined', 'reasoned', 'done']);
	});
});

describe('what an entry says of the talk', () => {
	const entry = (kind: string, body: object, by = 'child') => ({ kind, body, saidBy: { by } }) as Entry;

	it.each([
		['a request to meet', entry('review-request', { review: 'r', want: 'face-to-face' }), 'face-to-face'],
		['a no', entry('review-request', { review: 'r', want: 'no-talk' }), 'no-talk'],
		['another request', entry('review-request', { review: 'r', want: 'more-time' }), null],
		['a no to another review', entry('review-request', { review: 'x', want: 'no-talk' }), null],
		['a helper’s no', entry('review-request', { review: 'r', want: 'no-talk' }, 'helper'), null],
		['a choice of none', entry('review-choices', { review: 'r', before: { how: 'no' } }), 'no-talk'],
		['a choice of one', entry('review-choices', { review: 'r', before: { how: 'alone' } }), 'talk-after-all'],
		['a choice that is open', entry('review-choices', { review: 'r', before: 'not-sure' }), null],
		['a choice of something else', entry('review-choices', { review: 'r', minutes: 30 }), null]
	])('%s', (_what, said, ask) => {
		expect(talkAskIn(said, 'r')).toBe(ask);
	});
});

describe('a booking', () => {
	const wants = { asksFaceToFace: true };
	const open = { asksFaceToFace: false };

	it.each([
		['in person, with no place', { way: 'in-person' }, open, 'place missing'],
		['in person, somewhere', { way: 'in-person', place: WORDS }, wants, null],
		['by phone, for no reason', { way: 'phone' }, open, 'why missing'],
		['by phone, with the reason', { way: 'phone', why: WORDS }, open, null],
		['by phone, against the child’s wish', { way: 'phone', why: WORDS }, wants, 'way face-to-face-asked'],
		['on a screen', { way: 'screen' }, open, null],
		['on a screen, against the child’s wish', { way: 'screen' }, wants, 'why missing']
	] as const)('%s', (_what, booking, standing, problem) => {
		const found = talkProblem(booking, standing);
		expect(found && `${found.path} ${found.code}`).toBe(problem);
	});
});
