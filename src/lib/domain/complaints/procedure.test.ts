import { describe, expect, it } from 'vitest';
import { PROFILES, profileFor } from '$lib/domain/jurisdiction/profiles';
import { stageDays, stageRule, whyNotExtendable } from './procedure';

/** Good Friday and Easter Monday. */
const holidays = new Set(['2026-04-03', '2026-04-06']);

function daysOf(profile: string, stage: number, startedOn: string) {
	const days = stageDays(profileFor(profile), { track: 'complaint', stage, startedOn }, holidays);
	return days && [days.answerBy.on, days.latestBy?.on ?? null, days.isPanel];
}

describe('the stages of a complaint', () => {
	it.each([
		// From Monday 2 March 2026, by hand.
		['england', 1, '2026-03-16', '2026-03-30', false],
		['england-luton', 1, '2026-03-16', '2026-03-30', false],
		['england', 2, '2026-04-08', '2026-06-03', false],
		['england', 3, '2026-04-15', null, true],
		['jersey-2013', 1, null, null, false],
		['jersey-2013', 2, null, null, false]
	] as const)(
		'of %s, stage %i: an answer by %s, at the latest by %s',
		(profile, stage, on, latest, panel) => {
			expect(daysOf(profile, stage, '2026-03-02')).toEqual([on, latest, panel]);
		}
	);

	it('end after the panel in England, and go on in a place where nothing says how many there are', () => {
		expect(daysOf('england', 4, '2026-03-02')).toBeNull();
		expect(daysOf('jersey-2013', 4, '2026-03-02')).not.toBeNull();
	});

	it('have no days of a procedure where somebody hurt a child', () => {
		const days = stageDays(
			profileFor('england'),
			{ track: 'safety', stage: 1, startedOn: '2026-03-02' },
			holidays
		);
		expect(days).toMatchObject({ answerBy: { on: null, rule: 'safety.stage-1.answer' }, latestBy: null });
	});

	it.each([0, -1, 1.5, 10])('there is no stage %s', (stage) => {
		for (const profile of Object.values(PROFILES)) expect(stageRule(profile, 'complaint', stage)).toBeNull();
	});

	it('are there for every place, each with its source, and a date says what it was worked out by', () => {
		for (const profile of Object.values(PROFILES))
			expect(stageRule(profile, 'complaint', 1)?.answer.source).not.toBe('');
		const days = stageDays(
			profileFor('england'),
			{ track: 'complaint', stage: 2, startedOn: '2026-03-02' },
			holidays
		);
		expect(days?.latestBy).toMatchObject({
			rule: 'complaint.stage-2.latest',
			profile: 'england',
			version: profileFor('england').version
		});
	});
});

describe('an answer that takes longer', () => {
	const stage = { answerBy: '2026-03-16', latestBy: '2026-03-30', isExtended: false };
	const today = '2026-03-20';

	it.each([
		['to the last day that the rules allow', stage, '2026-03-30', null],
		['beyond it', stage, '2026-03-31', 'too-late'],
		[
			'to the day that it was owed by before',
			{ ...stage, answerBy: '2026-03-25' },
			'2026-03-25',
			'not-later'
		],
		['to a day that is over', stage, '2026-03-19', 'past'],
		['twice', { ...stage, isExtended: true }, '2026-03-30', 'extended-already'],
		['where no rule knows a longer limit', { ...stage, latestBy: null }, '2026-03-25', 'no-longer-limit'],
		['where nobody has set a day yet', { ...stage, answerBy: null }, '2026-03-25', 'no-longer-limit']
	] as const)('%s', (_what, of, to, expected) => {
		expect(whyNotExtendable(of, { to, today })).toBe(expected);
	});
});
