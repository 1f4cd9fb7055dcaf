import type { ReviewChoices } from '$lib/domain/review/choices';
import type { Review } from '$lib/domain/review/review';
import { t } from '$lib/i18n/i18n.svelte';
import type { SymbolName } from '$lib/symbols/names';
import { firstDay } from './choices/by-when';
import {
	CHAPTERS,
	isAnswered,
	questionHref,
	questionsFor,
	type Chapter,
	type Question
} from './choices/questions';
import { told, type Names } from './choices/told';
import type { Preparing } from './preparing.svelte';
import type { TopicDraft } from './views/topic-draft.svelte';

export function partTitle(key: ReadyPart['key']): string {
	return key === 'views' || key === 'private' ? t(`views:${key}.page`) : t(`choices:chapter.${key}`);
}

/** One part of getting ready: what is done of it, and what is left. */
export interface ReadyPart {
	key: Chapter | 'views' | 'private';
	href: string;
	symbol: SymbolName;
	answered: number;
	of: number;
	/** What was chosen, in a few words. */
	told: string[];
	/** Whether something of it waits to be sent. */
	state: 'none' | 'kept' | 'sent';
	/** The first day on which a choice of it stops changing what happens. */
	until: string | null;
}

const SYMBOLS: Readonly<Record<Chapter, SymbolName>> = {
	where: 'where',
	when: 'when',
	who: 'who',
	how: 'chair-the-meeting'
};

export function readyParts(
	preparing: Pick<Preparing, 'wanted' | 'unsent'>,
	review: Review,
	names: Names
): ReadyPart[] {
	const { wanted, unsent } = preparing;
	return CHAPTERS.map((chapter) => {
		const questions = questionsFor(review).filter((question) => question.chapter === chapter);
		const answered = questions.filter((question) => isAnswered(question, wanted));
		const first = questions.find((question) => !isAnswered(question, wanted)) ?? questions[0];
		return {
			key: chapter,
			href: questionHref(first?.key ?? 'where'),
			symbol: SYMBOLS[chapter],
			answered: answered.length,
			of: questions.length,
			told: shortly(answered, wanted, names),
			state: answered.some((question) => isKept(question, unsent))
				? 'kept'
				: answered.length > 0
					? 'sent'
					: 'none',
			until: firstDay(
				review,
				questions.map(({ wish }) => wish)
			)
		};
	});
}

function isKept({ fields }: Question, unsent: Preparing['unsent']): boolean {
	return fields.some((field) => unsent[field] !== undefined);
}

/** The first two things that were chosen: the rest is a press away. */
function shortly(questions: readonly Question[], choices: ReviewChoices, names: Names): string[] {
	const FEW = 2;
	return questions
		.filter(({ key }) => key !== 'not-where' && key !== 'keep-clear')
		.flatMap(({ key }) => told(key, choices, names))
		.slice(0, FEW);
}

/** What there is to say, and what is for the IRO alone; the second says nothing of how much. */
export function sayingParts(
	drafts: readonly Pick<TopicDraft, 'keep' | 'hasUnsent' | 'said'>[],
	mayBePrivate: boolean
): ReadyPart[] {
	const begun = drafts.filter(({ hasUnsent, said }) => hasUnsent || said.keep !== null);
	const part = (key: 'views' | 'private', of: typeof begun, symbol: SymbolName): ReadyPart => ({
		key,
		href: `/review/${key}`,
		symbol,
		answered: of.length,
		of: key === 'views' ? drafts.length : 0,
		told: [],
		state: of.some(({ hasUnsent }) => hasUnsent) ? 'kept' : of.length > 0 ? 'sent' : 'none',
		until: null
	});
	const alone = begun.filter(({ keep }) => keep !== 'meeting');
	return [part('views', begun, 'speak'), ...(mayBePrivate ? [part('private', alone, 'private')] : [])];
}
