import type { Entry } from '$lib/domain/entries/entry';
import type { PersonRole } from '$lib/domain/people/roles';
import type { AdultText } from '$lib/domain/text/text';
import type { ReviewRequestBody } from './requests';

/** How a talk before a review may be booked. By phone needs a reason (J-3.34). */
export const TALK_WAYS = ['in-person', 'phone', 'screen'] as const;

export type TalkWay = (typeof TALK_WAYS)[number];

/** How a talk was: by letters or texts as well, where a child wants that (L-Pre). */
export const TALKED_WAYS = [...TALK_WAYS, 'in-writing'] as const;

export type TalkedWay = (typeof TALKED_WAYS)[number];

/** `held`: it was. `declined`: the child does not want it, and told the IRO so. `none`: there is a reason why not. */
export const TALK_OUTCOMES = ['held', 'declined', 'none'] as const;

export type TalkOutcome = (typeof TALK_OUTCOMES)[number];

/** A talk of the child and their IRO before a review (J-3.33), as it is booked. */
export interface BookedTalk {
	startsAt: string;
	minutes: number;
	way: TalkWay;
	/** Where, in person. */
	place?: AdultText;
	/** Names of who else is there, as the child wants it. Left out: just the child and the IRO (NCB-AppB-15). */
	others?: string;
	/** One plain line to the child. */
	words: AdultText;
	/** Why by phone, or why at a time that the child wants kept clear; in words for the child. */
	why?: AdultText;
}

/** What was written down of a talk; what the child said and what the IRO saw are never one text (L-Pre). */
export type TalkNote =
	| {
			outcome: 'held';
			/** `YYYY-MM-DD`. */
			on: string;
			way: TalkedWay;
			/** Names of who else was there. Left out: just the child and the IRO. */
			others?: string;
			/** The IRO saw the child at home, as is due where the review is elsewhere (J-3.36). */
			atHome?: boolean;
			said?: AdultText;
			saw?: AdultText;
	  }
	| { outcome: 'declined'; words: AdultText }
	| { outcome: 'none'; why: AdultText };

/** All of it that the child knows: nothing is written down of them that they can't read. */
export interface PrivateTalk {
	review: string;
	from: { name: string; role: PersonRole; personId?: string };
	/** Null while none is booked, or once something was written down of it. */
	booked: (BookedTalk & { at: string }) | null;
	/** The latest last. */
	notes: (TalkNote & { id: string; at: string })[];
}

/** What a child may say of such a talk. `talk-after-all`: a wish for one, after all or at first. */
export type TalkAsk = 'face-to-face' | 'no-talk' | 'talk-after-all';

/** What an entry says of the talk before a review; null where it says nothing of it. A helper can't say it for a child. */
export function talkAskIn(entry: Entry, review: string): TalkAsk | null {
	if (entry.saidBy.by === 'helper') return null;
	if (entry.kind === 'review-request' && entry.body.review === review) {
		const { want } = entry.body;
		return want === 'face-to-face' || want === 'no-talk' ? want : null;
	}
	if (entry.kind !== 'review-choices' || entry.body.review !== review) return null;
	const { before } = entry.body;
	if (!before || before === 'not-sure') return null;
	return before.how === 'no' ? 'no-talk' : 'talk-after-all';
}

/** Something that happened with a talk; `at` in milliseconds, later than all for what has not gone up yet. */
export type TalkEvent =
	| { at: number; is: 'booked'; way: TalkWay }
	| { at: number; is: TalkOutcome }
	| { at: number; is: 'asked'; ask: TalkAsk };

/** `overruled`: the child wants to meet face to face, so what was booked counts no more. */
export const TALK_STATES = ['open', 'booked', 'overruled', 'declined', 'reasoned', 'done'] as const;

export type TalkState = (typeof TALK_STATES)[number];

export interface TalkStanding {
	state: TalkState;
	/** The child asked to meet face to face, and has not changed their mind. */
	asksFaceToFace: boolean;
}

/** How a talk stands after all that happened, in any order. Once there was one, that stays so. */
export function standingOf(events: readonly TalkEvent[]): TalkStanding {
	const inOrder = [...events].sort((a, b) => a.at - b.at);
	return inOrder.reduce<TalkStanding & { way?: TalkWay }>(after, { state: 'open', asksFaceToFace: false });
}

function after(before: TalkStanding & { way?: TalkWay }, event: TalkEvent): TalkStanding & { way?: TalkWay } {
	const becomes = (state: TalkState) => ({
		...before,
		state: before.state === 'done' ? before.state : state
	});
	switch (event.is) {
		case 'booked':
			return { ...becomes('booked'), way: event.way };
		case 'held':
			return becomes('done');
		case 'declined':
			return { ...becomes('declined'), asksFaceToFace: false };
		case 'none':
			return becomes('reasoned');
		case 'asked':
			return asked(before, event.ask, becomes);
	}
}

function asked(
	before: TalkStanding & { way?: TalkWay },
	ask: TalkAsk,
	becomes: (state: TalkState) => TalkStanding & { way?: TalkWay }
): TalkStanding & { way?: TalkWay } {
	if (ask === 'no-talk') return { ...becomes('declined'), asksFaceToFace: false };
	const isBooked = before.state === 'booked' || before.state === 'overruled';
	if (ask === 'talk-after-all') return isBooked ? before : becomes('open');
	const isThatWay = isBooked && before.way === 'in-person';
	return { ...becomes(isThatWay ? 'booked' : isBooked ? 'overruled' : 'open'), asksFaceToFace: true };
}

/** A review is not ready without a talk, the child's no to it, or a reason why there is none (J-3.33). */
export function isTalkSettled(state: TalkState): boolean {
	return state === 'done' || state === 'declined' || state === 'reasoned';
}

export type TalkProblem = { path: 'place' | 'why' | 'way'; code: 'missing' | 'face-to-face-asked' };

/** What is missing from a booking, or goes against what the child asked for. */
export function talkProblem(
	{ way, place, why }: Pick<BookedTalk, 'way' | 'place' | 'why'>,
	{ asksFaceToFace }: Pick<TalkStanding, 'asksFaceToFace'>
): TalkProblem | null {
	if (way === 'in-person') return place ? null : { path: 'place', code: 'missing' };
	if (way === 'phone' && asksFaceToFace) return { path: 'way', code: 'face-to-face-asked' };
	const isAgainst = way === 'phone' || asksFaceToFace;
	return isAgainst && !why ? { path: 'why', code: 'missing' } : null;
}

/** What is still to be done before a review is ready, in the order in which the desk says it. `asked`: the child's wishes are not known. */
export const READY_NEEDS = ['asked', 'day', 'wishes', 'talk', 'report', 'invitations'] as const;

export type ReadyNeed = (typeof READY_NEEDS)[number];

/** Something that was written down of a talk, with who wrote it and by when it was to be. */
export type WrittenTalk = PrivateTalk['notes'][number] & { writtenBy: string; dueOn: string | null };

/** The talk before a review as it lies open for the child's IRO, who alone may read it. */
export interface OpenTalk extends TalkStanding {
	booked: PrivateTalk['booked'];
	/** Until when what is booked is to be written down; null where no rule says. */
	writeDownBy: string | null;
	notes: WrittenTalk[];
	/** What the child asked around it; each is an entry that an answer is owed to. */
	asked: { entryId: string; want: ReviewRequestBody['want']; at: string; isOpen: boolean }[];
	/** What there is to do before the review is ready. */
	missing: ReadyNeed[];
	/** The review is elsewhere, and the IRO has not seen the child at home (J-3.36). */
	needsHomeVisit: boolean;
}
