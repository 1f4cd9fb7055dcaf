import type { FeedBodies, FeedKind } from '$lib/domain/feed/feed';
import type { Person } from '$lib/domain/people/person';
import type { Review } from '$lib/domain/review/review';
import type { Place, ServiceInfo } from '$lib/domain/service/service';
import type { ChildView, NewsItem } from '$lib/offline/index';

/** What a pretend child's screens have to show: nothing, but for what a test names. */
export function viewOf(parts: Partial<ChildView> = {}): ChildView {
	return {
		child: { name: 'Kai', place: 'town', pretend: true },
		people: [],
		promise: null,
		plan: null,
		planCards: new Map(),
		reviews: [],
		reviewAnswers: [],
		reviewPeople: new Map(),
		reviewExclusions: new Map(),
		privateTalks: new Map(),
		reportParts: new Map(),
		messages: [],
		heard: [],
		entries: [],
		attachments: new Map(),
		complaints: [],
		settings: {},
		advocacy: [],
		device: null,
		ownPictures: [],
		news: [],
		sync: { state: 'idle', waiting: 0, lastPulledAt: '2026-05-04T09:00:00Z' },
		...parts
	};
}

export function personOf(parts: Partial<Person> = {}): Person {
	return {
		id: 'grace',
		name: 'Grace',
		role: 'iro',
		reach: [],
		answersWithinWorkingDays: 3,
		since: '2025-01-10',
		until: null,
		order: 1,
		...parts
	};
}

export function reviewOf(parts: Partial<Review> = {}): Review {
	return {
		id: 'review',
		startsAt: '2026-05-14T16:00:00+01:00',
		on: null,
		minutes: 45,
		place: { lang: 'en', text: 'The café by the sea' },
		chairedBy: 'child-and-iro',
		dueOn: '2026-05-20',
		...parts
	};
}

/** Something new; a later number is newer. */
export function newsOf<K extends NewsItem['kind'] & FeedKind>(
	seq: number,
	kind: K,
	id: string,
	body: FeedBodies[K] | null
): NewsItem {
	return { seq, kind, id, at: '2026-05-03T09:00:00+01:00', body } as NewsItem;
}

export function serviceOf(place: Partial<Place> = {}, more: Partial<ServiceInfo> = {}): ServiceInfo {
	const town: Place = {
		id: 'town',
		name: 'The town',
		profile: 'england',
		whoPays: 'council',
		iroLabel: null,
		helpLines: [
			{
				id: 'emergency',
				name: '999',
				phone: '999',
				about: { lang: 'en', text: 'For danger right now.' },
				emergency: true
			}
		],
		...place
	};
	return {
		name: 'My Review',
		demo: true,
		places: [town],
		leaveTo: 'https://example.org/',
		languages: ['en'],
		...more
	};
}
