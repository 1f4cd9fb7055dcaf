/** Words of the trade that no screen says to a child (NCB-3.3.1c, NCB-AppB-9); each has a plainer one. */
export const AVOIDED_WORDS = [
	'case',
	'cases',
	'caseload',
	'contact',
	'contacts',
	'LAC',
	'non-compliant',
	'placement',
	'placements',
	'statutory',
	'submit',
	'submitted'
] as const;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;
const SENTENCE_END = /(?<=[.!?؟…])\s+/u;

/** The words of a text, as a reader counts them: "can’t" and "check-up" are one each. */
export function wordsIn(text: string): string[] {
	return text.match(WORD) ?? [];
}

/** Sentences with more than `limit` words. */
export function longSentences(text: string, limit: number): string[] {
	return text.split(SENTENCE_END).filter((sentence) => wordsIn(sentence).length > limit);
}

/** Words in the text that a child's screen must not say, as they are written there. */
export function avoidedWordsIn(text: string): string[] {
	const avoided = new Set<string>(AVOIDED_WORDS.map((word) => word.toLowerCase()));
	return wordsIn(text).filter((word) => avoided.has(word.toLowerCase()));
}
