import {
	before,
	cd,
	every,
	halfway,
	monthEnds,
	months,
	wd,
	within,
	years,
	type DeadlineRules
} from '$lib/domain/jurisdiction/deadline';
import { ENGLAND } from './england';

/** The timetable of one English council, on top of what English guidance says. */
export const LUTON = {
	...ENGLAND,
	'start.registered': within('looked-after-start', cd(0), 'social-worker', 'L-Start'),
	'alerts.looked-at': every('looked-after-start', cd(1), 'iro-manager', 'L-Alloc'),
	'iro.allocated': within('looked-after-start', wd(5), 'iro-manager', 'L-Alloc', {
		note: 'At once if the notice was late'
	}),
	'support.allocated': within('iro-allocated', wd(2), 'business-support-manager', 'L-Alloc'),
	'iro.change': within('iro-change-needed', wd(5), 'iro-manager', 'L-Change'),
	'iro.first-contact': within('iro-allocated', wd(5), 'iro', 'L-Contact'),
	'review.first.date-agreed': within('iro-allocated', null, 'iro', 'L-DTV', {
		note: 'Two days; working or calendar days is not said'
	}),
	'review.first': within('looked-after-start', months(1), 'iro', 'L-Inv1', { confidence: 'aside' }),
	'calendar.first-deadline': within('looked-after-start', wd(5), 'business-support', 'L-Time'),
	'calendar.next-deadline': within('review-completed', wd(5), 'business-support', 'L-Time'),
	'calendar.earlier-deadline': within('deadline-changed', wd(5), 'iro', 'L-Time'),
	'prep.sheet-out': before('review', wd(25), 'business-support', 'L-Inv2'),
	'prep.alert': before('review', wd(20), 'business-support', 'L-Prior, L-Inv2'),
	'prep.new-professionals': before('review', wd(20), 'social-worker', 'L-Inv2'),
	'prep.venue-help': before('review', wd(15), 'social-worker', 'L-DTV'),
	'first.list-sent': within('date-notice', cd(1), 'business-support', 'L-Inv1', { note: '24 hours' }),
	'first.list-returned': within('list-sent', wd(2), 'social-worker', 'L-Inv1', { note: 'Shorter if late' }),
	'first.list-reminded': within('list-due', wd(2), 'business-support', 'L-Inv1'),
	'first.list-escalated': within('list-reminded', wd(1), 'business-support', 'L-Inv1'),
	'prep.sheet-returned': within('sheet-requested', wd(2), 'social-worker', 'L-Inv2'),
	'prep.reminders': within('sheet-returned', wd(5), 'business-support', 'L-Inv2', {
		note: 'And no later than the invitations: the earlier of the two'
	}),
	'calendar.date': within('date-notice', cd(1), 'business-support', 'L-DTV', { note: '24 hours' }),
	'talk.noted': within('contact', wd(5), 'iro', 'L-Pre'),
	'prep.papers-read': before('review', wd(3), 'iro', 'L-Pre'),
	'prep.private-talk': before('review', cd(0), 'iro', 'L-Pre'),
	'prep.interpreter': before('review', null, 'social-worker', 'L-Interp, L-Adv', {
		note: 'In time for the review'
	}),
	'change.told': within('deadline-changed', null, 'social-worker', 'L-Date', { note: 'As soon as possible' }),
	'outside.permission': before('review', null, 'social-work-manager', 'L-Out', { note: 'In advance' }),
	'review.end': within('review', cd(0), 'iro', 'L-Next, L-End'),
	'after.attendance': within('review-completed', wd(2), 'iro', 'L-After'),
	'after.attendance-scanned': within('attendance-received', wd(1), 'business-support', 'L-After', {
		conflictsWith: 'after.attendance',
		note: 'The source says one working day after the review, before the sheet is due; the clock starts when it is received'
	}),
	'after.next-date': within('review-completed', wd(2), 'business-support', 'L-After', {
		conflictsWith: 'after.next-date-from-sheet'
	}),
	'after.next-date-from-sheet': within('attendance-received', wd(5), 'business-support', 'L-DTV', {
		conflictsWith: 'after.next-date'
	}),
	'after.notes': within('review-completed', wd(5), 'iro', 'L-After, L-Mon'),
	'after.feedback': within('review-completed', wd(15), 'business-support', 'L-Fdbk'),
	'record.absent-parents': within('review-completed', wd(15), 'iro', 'L-Parents'),
	'record.full.sent': within('review-completed', wd(20), 'business-support', 'L-Min'),
	'dispute.started': within('review-completed', wd(5), 'iro', 'L-DR', { note: 'Sooner if urgent' }),
	'dispute.logged': within('dispute-notice', wd(2), 'business-support-manager', 'L-DR'),
	'dispute.step': within('dispute-step', wd(5), 'iro', 'L-DR'),
	'dispute.noted': every('dispute-start', monthEnds(1), 'business-support-manager', 'L-Mon'),
	'midway.check': halfway('review', cd(0), 'iro', 'L-Mon'),
	'home.visited': every('home-visit', years(1), 'iro', 'L-Mon'),
	'change.reported': within('change-happens', cd(0), 'social-worker', 'L-Mon'),
	'change.answered': within('change-notice', wd(5), 'iro', 'L-Mon'),
	'foster-review.feedback': before('foster-review', wd(5), 'iro', 'L-Mon'),
	supervision: every('supervision', months(1), 'iro-manager', 'L-Mon')
} satisfies DeadlineRules;
