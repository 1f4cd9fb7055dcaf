import type { SettingsBody } from '$lib/domain/entries/entry';
import type { Receipt } from '$lib/domain/entries/receipt';
import type { ChildSummary, FeedItem, FeedKind, HeardQuestion, Message } from '$lib/domain/feed/feed';
import type { IroPromise, Person } from '$lib/domain/people/person';
import type { PlanHeading } from '$lib/domain/plan/headings';
import type { Plan, PlanCard } from '$lib/domain/plan/plan-card';
import type { Review } from '$lib/domain/review/review';
import type { SyncState } from '$lib/offline/sync/schedule';
import type { Known } from './known';
import { newsIn, type NewsItem } from './news';
import { inOrder, savedEntries, type SavedEntry } from './saved-entries';
import { mergedSettings } from './settings';

export interface SyncStatus {
	state: SyncState;
	/** How many things are on their way up. */
	waiting: number;
	/** When this device last had everything that the service had for it; null: never yet. */
	lastPulledAt: string | null;
}

/**
 * What a member's screens show: reactive, and for reading only. It is worked out from what the store
 * holds and from nothing else.
 */
export class MemberView {
	child = $state.raw<ChildSummary | null>(null);
	people = $state.raw<Person[]>([]);
	promise = $state.raw<IroPromise | null>(null);
	plan = $state.raw<Plan | null>(null);
	planCards = $state.raw<Map<PlanHeading, PlanCard>>(new Map());
	reviews = $state.raw<Review[]>([]);
	messages = $state.raw<Message[]>([]);
	heard = $state.raw<HeardQuestion[]>([]);
	/** The newest last. */
	entries = $state.raw<SavedEntry[]>([]);
	settings = $state.raw<SettingsBody>({});
	/** The newest first. */
	news = $state.raw<NewsItem[]>([]);
	sync = $state.raw<SyncStatus>({ state: 'idle', waiting: 0, lastPulledAt: null });

	/** Shows what is known now. */
	show(known: Known): void {
		const feed = byKind(known);
		this.child = feed.one('child');
		this.people = feed.all('person');
		this.promise = feed.one('promise');
		this.plan = feed.one('plan');
		this.planCards = new Map(feed.all('plan-card').map((card) => [card.heading, card]));
		this.reviews = feed
			.all('review')
			.sort(by((review) => review.startsAt ?? review.on ?? review.dueOn ?? ''));
		this.messages = feed.all('message').sort(byTime((message) => message.writtenAt));
		this.heard = feed.all('heard').sort(byTime((question) => question.askedAt));
		const kept = inOrder(known.entries.values());
		const receipts = new Map<string, Receipt>(
			feed.all('receipt').map((receipt) => [receipt.entryId, receipt])
		);
		this.entries = savedEntries(kept, receipts);
		const settings = feed.latest('settings');
		this.settings = mergedSettings(settings?.body ? { at: settings.at, body: settings.body } : null, kept);
		this.news = newsIn(known.feed, known.read, kept);
		this.showCounts(known);
	}

	showCounts({ waiting, lastPulledAt }: Known): void {
		this.sync = { ...this.sync, waiting, lastPulledAt };
	}

	showSync(state: SyncState): void {
		if (state !== this.sync.state) this.sync = { ...this.sync, state };
	}
}

type Body<K extends FeedKind> = NonNullable<FeedItem<K>['body']>;

/** Items of kinds that this app does not know are in none of these lists. */
function byKind(known: Known) {
	const items = [...known.feed.values()].sort((a, b) => a.seq - b.seq);
	const of = <K extends FeedKind>(kind: K) => items.filter((item) => item.kind === kind) as FeedItem<K>[];
	const all = <K extends FeedKind>(kind: K) =>
		of(kind).flatMap(({ body }) => (body ? [body as Body<K>] : []));
	return {
		all,
		one: <K extends FeedKind>(kind: K): Body<K> | null => all(kind).at(-1) ?? null,
		latest: <K extends FeedKind>(kind: K): FeedItem<K> | null => of(kind).at(-1) ?? null
	};
}

function by<T>(key: (one: T) => string) {
	return (a: T, b: T) => (key(a) < key(b) ? -1 : Number(key(a) > key(b)));
}

function byTime<T>(key: (one: T) => string) {
	return (a: T, b: T) => Date.parse(key(a)) - Date.parse(key(b));
}

/** The view as screens get it. */
export type ChildView = Readonly<Omit<MemberView, 'show' | 'showCounts' | 'showSync'>>;
