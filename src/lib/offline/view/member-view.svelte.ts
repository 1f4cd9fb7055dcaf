import type { SyncState } from '$lib/offline/sync/schedule';
import type { Known } from './known';
import { attachmentsShown, nothingShown, shownFrom, type Shown } from './shown';

export interface SyncStatus {
	state: SyncState;
	/** How many things are on their way up. */
	waiting: number;
	/** When this device last had everything that the service had for it; null: never yet. */
	lastPulledAt: string | null;
}

const NOTHING = nothingShown();

/**
 * What a member's screens show: reactive, and for reading only. It is worked out from what the store
 * holds and from nothing else.
 */
export class MemberView implements Shown {
	child = $state.raw(NOTHING.child);
	people = $state.raw(NOTHING.people);
	promise = $state.raw(NOTHING.promise);
	plan = $state.raw(NOTHING.plan);
	planCards = $state.raw(NOTHING.planCards);
	reviews = $state.raw(NOTHING.reviews);
	reviewAnswers = $state.raw(NOTHING.reviewAnswers);
	reviewPeople = $state.raw(NOTHING.reviewPeople);
	reviewExclusions = $state.raw(NOTHING.reviewExclusions);
	privateTalks = $state.raw(NOTHING.privateTalks);
	reportParts = $state.raw(NOTHING.reportParts);
	messages = $state.raw(NOTHING.messages);
	heard = $state.raw(NOTHING.heard);
	entries = $state.raw(NOTHING.entries);
	attachments = $state.raw(NOTHING.attachments);
	complaints = $state.raw(NOTHING.complaints);
	settings = $state.raw(NOTHING.settings);
	advocacy = $state.raw(NOTHING.advocacy);
	device = $state.raw(NOTHING.device);
	ownPictures = $state.raw(NOTHING.ownPictures);
	news = $state.raw(NOTHING.news);
	sync = $state.raw<SyncStatus>({ state: 'idle', waiting: 0, lastPulledAt: null });

	/** Shows what is known now. What is as it was stays the same object, and its screens are left alone. */
	show(known: Known): void {
		const shown = shownFrom(known);
		this.child = shown.child;
		this.people = asBefore(this.people, shown.people);
		this.promise = shown.promise;
		this.plan = shown.plan;
		this.planCards = asMapBefore(this.planCards, shown.planCards);
		this.reviews = asBefore(this.reviews, shown.reviews);
		this.reviewAnswers = asBefore(this.reviewAnswers, shown.reviewAnswers);
		this.reviewPeople = asMapBefore(this.reviewPeople, shown.reviewPeople);
		this.reviewExclusions = asMapBefore(this.reviewExclusions, shown.reviewExclusions);
		this.privateTalks = asMapBefore(this.privateTalks, shown.privateTalks);
		this.reportParts = asMapBefore(this.reportParts, shown.reportParts);
		this.messages = asBefore(this.messages, shown.messages);
		this.heard = asBefore(this.heard, shown.heard);
		this.entries = asBefore(this.entries, shown.entries);
		this.#putAttachments(shown.attachments);
		this.complaints = asBefore(this.complaints, shown.complaints);
		if (!saysTheSame(this.settings, shown.settings)) this.settings = shown.settings;
		this.advocacy = asBefore(this.advocacy, shown.advocacy);
		this.device = shown.device;
		this.ownPictures = asBefore(this.ownPictures, shown.ownPictures);
		this.news = asBefore(this.news, shown.news);
		this.showCounts(known);
	}

	showAttachments(known: Known): void {
		this.#putAttachments(attachmentsShown(known));
		this.showCounts(known);
	}

	#putAttachments(now: Shown['attachments']): void {
		if (!saysTheSame([...this.attachments], [...now])) this.attachments = now;
	}

	showCounts({ waiting, lastPulledAt }: Known): void {
		this.sync = { ...this.sync, waiting, lastPulledAt };
	}

	showSync(state: SyncState): void {
		if (state !== this.sync.state) this.sync = { ...this.sync, state };
	}
}

/** The view as screens get it. */
export type ChildView = Readonly<Omit<MemberView, 'show' | 'showAttachments' | 'showCounts' | 'showSync'>>;

function asBefore<T>(before: T[], now: T[]): T[] {
	return areSame(before, now) ? before : now;
}

function asMapBefore<K, T>(before: Map<K, T>, now: Map<K, T>): Map<K, T> {
	return areSame([...before.values()], [...now.values()]) ? before : now;
}

function saysTheSame(before: unknown, now: unknown): boolean {
	return JSON.stringify(before) === JSON.stringify(now);
}

function areSame<T>(before: T[], now: T[]): boolean {
	return before.length === now.length && before.every((one, place) => one === now[place]);
}
