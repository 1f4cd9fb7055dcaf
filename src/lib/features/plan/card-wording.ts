import type { PlanCardContent } from '$lib/domain/plan/plan-card';
import { chooseWording, type ChosenWording, type ReadingLevel } from '$lib/domain/text/text';

/** One of the two texts of a card, in the language and at the level of the reader. */
export interface CardWording {
	wording: ChosenWording<string>;
	/** A line made by hand, where it was made for these words. */
	symbolLine: string | undefined;
}

export function wordingOf(
	content: PlanCardContent,
	part: 'now' | 'next',
	reader: { lang: string; level: ReadingLevel }
): CardWording {
	const chosen = chooseWording(content[part], reader.lang);
	return {
		wording: { ...chosen, text: chosen.text[reader.level] },
		symbolLine: chosen.lang === content[part].lang ? content.symbolLines?.[part] : undefined
	};
}

/** What one thing said before and says now. */
export interface Change {
	part: 'now' | 'next';
	before: CardWording;
	after: CardWording;
}

/** The texts that read differently to this reader since the card was changed. */
export function changesOf(
	before: PlanCardContent,
	after: PlanCardContent,
	reader: { lang: string; level: ReadingLevel }
): Change[] {
	return (['now', 'next'] as const)
		.map((part) => ({
			part,
			before: wordingOf(before, part, reader),
			after: wordingOf(after, part, reader)
		}))
		.filter((change) => change.before.wording.text !== change.after.wording.text);
}

/** Which of who and by when are not as they were. */
export function factsChanged(before: PlanCardContent, after: PlanCardContent): ('who' | 'by-when')[] {
	const names = ({ who }: PlanCardContent) => JSON.stringify(who.map(({ name }) => name));
	return [
		...(names(before) === names(after) ? [] : (['who'] as const)),
		...(before.byWhen === after.byWhen ? [] : (['by-when'] as const))
	];
}
