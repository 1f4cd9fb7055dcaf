import type { AdvocacyState } from '$lib/domain/advocacy/state';
import type { DeviceState } from '$lib/domain/devices/device-state';
import type { SettingsBody } from '$lib/domain/entries/entry';
import type { ComplaintProgress } from '$lib/domain/complaints/complaint';
import type { Receipt } from '$lib/domain/entries/receipt';
import type { ChildSummary, FeedItem, FeedKind, HeardQuestion, Message } from '$lib/domain/feed/feed';
import type { IroPromise, Person } from '$lib/domain/people/person';
import type { PlanHeading } from '$lib/domain/plan/headings';
import type { Plan, PlanCard } from '$lib/domain/plan/plan-card';
import type { ReviewExclusion } from '$lib/domain/review/exclusion';
import type { ReportPart } from '$lib/domain/review/report';
import type { Review, ReviewPeople } from '$lib/domain/review/review';
import type { PrivateTalk } from '$lib/domain/review/talk';
import type { ReviewAnswer } from '$lib/domain/review/wishes';
import { isSaid } from '$lib/offline/store/entries';
import type { Known } from './known';
import { newsIn, type NewsItem } from './news';
import { ownPictures, withOwnPictures, type OwnPicture } from './own-pictures';
import { savedAttachments, type SavedAttachment } from './saved-attachments';
import { inOrder, savedEntries, type SavedEntry } from './saved-entries';
import { mergedSettings } from './settings';

/** What a member's screens show of what the store holds. */
export interface Shown {
	child: ChildSummary | null;
	/** With the child's own pictures for photos, where there are some. */
	people: Person[];
	promise: IroPromise | null;
	plan: Plan | null;
	planCards: Map<PlanHeading, PlanCard>;
	/** The earliest first. */
	reviews: Review[];
	/** What was answered to wishes for reviews; the newest last. */
	reviewAnswers: ReviewAnswer[];
	/** Who is at each review, by the review's id. */
	reviewPeople: Map<string, ReviewPeople>;
	/** What the child is left out of, by the review's id. */
	reviewExclusions: Map<string, ReviewExclusion>;
	/** The private talk before each review, by the review's id. */
	privateTalks: Map<string, PrivateTalk>;
	/** What the social worker wrote for each review, part by part, by `review/topic`. */
	reportParts: Map<string, ReportPart>;
	/** The newest last. */
	messages: Message[];
	/** The newest last. */
	heard: HeardQuestion[];
	/** The newest last. */
	entries: SavedEntry[];
	/** Recordings and pictures, by id. */
	attachments: ReadonlyMap<string, SavedAttachment>;
	/** How far each complaint has come. */
	complaints: ComplaintProgress[];
	settings: SettingsBody;
	/** Requests for an advocate that somebody took up; the newest last. */
	advocacy: AdvocacyState[];
	/** What the service says of this device itself; null before it has. */
	device: DeviceState | null;
	ownPictures: OwnPicture[];
	/** The newest first. */
	news: NewsItem[];
}

export function nothingShown(): Shown {
	return {
		child: null,
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
		news: []
	};
}

/** Works out what to show. Kinds of feed items that this app does not know are nowhere in it. */
export function shownFrom(known: Known): Shown {
	const feed = new FeedByKind(known.feed.values());
	const kept = inOrder(known.entries.values());
	const pictures = ownPictures(known.pictures.values(), kept);
	const receipts = new Map<string, Receipt>(feed.all('receipt').map((receipt) => [receipt.entryId, receipt]));
	return {
		child: feed.one('child'),
		people: withOwnPictures(feed.all('person'), pictures),
		promise: feed.one('promise'),
		plan: feed.one('plan'),
		planCards: new Map(feed.all('plan-card').map((card) => [card.heading, card])),
		reviews: inTime(feed.all('review'), ({ startsAt, on, dueOn }) => startsAt ?? on ?? dueOn),
		reviewAnswers: inTime(feed.all('review-answer'), ({ at }) => at),
		reviewPeople: new Map(feed.all('review-people').map((one) => [one.review, one])),
		reviewExclusions: new Map(feed.all('review-exclusion').map((one) => [one.review, one])),
		privateTalks: new Map(feed.all('private-talk').map((one) => [one.review, one])),
		reportParts: new Map(feed.all('report-part').map((one) => [`${one.review}/${one.topic}`, one])),
		messages: inTime(feed.all('message'), ({ writtenAt }) => writtenAt),
		heard: inTime(feed.all('heard'), ({ askedAt }) => askedAt),
		entries: savedEntries(
			kept.filter(({ entry }) => isSaid(entry)),
			receipts
		),
		attachments: savedAttachments(known.attachments, feed.all('attachment')),
		complaints: feed.all('complaint'),
		settings: mergedSettings(feed.latest('settings'), kept),
		advocacy: inTime(feed.all('advocacy'), ({ acceptedAt }) => acceptedAt),
		device: feed.one('device'),
		ownPictures: pictures,
		news: newsIn(known.feed, known.read, kept)
	};
}

/** The same for attachments alone, which change at every step of an upload. */
export function attachmentsShown(known: Known): Shown['attachments'] {
	return savedAttachments(known.attachments, new FeedByKind(known.feed.values()).all('attachment'));
}

type Body<K extends FeedKind> = NonNullable<FeedItem<K>['body']>;

/** Feed items by their kind, in the order of their `seq`. */
class FeedByKind {
	readonly #items = new Map<string, FeedItem[]>();

	constructor(feed: Iterable<FeedItem>) {
		for (const item of [...feed].sort((a, b) => a.seq - b.seq)) {
			const ofKind = this.#items.get(item.kind);
			if (ofKind) ofKind.push(item);
			else this.#items.set(item.kind, [item]);
		}
	}

	all<K extends FeedKind>(kind: K): Body<K>[] {
		return this.#of(kind).flatMap(({ body }) => (body ? [body as Body<K>] : []));
	}

	one<K extends FeedKind>(kind: K): Body<K> | null {
		return this.all(kind).at(-1) ?? null;
	}

	latest<K extends FeedKind>(kind: K): { at: string; body: Body<K> } | null {
		const item = this.#of(kind).at(-1);
		return item?.body ? { at: item.at, body: item.body } : null;
	}

	#of<K extends FeedKind>(kind: K): FeedItem<K>[] {
		return (this.#items.get(kind) ?? []) as FeedItem<K>[];
	}
}

/** The earliest first; those without a time come last. */
export function inTime<T>(all: Iterable<T>, time: (one: T) => string | null): T[] {
	return Array.from(all, (one) => ({ one, at: Date.parse(time(one) ?? '9999-12-31') }))
		.sort((a, b) => a.at - b.at)
		.map(({ one }) => one);
}
