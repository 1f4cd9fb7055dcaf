import { KEYED_CHOICES, type ChoicesPatch, type ReviewChoices } from '$lib/domain/review/choices';
import type { Review } from '$lib/domain/review/review';
import type { PlainWish } from '$lib/domain/review/wishes';
import type { SymbolName } from '$lib/symbols/names';

export const CHAPTERS = ['where', 'when', 'who', 'how'] as const;

/** Questions that belong together; the page "Getting ready" has one line for each. */
export type Chapter = (typeof CHAPTERS)[number];

interface QuestionShape {
	key: string;
	chapter: Chapter;
	/** What the IRO answers when this is asked for. */
	wish: PlainWish | 'person';
	fields: readonly (keyof ReviewChoices & keyof ChoicesPatch)[];
	symbol: SymbolName;
}

/** One question a page, in the order in which they are asked; each may be skipped. */
export const QUESTIONS = [
	{ key: 'still-ok', chapter: 'where', wish: 'where', fields: ['stillOk'], symbol: 'calendar-date' },
	{ key: 'where', chapter: 'where', wish: 'where', fields: ['where'], symbol: 'map' },
	{ key: 'not-where', chapter: 'where', wish: 'where', fields: ['notWhere'], symbol: 'not-right' },
	// Their own time comes first: what is theirs is not offered afterwards (NCB-Box6b).
	{ key: 'keep-clear', chapter: 'when', wish: 'when', fields: ['keepClear'], symbol: 'swimming' },
	{ key: 'days', chapter: 'when', wish: 'when', fields: ['suitsDays', 'bestDay'], symbol: 'calendar-date' },
	{
		key: 'times',
		chapter: 'when',
		wish: 'when',
		fields: ['suitsTimes', 'bestTime', 'schoolTime'],
		symbol: 'time-clock'
	},
	{ key: 'dates', chapter: 'when', wish: 'when', fields: ['dates'], symbol: 'star' },
	{ key: 'how-long', chapter: 'when', wish: 'length', fields: ['minutes'], symbol: 'wait' },
	{ key: 'breaks', chapter: 'when', wish: 'length', fields: ['breaks'], symbol: 'break-pause' },
	{ key: 'meetings', chapter: 'when', wish: 'length', fields: ['meetings'], symbol: 'review-meeting' },
	{ key: 'who', chapter: 'who', wish: 'person', fields: ['people'], symbol: 'people' },
	{ key: 'more-people', chapter: 'who', wish: 'person', fields: ['guests'], symbol: 'someone-else' },
	{ key: 'too-many', chapter: 'who', wish: 'adults', fields: ['adults'], symbol: 'more' },
	{ key: 'who-asks', chapter: 'who', wish: 'asks-me', fields: ['asksMe'], symbol: 'ask' },
	{ key: 'take-part', chapter: 'how', wish: 'take-part', fields: ['takePart'], symbol: 'me' },
	{ key: 'before', chapter: 'how', wish: 'before', fields: ['before'], symbol: 'private' },
	{
		key: 'chair',
		chapter: 'how',
		wish: 'chair',
		fields: ['chair', 'chairItems', 'chairHelper'],
		symbol: 'chair-the-meeting'
	},
	{ key: 'signs', chapter: 'how', wish: 'signs', fields: ['signs'], symbol: 'stop' },
	{ key: 'helps', chapter: 'how', wish: 'helps', fields: ['helps'], symbol: 'help' },
	{
		key: 'interpreter',
		chapter: 'how',
		wish: 'interpreter',
		fields: ['interpreter'],
		symbol: 'interpreter'
	},
	{ key: 'health', chapter: 'how', wish: 'health-report', fields: ['healthReport'], symbol: 'health' }
] as const satisfies readonly QuestionShape[];

export type Question = (typeof QUESTIONS)[number];
export type QuestionKey = Question['key'];

export function isQuestionKey(value: string): value is QuestionKey {
	return QUESTIONS.some(({ key }) => key === value);
}

/** The questions of a review: whether a plan is still OK is asked only where there is one (J-3.20). */
export function questionsFor({ startsAt, on, place }: Review): Question[] {
	const hasPlan = startsAt !== null || on !== null || place !== null;
	return QUESTIONS.filter(({ key }) => key !== 'still-ok' || hasPlan);
}

export function isAnswered({ fields }: Pick<Question, 'fields'>, choices: ReviewChoices): boolean {
	return fields.some((field) => choices[field] !== undefined);
}

/** Takes an answer back: of what is kept for each person or part, each one. */
export function withoutAnswer({ fields }: Pick<Question, 'fields'>, choices: ReviewChoices): ChoicesPatch {
	const back = fields.map((field) => {
		const keyed = (KEYED_CHOICES as readonly string[]).includes(field);
		return [field, keyed ? nothingFor(choices[field]) : null];
	});
	// Nobody is wanted there who is asked for no more.
	const guests = (fields as readonly string[]).includes('guests') ? nothingFor(choices.guests) : {};
	return { people: guests, ...Object.fromEntries(back) } as ChoicesPatch;
}

function nothingFor(keyed: unknown): Record<string, null> {
	return Object.fromEntries(Object.keys(keyed ?? {}).map((key) => [key, null]));
}

/** Where a question stands among those of its chapter, and what comes before and after it. */
export interface QuestionPlace {
	question: Question;
	number: number;
	of: number;
	before: Question | undefined;
	next: Question | undefined;
}

/** Null for a question that this review does not have. */
export function placeOfQuestion(key: string, review: Review): QuestionPlace | null {
	const all = questionsFor(review);
	const at = all.findIndex((question) => question.key === key);
	const question = all[at];
	if (!question) return null;
	const chapter = all.filter((one) => one.chapter === question.chapter);
	const number = chapter.indexOf(question) + 1;
	return { question, number, of: chapter.length, before: all[at - 1], next: all[at + 1] };
}

export function questionHref(key: QuestionKey): string {
	return `/review/choices/${key}`;
}
