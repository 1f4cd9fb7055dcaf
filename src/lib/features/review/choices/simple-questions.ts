import {
	BEFORE_WAYS,
	CHAIRING,
	COMES,
	HELPS,
	MEETING_SIGNS,
	REVIEW_LENGTHS,
	WAYS_TO_TAKE_PART,
	WEEKDAYS,
	type ChoicesPatch,
	type NotSure,
	type ReviewChoices,
	type ReviewPlace
} from '$lib/domain/review/choices';
import { freeDays, suiting } from '$lib/domain/review/own-time';
import type { SymbolName } from '$lib/symbols/names';
import type { QuestionKey } from './questions';

/** A question that is answered by pressing one, or some, of a few things. */
export interface SimpleQuestion {
	many: boolean;
	options: readonly { value: string; symbol: SymbolName }[];
	/** The option that stands apart: nothing else goes with it. */
	alone?: string;
	/** The options that there are for this child; left out: all. */
	offered?: (choices: ReviewChoices) => readonly string[];
	read: (choices: ReviewChoices) => string[];
	write: (chosen: string[], choices: ReviewChoices) => ChoicesPatch;
}

export type SimpleKey = Exclude<
	QuestionKey,
	'times' | 'dates' | 'keep-clear' | 'who' | 'more-people' | 'who-asks' | 'interpreter'
>;

const NOT_SURE: NotSure = 'not-sure';

function options<V extends string>(
	values: readonly V[],
	symbols: Record<V, SymbolName>
): SimpleQuestion['options'] {
	return values.map((value) => ({ value, symbol: symbols[value] }));
}

/** One thing of a few. What is chosen is one of the options: `chosen` never holds anything else. */
function one<V extends string>(
	all: SimpleQuestion['options'],
	read: (choices: ReviewChoices) => V | undefined,
	write: (value: V, choices: ReviewChoices) => ChoicesPatch
): SimpleQuestion {
	return {
		many: false,
		options: all,
		read: (choices) => [read(choices) ?? []].flat(),
		write: ([value], choices) => (value === undefined ? {} : write(value as V, choices))
	};
}

/** Any number of a few things; none of them is no answer. */
function some<V extends string>(
	all: SimpleQuestion['options'],
	read: (choices: ReviewChoices) => readonly V[] | undefined,
	write: (values: V[], choices: ReviewChoices) => ChoicesPatch
): SimpleQuestion {
	return {
		many: true,
		options: all,
		read: (choices) => [...(read(choices) ?? [])],
		write: (values, choices) => write(values as V[], choices)
	};
}

/** In the order of the look: the places that children name most come first. */
const PLACES: readonly ReviewPlace[] = [
	'home',
	'school',
	'outdoors',
	'screen',
	'cafe',
	'office',
	'club',
	'hospital',
	'somewhere-else'
];

const PLACE_SYMBOLS: Record<ReviewPlace, SymbolName> = {
	home: 'at-home',
	school: 'at-school',
	outdoors: 'park-outdoors',
	screen: 'online-meeting',
	cafe: 'cafe',
	office: 'at-office',
	club: 'games',
	hospital: 'hospital',
	'somewhere-else': 'where'
};

const places = options(PLACES, PLACE_SYMBOLS);
const notSure = { value: NOT_SURE, symbol: NOT_SURE } as const;

const where = one<ReviewPlace | NotSure>(
	[...places, notSure],
	({ where: wish }) => (wish === NOT_SURE ? wish : wish?.places[0]),
	(place, { where: before }) => {
		if (place === NOT_SURE) return { where: NOT_SURE };
		// Words and photos say more of a place whose name is not on the list.
		const said = place === 'somewhere-else' && before !== NOT_SURE ? before : undefined;
		return { where: { ...said, places: [place] } };
	}
);

const takePart: SimpleQuestion = {
	...some<(typeof WAYS_TO_TAKE_PART)[number] | NotSure>(
		[
			...options(WAYS_TO_TAKE_PART, {
				'all-of-it': 'review-meeting',
				'a-part': 'time-clock',
				'on-screen': 'online-meeting',
				'somebody-speaks-for-me': 'advocate',
				'send-words': 'write',
				'send-pictures': 'draw',
				'send-recording': 'record-voice',
				'send-film': 'record-video',
				'not-there': 'no'
			}),
			notSure
		],
		({ takePart: wish }) => (wish === NOT_SURE ? [wish] : wish?.ways),
		(ways, { takePart: before }) => {
			if (ways.includes(NOT_SURE)) return { takePart: NOT_SURE };
			if (ways.length === 0) return { takePart: null };
			const { speaker, words } = before && before !== NOT_SURE ? before : {};
			const speaks = ways.includes('somebody-speaks-for-me') && speaker !== undefined;
			return {
				takePart: {
					ways: ways.filter((way) => way !== NOT_SURE),
					...(speaks ? { speaker } : {}),
					...(words === undefined ? {} : { words })
				}
			};
		}
	),
	alone: NOT_SURE
};

