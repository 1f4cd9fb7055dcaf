import type { ChoicesPatch, ReviewChoices } from '$lib/domain/review/choices';

/** Questions to which a child may say more than the options do. */
export type WordedKey = 'where' | 'take-part' | 'helps';

export function isWorded(key: string): key is WordedKey {
	return ['where', 'take-part', 'helps'].includes(key);
}

export function wordsOf(key: WordedKey, { where, takePart, helps }: ReviewChoices): string {
	const wish = { where, 'take-part': takePart, helps }[key];
	return wish && wish !== 'not-sure' ? (wish.words ?? '') : '';
}

/** Words stand beside what was pressed, and may stand alone where nothing was. */
export function withWords(key: WordedKey, choices: ReviewChoices, words: string | undefined): ChoicesPatch {
	const more = words === undefined ? {} : { words };
	if (key === 'helps') {
		const things = choices.helps?.things ?? [];
		return { helps: things.length > 0 || words !== undefined ? { things, ...more } : null };
	}
	if (key === 'take-part') {
		const before = choices.takePart;
		const { words: _, ...rest } = before && before !== 'not-sure' ? before : { ways: [] };
		return { takePart: rest.ways.length > 0 || words !== undefined ? { ...rest, ...more } : null };
	}
	const { words: _, ...rest } =
		choices.where && choices.where !== 'not-sure' ? choices.where : { places: ['somewhere-else' as const] };
	return { where: { ...rest, ...more } };
}
