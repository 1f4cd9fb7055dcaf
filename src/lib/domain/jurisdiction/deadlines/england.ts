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

/** What English guidance says, as far as the sources quote it. The intervals of the first two reviews are in none of them. */
export const ENGLAND = {
	...NAIRO,
	'plan.initial': within('looked-after-start', wd(10), 'social-worker', 'L-Start (Reg 4 quoted)'),
	'review.first': within('looked-after-start', null, 'iro', 'L-stage (its Appendix 1 is missing)', {
		confidence: 'unstated'
	}),
	'review.second': within('looked-after-start', null, 'iro', 'L-stage (its Appendix 1 is missing)', {
		confidence: 'unstated'
	}),
	'review.later': within('previous-review', months(6), 'iro', 'NCB table 2', { confidence: 'aside' }),
	'prep.child-talk': before('review', wd(20), 'social-worker', 'L-DTV'),
	'prep.iro-social-worker': before('review', wd(15), 'iro', 'L-Pre', {
		note: 'NCB-4.1 reads the guidance as two weeks'
	}),
	'prep.invitations': before('review', wd(10), 'business-support', 'L-Inv1'),
	'docs.report': before('review', wd(3), 'social-worker', 'L-Pre'),
	'adjourn.complete': within('scheduled-review', wd(20), 'iro', 'L-Adj'),
	'record.decisions': within('review-completed', wd(5), 'iro', 'L-Dec, NCB-4.2'),
	'decisions.response': within('decisions-received', wd(5), 'social-work-manager', 'L-TM', {
		onSilence: 'agreed'
	}),
	'plan.updated': within('review-completed', wd(10), 'social-worker', 'L-CP'),
	'record.full.written': within('review-completed', wd(15), 'iro', 'NCB-4.2, L-Min'),
	'report.annual': every('annual-report', years(1), 'iro-manager', 'N-HB-7.11, H-4'),
	'concerns.reported': within('change-happens', cd(0), 'iro', 'H-3'),
	'court.care-proceedings': within('court-start', weeks(26), 'court', 'NCB-1.1', {
		note: 'Named as law to come in 2014'
	})
} satisfies DeadlineRules;
