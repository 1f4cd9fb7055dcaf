import { KEYED_CHOICES, mergeChoices, type ChoicesPatch, type ReviewChoices } from './choices';

type Keyed = (typeof KEYED_CHOICES)[number];

/** What the child wants, the choices that are not sent yet among it. */
export function wantedChoices(said: ReviewChoices, unsent: ChoicesPatch): ReviewChoices {
	return mergeChoices(said, { review: '', ...unsent });
}

/**
 * Puts a change on top of those that are not sent yet. What then only says again what was said already
 * falls out: going back to it leaves nothing to send.
 */
export function withChange(unsent: ChoicesPatch, change: ChoicesPatch, said: ReviewChoices): ChoicesPatch {
	const plain = { ...unsent, ...change } as Record<string, unknown>;
	for (const field of KEYED_CHOICES) plain[field] = { ...unsent[field], ...change[field] };
	return withoutRepeats(plain, said);
}

function withoutRepeats(patch: Record<string, unknown>, said: ReviewChoices): ChoicesPatch {
	const kept = Object.entries(patch).flatMap(([field, value]) => {
		const before = said[field as keyof ReviewChoices];
		if (!isKeyed(field)) return isNews(value, before) ? [[field, value]] : [];
		const news = Object.entries(value as Record<string, unknown>).filter(([key, one]) =>
			isNews(one, (before as Record<string, unknown> | undefined)?.[key])
		);
		return news.length > 0 ? [[field, Object.fromEntries(news)]] : [];
	});
	return Object.fromEntries(kept) as ChoicesPatch;
}

function isKeyed(field: string): field is Keyed {
	return (KEYED_CHOICES as readonly string[]).includes(field);
}

/** Null takes something back, which is no news where nothing was said. */
function isNews(value: unknown, before: unknown): boolean {
	return value !== undefined && inOneOrder(value) !== inOneOrder(before ?? null);
}

/** The same for the same fields, whatever order they come in: the service sorts them as it likes. */
function inOneOrder(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}
