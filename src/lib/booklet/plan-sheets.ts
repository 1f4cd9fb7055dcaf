import { PLAN_HEADINGS } from '$lib/domain/plan/headings';
import type { PlanCard } from '$lib/domain/plan/plan-card';
import { chooseWording } from '$lib/domain/text/text';
import type { AnswerToColour, BookletFacts, Sheet, Sheets } from './booklet';
import { someone, symbolText, uncheckedNote, type Writing } from './texts';

type Heading = (typeof PLAN_HEADINGS)[number];

/**
 * The plan, part by part. With symbols each part takes two sides that lie open together: what it says,
 * and room to answer. In words both fit on one.
 */
export function planSheets({ cards, people }: BookletFacts, writing: Writing): Sheet[] {
	return PLAN_HEADINGS.flatMap((heading, place): Sheet[] => {
		const card = cards.find((one) => one.heading === heading.key);
		if (!card) return [];
		const answers = answersTo(heading, writing);
		const part = partOf({ heading, card, place }, people, writing);
		if (writing.reader.level === 'words') return [{ ...part, answers }];
		return [part, { kind: 'answers', ...answers }];
	});
}

/** The parts that say nothing yet, together, with room to ask about them. */
export function emptySheets({ cards }: BookletFacts, { reader: { t } }: Writing): Sheet[] {
	const empty = PLAN_HEADINGS.filter(({ key }) => !cards.some(({ heading }) => heading === key));
	if (empty.length === 0) return [];
	return [
		{
			kind: 'empty',
			title: t('booklet:empty.title'),
			parts: empty.map(({ key, symbol }) => ({ symbol, title: t(`headings:${key}.title`) })),
			say: t('booklet:empty.ask')
		}
	];
}

function partOf(
	{ heading, card, place }: { heading: Heading; card: PlanCard; place: number },
	people: BookletFacts['people'],
	writing: Writing
): Sheet & { kind: 'part' } {
	const { t, lang, level, format } = writing.reader;
	const [now, next] = (['now', 'next'] as const).map((which) => {
		const chosen = chooseWording(card[which], lang);
		return {
			which,
			wording: { ...chosen, text: chosen.text[level] },
			override: chosen.lang === card[which].lang ? card.symbolLines?.[which] : undefined
		};
	}) as [Said, Said];
	const said = ({ which, wording, override }: Said) => ({
		title: t(`plan:card.${which}`),
		...symbolText(wording, writing, { override })
	});
	return {
		kind: 'part',
		symbol: heading.symbol,
		title: t(`headings:${heading.key}.title`),
		number: t('plan:part', { number: place + 1, of: PLAN_HEADINGS.length }),
		now: said(now),
		next: said(next),
		who: {
			title: t('plan:card.who'),
			people: card.who.map(({ name, personId }) => {
				const person = people.find(({ id }) => id === personId);
				return person ? { ...someone(person), name } : { name };
			})
		},
		byWhen: {
			title: t('plan:card.byWhen'),
			words: card.byWhen ? format.date(card.byWhen, 'full') : t('plan:card.noDay')
		},
		...uncheckedNote([now.wording, next.wording], writing)
	};
}

interface Said {
	which: 'now' | 'next';
	wording: { text: string; lang: string; checked: boolean };
	override: string | undefined;
}

function answersTo({ key, symbol }: Heading, { reader: { t } }: Writing): Sheets['answers'] {
	const answers: AnswerToColour[] = [
		{ sign: 'yes', words: t('plan:reaction.ok') },
		{ sign: 'not-sure', words: t('plan:reaction.not-sure') },
		{ sign: 'no', words: t('plan:reaction.not-ok') }
	];
	return {
		title: t(`headings:${key}.title`),
		symbol,
		question: t('plan:reaction.question'),
		colour: t('booklet:answer.colour'),
		answers,
		say: t('booklet:answer.say')
	};
}
