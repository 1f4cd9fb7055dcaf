/** One sentence of a text; `text` is the slice from `start` to `end`, without the space around it. */
export interface Sentence {
	text: string;
	start: number;
	end: number;
}

/** Titles and the like: the full stop after them never ends a sentence. */
const NEVER_LAST = new Set(
	'mr mrs ms mx dr prof rev revd sr jr st messrs capt cllr e.g i.e eg ie vs approx incl inc tel ext'.split(
		' '
	)
);

/** These end a sentence only when the next word starts like one. */
const SOMETIMES_LAST = new Set('a.m p.m etc bst gmt ltd dept mins hrs min hr'.split(' '));

/** After "4 p.m." these go on with the same sentence in spite of their capital. */
const DAY_OR_MONTH =
	/^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)\b|^(?:january|february|march|april|august|september|october|november|december)\b/i;

// A run of end marks (Latin, Arabic, Urdu, Ethiopic) with the quotes and brackets that close after it.
const END_MARKS = /([.!?…؟۔።፧‼⁇⁈⁉]+)(["'’”»)\]]*)/gu;
const NEEDS_NO_SPACE = /[؟۔።፧]/u;

/**
 * Splits a text into sentences, for reading aloud, symbol lines and counting words.
 * A line break always ends a sentence, so that headings and lists come apart.
 */
export function sentences(text: string): Sentence[] {
	const found: Sentence[] = [];
	for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
		let from = 0;
		for (const end of endsWithin(line)) {
			pushTrimmed(found, text, index + from, index + end);
			from = end;
		}
		pushTrimmed(found, text, index + from, index + line.length);
	}
	return found;
}

function endsWithin(line: string): number[] {
	const ends: number[] = [];
	for (const match of line.matchAll(END_MARKS)) {
		const [whole, marks = '', closers = ''] = match;
		const end = match.index + whole.length;
		if (endsSentence(line.slice(ends.at(-1) ?? 0, match.index), marks, closers, line.slice(end)))
			ends.push(end);
	}
	return ends;
}

function endsSentence(before: string, marks: string, closers: string, rest: string): boolean {
	if (rest === '') return true;
	if (!/^\s/u.test(rest)) return NEEDS_NO_SPACE.test(marks);
	if (!/[\p{L}\p{N}]/u.test(before)) return false;
	const next = rest.trimStart().replace(/^["'‘“«([]+/u, '');
	const goesOn = /^\p{Ll}/u.test(next);
	// "Why?" she asked. / Well... maybe.
	if (goesOn && (closers !== '' || /^(?:\.{2,}|…)/u.test(marks))) return false;
	return marks !== '.' || !isAbbreviation(before, next, goesOn);
}

function isAbbreviation(before: string, next: string, goesOn: boolean): boolean {
	const word = /[\p{L}\p{N}.]*$/u.exec(before)?.[0] ?? '';
	const lower = word.toLowerCase();
	if (NEVER_LAST.has(lower)) return true;
	if (SOMETIMES_LAST.has(lower)) return goesOn || DAY_OR_MONTH.test(next) || /^\d/.test(next);
	if (/^Nos?$/.test(word) && /^\d/.test(next)) return true;
	const earlier = before.slice(0, before.length - word.length).trimEnd();
	// "1. Go home": the number of a list item, only at the start of a line or sentence.
	if (/^\d{1,2}$/.test(word)) return earlier === '';
	// "J. Cole", "Mr J. Cole": a capital on its own, at the start or after a name; "plan B." and "and I." end.
	return (
		/^\p{Lu}$/u.test(word) &&
		word !== 'I' &&
		(earlier === '' || /(?:^|\s)\p{Lu}[\p{L}'’-]*\.?$/u.test(earlier))
	);
}

function pushTrimmed(found: Sentence[], text: string, from: number, to: number): void {
	const raw = text.slice(from, to);
	const trimmed = raw.trim();
	if (trimmed === '') return;
	const start = from + raw.indexOf(trimmed);
	found.push({ text: trimmed, start, end: start + trimmed.length });
}
