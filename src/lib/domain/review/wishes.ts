import type { Receipt } from '$lib/domain/entries/receipt';
import type { PersonRole } from '$lib/domain/people/roles';
import type { AdultText } from '$lib/domain/text/text';
import type { ReviewChoicesBody } from './choices';

/** What the IRO answers one by one. Each stands for the fields of the choices that belong together. */
export const WISHES = {
	where: ['where', 'notWhere', 'stillOk'],
	when: ['suitsDays', 'suitsTimes', 'bestDay', 'bestTime', 'schoolTime', 'dates', 'keepClear'],
	length: ['minutes', 'breaks', 'meetings'],
	adults: ['adults'],
	'take-part': ['takePart'],
	before: ['before'],
	'asks-me': ['asksMe'],
	chair: ['chair', 'chairItems', 'chairHelper'],
	signs: ['signs'],
	helps: ['helps'],
	interpreter: ['interpreter'],
	'health-report': ['healthReport']
} as const satisfies Record<string, readonly (keyof ReviewChoicesBody)[]>;

/** A wish that is no person's. */
export type PlainWish = keyof typeof WISHES;

export const PLAIN_WISHES = Object.keys(WISHES) as PlainWish[];

/** `where`, `chair` …, or `person/<id>` for each person and each guest. */
export type WishKey = PlainWish | `person/${string}`;

const PERSON = 'person/';

export function wishOfPerson(key: string): WishKey {
	return `${PERSON}${key}`;
}

/** The person or guest whom a wish is about; null where it is about none. */
export function personOfWish(wish: WishKey): string | null {
	return wish.startsWith(PERSON) ? wish.slice(PERSON.length) : null;
}

const WISH_KEY = /^person\/[0-9a-f-]{36}$/i;

export function isWishKey(value: string): value is WishKey {
	return Object.hasOwn(WISHES, value) || WISH_KEY.test(value);
}

/** The wishes that choices make, change or take back. */
export function wishesIn(body: Omit<ReviewChoicesBody, 'review'>): WishKey[] {
	const plain = PLAIN_WISHES.filter((wish) => WISHES[wish].some((field) => body[field] !== undefined));
	const people = [body.people, body.guests, body.whyForIro].flatMap((keyed) => Object.keys(keyed ?? {}));
	return [...plain, ...[...new Set(people)].map(wishOfPerson)];
}

export const ANSWER_STATES = ['agreed', 'something-else', 'asked-back'] as const;

/** What was answered to one wish of one review. */
export interface ReviewAnswer {
	review: string;
	wish: WishKey;
	state: (typeof ANSWER_STATES)[number];
	/** Why it is something else, or what is asked. Always there but with `agreed`. */
	words?: AdultText;
	from: { name: string; role: PersonRole; personId?: string };
	at: string;
	/** With `something-else`: it was agreed before, and then booked another way. */
	agreed?: { at: string; by: string };
	/** Ids of the entries that it answers. A later entry on the same wish is not answered by it. */
	entries: string[];
}

/** How far a wish has come. `asked`: the service has it. */
export type WishState = 'saved-here' | 'not-sent' | 'asked' | 'seen' | ReviewAnswer['state'];

/** An entry with choices, and what is known of its way. */
export interface EntryOnItsWay {
	id: string;
	refused: boolean;
	received: boolean;
	receipt: Pick<Receipt, 'seenAt'> | null;
}

/** How far one wish has come, from the last entry that is about it and the answer to the wish, if there is one. */
export function wishState(last: EntryOnItsWay, answer: ReviewAnswer | undefined): WishState {
	if (answer?.entries.includes(last.id)) return answer.state;
	if (last.receipt?.seenAt) return 'seen';
	if (last.receipt || last.received) return 'asked';
	return last.refused ? 'not-sent' : 'saved-here';
}