const before = one<(typeof BEFORE_WAYS)[number] | NotSure>(
	[
		...options(BEFORE_WAYS, {
			alone: 'private',
			'with-somebody': 'trust',
			'by-phone': 'phone-call',
			'in-writing': 'message',
			no: 'no'
		}),
		notSure
	],
	({ before: wish }) => (wish === NOT_SURE ? wish : wish?.how),
	(how, { before: known }) => {
		if (how === NOT_SURE) return { before: NOT_SURE };
		const company = how === 'with-somebody' && known && known !== NOT_SURE ? known.with : undefined;
		return { before: { how, ...(company === undefined ? {} : { with: company }) } };
	}
);

/** All questions that need nothing but their options. */
export const SIMPLE_QUESTIONS: Readonly<Record<SimpleKey, SimpleQuestion>> = {
	'still-ok': one(
		options(COMES, { yes: 'yes', 'not-sure': 'not-sure', no: 'no' }),
		({ stillOk }) => stillOk,
		(stillOk) => ({ stillOk })
	),
	where,
	'not-where': some(
		places,
		({ notWhere }) => notWhere?.places,
		(chosen) => ({ notWhere: chosen.length > 0 ? { places: chosen } : null })
	),
	days: {
		...some(
			options(WEEKDAYS, {
				monday: 'monday',
				tuesday: 'tuesday',
				wednesday: 'wednesday',
				thursday: 'thursday',
				friday: 'friday',
				saturday: 'saturday',
				sunday: 'sunday'
			}),
			({ suitsDays }) => suitsDays,
			(chosen, { bestDay }) => {
				const days = suiting(
					WEEKDAYS.filter((day) => chosen.includes(day)),
					bestDay
				);
				return { suitsDays: days.suits, ...('best' in days ? { bestDay: null } : {}) };
			}
		),
		offered: freeDays
	},
	'how-long': one(
		[...REVIEW_LENGTHS.map((minutes) => ({ value: String(minutes), symbol: 'wait' as const })), notSure],
		({ minutes }) => (minutes === undefined ? undefined : String(minutes)),
		(value) => ({
			minutes: value === NOT_SURE ? NOT_SURE : (REVIEW_LENGTHS.find((one) => String(one) === value) ?? null)
		})
	),
	breaks: one(
		options(['none', 'one', 'often', 'when-i-ask'] as const, {
			none: 'no',
			one: 'break-pause',
			often: 'more',
			'when-i-ask': 'ask'
		}),
		({ breaks }) => breaks,
		(breaks) => ({ breaks })
	),
	meetings: one(
		[...options(['one-big', 'few-small'] as const, { 'one-big': 'big', 'few-small': 'small' }), notSure],
		({ meetings }) => meetings,
		(meetings) => ({ meetings })
	),
	'too-many': one(
		options(['ok', 'too-many'] as const, { ok: 'its-ok', 'too-many': 'more' }),
		({ adults }) => adults,
		(adults) => ({ adults })
	),
	'take-part': takePart,
	before,
	chair: one(
		[
			...options(CHAIRING, {
				all: 'chair-the-meeting',
				some: 'share',
				open: 'hello',
				none: 'no'
			}),
			notSure
		],
		({ chair }) => chair,
		(chair) => ({ chair })
	),
	signs: some(
		options(MEETING_SIGNS, {
			pause: 'break-pause',
			'my-turn': 'speak',
			'say-it-simply': 'read-aloud',
			stop: 'stop',
			'change-subject': 'change',
			'talk-to-me': 'me'
		}),
		({ signs }) => signs,
		(signs) => ({ signs: signs.length > 0 ? signs : null })
	),
	helps: some(
		options(HELPS, {
			quiet: 'quiet',
			fidget: 'play',
			food: 'food',
			drink: 'drink',
			'own-chair': 'my-room',
			music: 'music',
			pet: 'pets',
			'my-things': 'teddy',
			'see-the-room-first': 'see',
			'few-people': 'people',
			'move-about': 'walk'
		}),
		({ helps }) => helps?.things,
		(things, { helps }) => ({
			helps: things.length > 0 || helps?.words !== undefined ? { ...helps, things } : null
		})
	),
	health: one(
		[...options(['yes', 'some', 'no'] as const, { yes: 'yes', some: 'share', no: 'private' }), notSure],
		({ healthReport }) => healthReport,
		(healthReport) => ({ healthReport })
	)
};

export function isSimple(key: QuestionKey): key is SimpleKey {
	return key in SIMPLE_QUESTIONS;
}

/** What a question offers. The child's own time is never offered as time for a meeting (NCB-Box6b). */
export function optionsFor(key: SimpleKey, choices: ReviewChoices): SimpleQuestion['options'] {
	const { options: all, offered } = SIMPLE_QUESTIONS[key];
	return offered ? all.filter(({ value }) => offered(choices).includes(value)) : all;
}

/** With a thing that stands apart, whichever was pressed last counts. */
export function settle({ alone }: Pick<SimpleQuestion, 'alone'>, before: string[], next: string[]): string[] {
	if (alone === undefined || !next.includes(alone)) return next;
	return before.includes(alone) ? next.filter((value) => value !== alone) : [alone];
}
