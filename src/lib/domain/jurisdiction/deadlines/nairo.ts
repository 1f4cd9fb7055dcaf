import { before, cd, halfway, within, type DeadlineRules } from '$lib/domain/jurisdiction/deadline';

/** What the national association asks of every IRO, wherever they work. It sets no time limits by design (N-CoP). */
export const NAIRO = {
	'pledge.signed': within('looked-after-start', cd(0), 'iro', 'N-P-0', { strength: 'should' }),
	'midway.check': halfway('review', null, 'iro', 'N-CoP-6.3', {
		strength: 'should',
		note: 'At least once between two reviews'
	}),
	'child.asked-after': within('review-completed', null, 'iro', 'N-CoP-2.4', {
		strength: 'should',
		note: 'After each review'
	}),
	'child.asked-before': before('review', null, 'iro', 'N-CoP-2.1, N-CoP-2.2', {
		strength: 'should',
		note: 'In good time'
	})
} satisfies DeadlineRules;
