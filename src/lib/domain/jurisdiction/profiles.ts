import type { EntryKind } from '$lib/domain/entries/entry';
import { CARER_ROLES, type StaffRole } from '$lib/domain/people/roles';
import type { RightsRequest } from '$lib/domain/rights-requests/rights-request';
import type { EntryRoute, JurisdictionProfile } from './profile';

/** No source sets an answer time for messages (D-2); the service sets its own. */
const ANSWER_WITHIN = 3;

const ROUTES: Record<EntryKind, EntryRoute> = {
	message: {
		goesTo: ['iro'],
		mayChoose: ['iro', 'social-worker', 'advocate'],
		answerWithinWorkingDays: ANSWER_WITHIN,
		source: 'N-P-12, D-2, D-7'
	},
	'plan-reaction': {
		goesTo: ['iro'],
		mayChoose: ['iro'],
		answerWithinWorkingDays: ANSWER_WITHIN,
		source: 'N-P-9, N-CoP-5.5'
	},
	'heard-answer': { goesTo: ['iro'], mayChoose: ['iro'], answerWithinWorkingDays: null, source: 'N-P-2' },
	'contact-request': {
		goesTo: ['iro'],
		mayChoose: ['iro', 'social-worker', 'advocate'],
		answerWithinWorkingDays: ANSWER_WITHIN,
		source: 'N-P-12, J-3.38n, D-7'
	},
	settings: { goesTo: [], mayChoose: [], answerWithinWorkingDays: null, source: 'NCB-AppB-2' },
	'review-choices': {
		goesTo: ['iro', 'social-worker'],
		mayChoose: ['iro', 'social-worker'],
		answerWithinWorkingDays: null,
		source: 'N-CoP-2.2, L-DTV, J-3.16'
	},
	views: {
		goesTo: ['iro'],
		mayChoose: ['iro', 'social-worker'],
		answerWithinWorkingDays: null,
		source: 'N-CoP-2.2d, J-3.22'
	},
	// Nobody else may be chosen: whoever is asked to promise a secret must be able to keep it.
	'private-topic': {
		goesTo: ['iro'],
		mayChoose: ['iro'],
		answerWithinWorkingDays: null,
		source: 'J-3.33, NCB-4.1.1a, NCB-Box7'
	},
	'review-request': {
		goesTo: ['iro'],
		mayChoose: ['iro', 'social-worker'],
		answerWithinWorkingDays: ANSWER_WITHIN,
		source: 'J-3.26, L-Date, NCB-4.1.2b, D-2'
	},
	'report-answer': {
		goesTo: ['iro'],
		mayChoose: ['iro'],
		// Of a part that is not right; a yes needs no answer.
		answerWithinWorkingDays: ANSWER_WITHIN,
		source: 'L-Pre'
	},
	'own-picture': { goesTo: [], mayChoose: [], answerWithinWorkingDays: null, source: 'NCB-AppB-2' },
	'read-marks': { goesTo: [], mayChoose: [], answerWithinWorkingDays: null, source: 'NCB-AppB-2' },
	// Whom a complaint is about decides who else may get it: `routeComplaint`. Its days are those of its stage.
	complaint: {
		goesTo: ['complaints-officer'],
		mayChoose: [],
		answerWithinWorkingDays: null,
		source: 'N-CoP-3.3, J-6.10, NCB-7.2-LA5'
	},
	// The service gives it to whoever has the complaint.
	'complaint-next': {
		goesTo: ['complaints-officer'],
		mayChoose: [],
		answerWithinWorkingDays: null,
		source: 'N-CoP-3.3'
	},
	'not-safe': {
		goesTo: ['duty-worker'],
		mayChoose: [],
		never: CARER_ROLES,
		answerWithinWorkingDays: null,
		source: 'D-3, NCB-fn10'
	},
	thanks: {
		goesTo: ['iro'],
		mayChoose: ['iro', 'social-worker'],
		answerWithinWorkingDays: null,
		source: 'J-3.82'
	},
	'rights-request': {
		goesTo: [],
		mayChoose: [],
		answerWithinWorkingDays: null,
		source: 'D-11, J-3.63, J-7.8'
	},
	// Never through a social worker, an IRO or a carer: nobody stands between a child and an advocate.
	'advocate-request': {
		goesTo: ['advocate'],
		mayChoose: ['advocate'],
		answerWithinWorkingDays: ANSWER_WITHIN,
		source: 'J-3.14, L-Adv, D-2, D-7'
	}
};

const RIGHTS_REQUESTS: Record<RightsRequest, EntryRoute> = {
	'different-iro': {
		goesTo: ['iro-manager'],
		mayChoose: [],
		never: ['iro'],
		answerWithinWorkingDays: 5,
		source: 'D-11'
	},
	lawyer: {
		goesTo: ['iro'],
		mayChoose: [],
		answerWithinWorkingDays: ANSWER_WITHIN,
		source: 'J-3.63, D-2'
	},
	'my-file': {
		goesTo: ['social-worker'],
		mayChoose: [],
		answerWithinWorkingDays: ANSWER_WITHIN,
		source: 'D-2; the file itself within a month, UK GDPR article 12(3)'
	},
	'people-in-charge': {
		goesTo: ['iro-manager'],
		mayChoose: [],
		never: ['iro'],
		answerWithinWorkingDays: 5,
		source: 'J-7.8, D-2'
	}
};

const DUTY: readonly StaffRole[] = ['duty-worker'];

/** Every profile that a place may name. */
export const PROFILES: Readonly<Record<string, JurisdictionProfile>> = {
	england: {
		id: 'england',
		version: 2,
		name: 'England',
		timeZone: 'Europe/London',
		holidays: 'england-and-wales',
		routes: ROUTES,
		rightsRequests: RIGHTS_REQUESTS,
		dutyRoute: DUTY
	},
	'england-luton': {
		id: 'england-luton',
		version: 2,
		name: 'England, with the timetable of Luton',
		timeZone: 'Europe/London',
		holidays: 'england-and-wales',
		routes: ROUTES,
		rightsRequests: RIGHTS_REQUESTS,
		dutyRoute: DUTY
	},
	'jersey-2013': {
		id: 'jersey-2013',
		version: 2,
		name: 'Jersey, handbook of 2013',
		timeZone: 'Europe/Jersey',
		holidays: 'jersey',
		routes: ROUTES,
		rightsRequests: RIGHTS_REQUESTS,
		dutyRoute: DUTY
	}
};

/** Throws for a profile that does not exist: a place without rules must not start. */
export function profileFor(id: string): JurisdictionProfile {
	const profile = PROFILES[id];
	if (!profile) throw new Error(`There is no jurisdiction profile "${id}"`);
	return profile;
}
