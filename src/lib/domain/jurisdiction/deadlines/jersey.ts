import {
	before,
	cd,
	every,
	months,
	wd,
	weeks,
	within,
	years,
	type DeadlineRules
} from '$lib/domain/jurisdiction/deadline';
import { NAIRO } from './nairo';

/** The IRO handbook of Jersey, as it was in 2013. */
export const JERSEY_2013 = {
	...NAIRO,
	'plan.initial': within('looked-after-start', wd(5), 'social-worker', 'J-2.4'),
	'iro.manager-told': within('looked-after-start', wd(2), 'department', 'J-7.2'),
	'iro.appointed': before('first-review', cd(0), 'department', 'J-7.2'),
	'iro.appointed-early': within('looked-after-start', wd(5), 'department', 'J-7.2', { strength: 'should' }),
	'iro.meets-child': before('first-review', cd(0), 'iro', 'J-7.2'),
	'needs.told': within('looked-after-start', null, 'social-worker', 'J-App1-3', {
		note: 'Before or straight after the first planning meeting'
	}),
	'review.first': within('looked-after-start', cd(28), 'iro', 'J-3.23'),
	'review.second': within('looked-after-start', months(4), 'iro', 'J-3.23'),
	'review.later': within('previous-review', months(6), 'iro', 'J-3.23'),
	'review.extra': within('previous-review', null, 'iro', 'J-3.23', { note: 'Whenever the IRO directs' }),
	'review.adoption.authorised': within('adoption-authority', months(3), 'iro', 'J-3.55'),
	'review.adoption.later': within('adoption-review', months(6), 'iro', 'J-3.55'),
	'review.adoption.placed': within('adoption-placement', weeks(4), 'iro', 'J-3.55'),
	'review.adoption.placed-second': within('adoption-review', months(3), 'iro', 'J-3.55'),
	'review.adoption.disrupted': within('adoption-disrupted', weeks(6), 'iro', 'J-3.56', {
		earliest: weeks(4)
	}),
	'adoption.still-right': before('second-review', cd(0), 'iro', 'J-3.59'),
	'review.short-breaks': within('short-break-start', months(3), 'iro', 'J-4.2'),
	'review.short-breaks.later': within('previous-short-break-review', months(6), 'iro', 'J-4.2'),
	'permanence.plan': before('second-review', cd(0), 'social-worker', 'J-3.38, J-3.50'),
	'prep.child-talk': before('review', wd(15), 'social-worker', 'J-3.16', { strength: 'should' }),
	'prep.iro-social-worker': before('review', wd(15), 'iro', 'J-3.9'),
	'prep.invitations': before('review', wd(10), 'iro', 'J-3.9, J-7.3'),
	'prep.private-talk': before('review', cd(0), 'iro', 'J-3.33'),
	'docs.report': before('review', wd(5), 'social-worker', 'J-3.9'),
	'docs.education': before('review', wd(3), 'social-worker', 'J-3.47'),
	'docs.health': before('review', wd(3), 'social-worker', 'J-3.48'),
	'exclusion.reconsidered': before('review', cd(0), 'iro', 'J-3.19'),
	'series.complete': within('first-meeting-of-series', wd(20), 'iro', 'J-3.24'),
	'adjourn.complete': within('scheduled-review', wd(20), 'iro', 'J-3.25'),
	'record.decisions': within('review-completed', wd(15), 'iro', 'J-3.69'),
	'decisions.response': within('decisions-received', wd(10), 'social-work-manager', 'J-3.71', {
		onSilence: 'agreed'
	}),
	'plan.updated': within('review-completed', wd(10), 'social-worker', 'J-3.69'),
	'record.full.sent': within('review-completed', wd(20), 'iro', 'J-3.69'),
	'dispute.total': within('dispute-start', wd(20), 'department', 'J-6.2', {
		note: 'Steps may be skipped in an emergency'
	}),
	'change.reported': within('change-happens', cd(0), 'social-worker', 'J-3.74, J-4.12'),
	'change.reviewed': before('change-happens', cd(0), 'iro', 'J-3.77, J-5.13'),
	'secure.reviewed': within('change-notice', cd(0), 'department', 'J-4.15'),
	'transition.planned': within('birth', years(14), 'social-worker', 'J-5.2, J-5.20'),
	'pathway.final': before('eighteenth-birthday', wd(20), 'social-worker', 'J-5.9'),
	'review.before-eighteen': before('eighteenth-birthday', null, 'iro', 'J-5.8', {
		note: 'Considered at the last review before'
	}),
	'report.annual': every('annual-report', years(1), 'iro-manager', 'J-7.11'),
	'concerns.reported': within('change-happens', cd(0), 'iro', 'J-2.13, J-3.81'),
	'custody.reviewed': within('change-happens', null, 'iro', 'J-4.13, J-4.18', {
		note: 'During custody; before leaving a mental health unit'
	})
} satisfies DeadlineRules;
