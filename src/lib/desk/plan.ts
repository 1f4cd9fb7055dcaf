import { PLAN_HEADINGS, type PlanHeading } from '$lib/domain/plan/headings';
import type { PlanCardContent } from '$lib/domain/plan/plan-card';
import { READING_LEVELS, type AdultText, type LevelledText } from '$lib/domain/text/text';
import type { FieldError } from './writing';

export const PLAN_TEXTS = ['now', 'next'] as const;

export type PlanText = (typeof PLAN_TEXTS)[number];

export type PlanPart = PlanText | 'who';

/** What a card lacks of its four parts at three levels (J-2.3). A card may have nothing to do by a day. */
export function missingParts(content: PlanCardContent): PlanPart[] {
	const isWhole = (text: LevelledText) => READING_LEVELS.every((level) => text[level].trim() !== '');
	const missing: PlanPart[] = PLAN_TEXTS.filter((part) => !isWhole(content[part].text));
	return content.who.length === 0 ? [...missing, 'who'] : missing;
}

/** How one heading of a child's plan stands. */
export interface HeadingState {
	heading: PlanHeading;
	/** Null while there is no card. */
	card: {
		version: number;
		publishedOn: string;
		byWhen: string | null;
		/** The day by which it was to be done lies behind. */
		dayPassed: boolean;
		missing: PlanPart[];
	} | null;
}

/** Every heading in its order, with its latest card. Dates are `YYYY-MM-DD`. */
export function headingStates(
	cards: readonly { heading: PlanHeading; version: number; publishedOn: string; content: PlanCardContent }[],
	today: string
): HeadingState[] {
	return PLAN_HEADINGS.map(({ key }) => {
		const card = cards.find(({ heading }) => heading === key);
		if (!card) return { heading: key, card: null };
		const { version, publishedOn, content } = card;
		const { byWhen } = content;
		return {
			heading: key,
			card: {
				version,
				publishedOn,
				byWhen,
				dayPassed: byWhen !== null && byWhen < today,
				missing: missingParts(content)
			}
		};
	});
}

/** Stands for the child among those who do something. */
export const CHILD_ACTOR = 'child';

/** A card as it stands in the form. */
export interface PlanCardValues {
	now: LevelledText;
	next: LevelledText;
	/** Ids of the child's people, and `CHILD_ACTOR`. */
	who: string[];
	/** Names of others, one on each line. */
	whoElse: string;
	byWhen: string;
	noDay: boolean;
	why: string;
	symbolLines: Record<PlanText, string>;
}

/** Fields by the name they have in the form, such as `now.symbols`. */
export type PlanCardErrors = Record<string, FieldError>;

const NO_TEXT: LevelledText = { symbols: '', 'symbols-and-words': '', words: '' };

/** What stands in the form at first: the card as it is, for the next version of it. */
export function valuesOf(
	content: PlanCardContent | null,
	about: { childName: string; people: readonly { id: string }[] }
): PlanCardValues {
	const who = content?.who ?? [];
	const ids = who.map((actor) => actorId(actor, about));
	return {
		now: content?.now.text ?? NO_TEXT,
		next: content?.next.text ?? NO_TEXT,
		who: ids.flatMap((id) => id ?? []),
		whoElse: who.flatMap(({ name }, at) => (ids[at] === null ? [name] : [])).join('\n'),
		byWhen: content?.byWhen ?? '',
		noDay: content !== null && content.byWhen === null,
		why: '',
		symbolLines: { now: content?.symbolLines?.now ?? '', next: content?.symbolLines?.next ?? '' }
	};
}

/** What a text of the form says, as it will be published: translations stay as long as the words that they translate do. */
export function adultText(
	text: LevelledText,
	before: AdultText<LevelledText> | null,
	lang: string
): AdultText<LevelledText> {
	const isSame = before?.lang === lang && READING_LEVELS.every((level) => before.text[level] === text[level]);
	return isSame ? before : { lang, text };
}

function actorId(
	{ name, personId }: PlanCardContent['who'][number],
	{ childName, people }: { childName: string; people: readonly { id: string }[] }
): string | null {
	if (people.some(({ id }) => id === personId)) return personId ?? null;
	return name === childName ? CHILD_ACTOR : null;
}
