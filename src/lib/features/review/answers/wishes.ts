import { inOrderOfService, prepare } from '$lib/domain/review/preparation';
import type { Review } from '$lib/domain/review/review';
import {
	personOfWish,
	wishState,
	type ReviewAnswer,
	type WishKey,
	type WishState
} from '$lib/domain/review/wishes';
import { questionHref, QUESTIONS, type QuestionKey } from '$lib/features/review/choices/questions';
import { personWords, told, type Names } from '$lib/features/review/choices/told';
import { t } from '$lib/i18n/i18n.svelte';
import type { MemberSession, SavedEntry } from '$lib/offline/index';

/** Something that the child asked for, and what became of it. */
export interface Wish {
	key: WishKey;
	title: string;
	/** In the words of the screen; nothing where it was taken back. */
	told: string[];
	state: WishState;
	answer: ReviewAnswer | undefined;
	/** Where it can be changed. */
	href: string;
	/** Who said it, where that was not the child alone. */
	saidBy: SavedEntry['entry']['saidBy'];
}

/** All wishes for a review that were sent, in the order of the questions; people last. */
export function wishesFor(session: MemberSession, review: Review, names: Names): Wish[] {
	const { entries, reviewAnswers } = session.view;
	const { choices, lastOn } = prepare(inOrderOfService(entries), review.id, review.changed?.at);
	return [...lastOn]
		.map(([key, last]): Wish => {
			const answer = reviewAnswers.findLast((one) => one.review === review.id && one.wish === key);
			const saved = entries.find(({ entry }) => entry.id === last.id);
			const way = {
				id: last.id,
				refused: saved?.state === 'not-sent',
				received: saved !== undefined && saved.state !== 'saved-here',
				receipt: saved?.receipt ?? null
			};
			return {
				key,
				title: wishTitle(key, names),
				told: tellWish(key, choices, names),
				state: wishState(way, answer),
				answer,
				href: questionHref(questionOf(key)),
				saidBy: last.saidBy
			};
		})
		.sort((a, b) => placeOf(a.key) - placeOf(b.key));
}

function tellWish(key: WishKey, choices: Parameters<typeof told>[1], names: Names): string[] {
	const person = personOfWish(key);
	if (person !== null) return choices.people?.[person] ? [personWords(person, choices.people, names)] : [];
	return QUESTIONS.filter(({ wish }) => wish === key).flatMap((question) =>
		told(question.key, choices, names)
	);
}

export function wishTitle(key: WishKey, { nameOf }: Names): string {
	const person = personOfWish(key);
	return person === null ? t(`answers:wish.${key as 'where'}`) : nameOf(person);
}

/** Questions beside the one that a wish is made with. */
const ASIDE: ReadonlySet<QuestionKey> = new Set<QuestionKey>(['still-ok', 'keep-clear']);

function questionOf(wanted: WishKey): QuestionKey {
	return QUESTIONS.find(({ wish, key }) => wish === wanted && !ASIDE.has(key))?.key ?? 'who';
}

function placeOf(key: WishKey): number {
	const at = QUESTIONS.findIndex(({ wish }) => wish === key);
	return at < 0 ? QUESTIONS.length : at;
}
