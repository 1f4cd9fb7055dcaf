import type { Entry } from '$lib/domain/entries/entry';
import type { ReviewChoicesBody } from '$lib/domain/review/choices';
import type { ReviewRequestBody } from '$lib/domain/review/requests';
import { dayAt } from '$lib/server/clock';
import type { Transaction } from '$lib/server/db/types';
import { invalid } from '$lib/server/http/problem';
import type { DeviceActor } from '$lib/server/policy/actors';
import type { ServiceContext } from './context';

/** Nobody plans further ahead; a slip in the year is the likeliest mistake. */
const YEARS_AHEAD = 2;

const OF_TALK: ReadonlySet<ReviewRequestBody['want']> = new Set([
	'face-to-face',
	'no-talk',
	'not-what-i-said'
]);

/** The review that an entry is for; null where it is for none. */
export function reviewOf(entry: Entry): string | null {
	switch (entry.kind) {
		case 'review-choices':
		case 'views':
		case 'report-answer':
			return entry.body.review;
		case 'private-topic':
		case 'review-request':
			return entry.body.review ?? null;
		default:
			return null;
	}
}

/**
 * What must be true of an entry for a review before any of it is kept. A review that is over still
 * takes what was said for it offline: the words are the child's, and nothing is lost.
 */
export class ReviewEntryChecks {
	constructor(private readonly context: ServiceContext) {}

	/** @throws {Refusal} not-valid, with the field and what is wrong with it */
	async check(tx: Transaction, device: DeviceActor, entry: Entry, timeZone: string): Promise<void> {
		const review = reviewOf(entry);
		if (review && !(await this.context.repositories.reviews.ofChild(tx, device.childId, review))) {
			throw invalid('body.review', 'unknown-review');
		}
		// A helper must not come to know what is for the IRO alone, not even on their own device.
		if (entry.kind === 'private-topic' && device.role === 'helper') throw invalid('kind', 'helper-device');
		if (entry.kind === 'review-choices' && entry.body.whyForIro) checkIsForIroAlone(entry);
		checkIsBetweenTheTwo(entry, device);
		if (entry.kind === 'report-answer') await this.#checkPart(tx, device, entry);
		this.#checkDates(entry, timeZone);
		await this.#checkPeople(tx, device.childId, entry);
	}

	/** No helper's device has the report, and nobody answers to a part that nobody wrote. */
	async #checkPart(tx: Transaction, device: DeviceActor, { body }: Entry<'report-answer'>): Promise<void> {
		if (device.role === 'helper') throw invalid('kind', 'helper-device');
		const { review, topic, version } = body;
		const part = await this.context.repositories.reviewReports.latest(tx, review, topic);
		if (!part || version > part.version) throw invalid('body.topic', 'unknown-part');
	}

	/** By the device's clock or ours, whichever is behind: a wrong clock must not cost a child their words. */
	#checkDates(entry: Entry, timeZone: string): void {
		const dates = datesIn(entry);
		if (dates.length === 0) return;
		const moments = [new Date(entry.madeAt), this.context.clock.now()];
		const [first = '', today = ''] = moments.map((moment) => dayAt(moment, timeZone)).sort();
		const last = `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`;
		if (dates.some((date) => date < first)) throw invalid('body.dates', 'past');
		if (dates.some((date) => date > last)) throw invalid('body.dates', 'too-far');
	}

	async #checkPeople(tx: Transaction, childId: string, entry: Entry): Promise<void> {
		const named = peopleIn(entry);
		if (named.length === 0) return;
		const { repositories } = this.context;
		const people = await repositories.people.ofChild(tx, childId);
		const reviewId = reviewOf(entry);
		const ofReview = { childId, reviewId: reviewId ?? '' };
		const before = await repositories.entries.ofReview(tx, ofReview, undefined);
		// Somebody new, of whom the child was asked, is among nobody's people yet (L-Inv2).
		const asked = reviewId ? await repositories.reviewArrangements.peopleOf(tx, reviewId) : [];
		const said = [...before.map((stored) => stored.entry), entry];
		const guests = said.flatMap((one) =>
			one?.kind === 'review-choices' ? Object.keys(one.body.guests ?? {}) : []
		);
		const left = new Set(people.filter(({ row }) => row.until !== null).map(({ row }) => row.id));
		const known = new Set([...[...people, ...asked].map(({ row }) => row.id), ...guests]);
		for (const { path, ids } of named) {
			if (ids.some((id) => !known.has(id))) throw invalid(path, 'unknown-person');
			if (ids.some((id) => left.has(id))) throw invalid(path, 'person-left');
		}
	}
}

function checkIsForIroAlone(entry: Entry): void {
	if (entry.to?.length !== 1 || entry.to[0] !== 'iro') throw invalid('to', 'iro-only');
}

/** What a child says of the talk with their IRO is no helper's to say, and goes to nobody else. */
function checkIsBetweenTheTwo(entry: Entry, device: DeviceActor): void {
	if (entry.kind !== 'review-request' || !OF_TALK.has(entry.body.want)) return;
	if (device.role === 'helper') throw invalid('body.want', 'helper-device');
	if (entry.to?.some((role) => role !== 'iro')) throw invalid('to', 'iro-only');
}

function datesIn(entry: Entry): string[] {
	if (entry.kind === 'review-request') return entry.body.dates ?? [];
	if (entry.kind !== 'review-choices') return [];
	const clear = (entry.body.keepClear ?? []).flatMap(({ date }) => date ?? []);
	return [...(entry.body.dates ?? []), ...clear];
}

interface Named {
	path: string;
	ids: string[];
}

function peopleIn(entry: Entry): Named[] {
	if (entry.kind === 'views') {
		const ids = Object.values(entry.body.topics ?? {}).flatMap((topic) => topic?.notInFrontOf ?? []);
		return ids.length > 0 ? [{ path: 'body.topics', ids }] : [];
	}
	return entry.kind === 'review-choices' ? peopleInChoices(entry.body) : [];
}

/** A wish that is taken back names nobody, and neither does one that the child is not sure of. */
function peopleInChoices(body: ReviewChoicesBody): Named[] {
	const { takePart, before, asksMe, chairHelper } = body;
	const speaker = takePart && takePart !== 'not-sure' ? takePart.speaker : null;
	const company = before && before !== 'not-sure' ? before.with : null;
	const named = {
		'body.people': setIn(body.people),
		'body.whyForIro': setIn(body.whyForIro),
		'body.takePart': [speaker],
		'body.before': [company],
		'body.asksMe': [asksMe],
		'body.chairHelper': [chairHelper]
	};
	return Object.entries(named)
		.map(([path, ids]) => ({ path, ids: ids.flatMap((id) => (id === 'not-sure' ? [] : (id ?? []))) }))
		.filter(({ ids }) => ids.length > 0);
}

function setIn(keyed: Readonly<Record<string, unknown>> | undefined): string[] {
	return Object.entries(keyed ?? {}).flatMap(([id, value]) => (value === null ? [] : [id]));
}
