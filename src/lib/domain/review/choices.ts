import { mergeFields, type Patch } from './fields';
import type { AgendaItemId } from './topics';

/** "I'm not sure" is always an answer. */
export type NotSure = 'not-sure';

export const REVIEW_PLACES = [
	'home',
	'school',
	'office',
	'outdoors',
	'cafe',
	'club',
	'screen',
	'hospital',
	'somewhere-else'
] as const;

export type ReviewPlace = (typeof REVIEW_PLACES)[number];

export interface PlaceWish {
	/** The favourite first. */
	places: ReviewPlace[];
	words?: string;
	/** Attachment ids: a photo of the place. */
	attachments?: string[];
}

export const WEEKDAYS = [
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
	'sunday'
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** `early`: before school, `morning` and `midday`: school time on a school day, `after-school`, `evening`. */
export const TIMES_OF_DAY = ['early', 'morning', 'midday', 'after-school', 'evening'] as const;

export type TimeOfDay = (typeof TIMES_OF_DAY)[number];

/** "My time": something that the review must not fall on (NCB-Box6b), on a weekday or on one day. */
export interface KeepClear {
	words?: string;
	/** Name of a symbol. */
	symbol?: string;
	weekday?: Weekday;
	time?: TimeOfDay;
	/** `YYYY-MM-DD`. */
	date?: string;
}

export const REVIEW_LENGTHS = [30, 45, 60, 90] as const;

export type ReviewLength = (typeof REVIEW_LENGTHS)[number];

/** One of the child's people by id, or somebody whom the child added. */
export type PersonKey = string;

/** The same, or that the child is not sure who: NotSure. */
export type SomebodyOrNotSure = PersonKey;

export const COMES = ['yes', 'not-sure', 'no'] as const;

/** Whether somebody should come. One person is one field: the last wish for them counts whole. */
export interface PersonWish {
	comes: (typeof COMES)[number];
	/** All of it, said in so many words. Left out without a part, it is all of it as well, and nobody chose that. */
	whole?: boolean;
	part?: { half: 'first' | 'second' } | { items: AgendaItemId[] };
	/** They say what they think in another way, and do not come (H-5b). */
	sendsViews?: boolean;
	/** Why. What is for the IRO alone goes in `whyForIro`, in an entry of its own. */
	why?: string;
}

export const GUEST_ROLES = ['friend', 'family', 'supporter', 'advocate', 'interpreter', 'other'] as const;

/** Somebody who is not among the child's people and whom the child asks for; without a name too, such as an advocate. */
export interface Guest {
	as: (typeof GUEST_ROLES)[number];
	name?: string;
	/** How to reach them, or what matters: "a woman, and nobody whom my family knows". */
	words?: string;
}

export const WAYS_TO_TAKE_PART = [
	'all-of-it',
	'a-part',
	'on-screen',
	'somebody-speaks-for-me',
	'send-words',
	'send-pictures',
	'send-recording',
	'send-film',
	'not-there'
] as const;

export interface TakePart {
	ways: (typeof WAYS_TO_TAKE_PART)[number][];
	/** Who speaks for me. */
	speaker?: SomebodyOrNotSure;
	words?: string;
}

export const BEFORE_WAYS = ['alone', 'with-somebody', 'by-phone', 'in-writing', 'no'] as const;

/** Seeing my IRO before the meeting (NCB-Box6, J-3.33). */
export interface BeforeWish {
	how: (typeof BEFORE_WAYS)[number];
	with?: SomebodyOrNotSure;
	words?: string;
}

export const CHAIRING = ['all', 'some', 'open', 'none'] as const;

export const ITEM_CHAIRS = ['me', 'together', 'iro'] as const;

export const MEETING_SIGNS = [
	'pause',
	'my-turn',
	'say-it-simply',
	'stop',
	'change-subject',
	'talk-to-me'
] as const;

export const HELPS = [
	'quiet',
	'fidget',
	'food',
	'drink',
	'own-chair',
	'music',
	'pet',
	'my-things',
	'see-the-room-first',
	'few-people',
	'move-about'
] as const;

export const INTERPRETER_WANTS = ['all', 'part', 'no'] as const;

export const INTERPRETER_WHO = ['woman', 'man', 'either'] as const;

/** An interpreter at one review; a no is asked anew at the next one (J-3.12). */
export interface InterpreterWish {
	want: (typeof INTERPRETER_WANTS)[number];
	/** A language tag, `sign` for signing, or `other`. */
	lang?: string;
	who?: (typeof INTERPRETER_WHO)[number];
	/** Nobody whom the child or their family knows (J-3.12b). No reason is asked. */
	stranger?: boolean;
	/** Another language, or what else matters. */
	words?: string;
}

/** What a child wants of one review. Everything may be left open. */
export interface ReviewChoices {
	where?: PlaceWish | NotSure;
	/** "Anywhere but …" */
	notWhere?: PlaceWish;
	/** Is the day and the place that was planned still OK? (J-3.20) */
	stillOk?: 'yes' | 'no' | NotSure;
	suitsDays?: Weekday[];
	suitsTimes?: TimeOfDay[];
	/** The best of the days and of the times that suit (N-CoP-2.2c). */
	bestDay?: Weekday | NotSure;
	bestTime?: TimeOfDay | NotSure;
	/** School time is never used unless the child says so (J-3.31). */
	schoolTime?: boolean;
	/** Days that would suit, the best first; `YYYY-MM-DD`. */
	dates?: string[];
	keepClear?: KeepClear[];
	minutes?: ReviewLength | NotSure;
	breaks?: 'none' | 'one' | 'often' | 'when-i-ask';
	/** One big meeting, or a few small ones (L-Next). */
	meetings?: 'one-big' | 'few-small' | NotSure;
	people?: Record<PersonKey, PersonWish>;
	/** By a UUID that the device gives them; `people` then says whether they should come. */
	guests?: Record<string, Guest>;
	/** Why somebody should come or not, for the IRO alone. Only in an entry that goes to the IRO and to nobody else. */
	whyForIro?: Record<PersonKey, string>;
	/** "Seven grown-ups. Too many?" (J-3.10) */
	adults?: 'ok' | 'too-many';
	takePart?: TakePart | NotSure;
	before?: BeforeWish | NotSure;
	/** Who should ask me all this (N-CoP-2.2e). */
	asksMe?: SomebodyOrNotSure;
	chair?: (typeof CHAIRING)[number] | NotSure;
	/** Who leads which part. */
	chairItems?: Record<AgendaItemId, (typeof ITEM_CHAIRS)[number]>;
	/** Who helps me lead (J-5.17). */
	chairHelper?: SomebodyOrNotSure;
	signs?: (typeof MEETING_SIGNS)[number][];
	helps?: { things: (typeof HELPS)[number][]; words?: string };
	interpreter?: InterpreterWish | NotSure;
	/** May the health report be at the review? (J-3.48a) */
	healthReport?: 'yes' | 'some' | 'no' | NotSure;
}

/** Fields that hold one wish for each person or item; each of those is a field of its own. */
export const KEYED_CHOICES = ['people', 'guests', 'whyForIro', 'chairItems'] as const;

type Keyed = (typeof KEYED_CHOICES)[number];

/** Choices to set, or to take back with null. */
export type ChoicesPatch = Patch<Omit<ReviewChoices, Keyed>> & {
	[Field in Keyed]?: { [Key in string]: NonNullable<ReviewChoices[Field]>[Key] | null };
};

/** What was chosen or changed. Null takes a choice back; what is not named stays. */
export interface ReviewChoicesBody extends ChoicesPatch {
	/** Id of the review. */
	review: string;
}

/** A later choice wins, field by field, and for people and items one by one. */
export function mergeChoices(before: ReviewChoices, body: ReviewChoicesBody): ReviewChoices {
	const { review: _review, people, guests, whyForIro, chairItems, ...plain } = body;
	const merged = mergeFields<ReviewChoices>(before, plain);
	for (const [field, patch] of Object.entries({ people, guests, whyForIro, chairItems })) {
		if (patch) mergeKeyed(merged, field as Keyed, patch);
	}
	return merged;
}

function mergeKeyed(choices: ReviewChoices, field: Keyed, patch: Patch<Record<string, unknown>>): void {
	const merged = mergeFields<Record<string, unknown>>(choices[field] ?? {}, patch);
	if (Object.keys(merged).length > 0) Object.assign(choices, { [field]: merged });
	else delete choices[field];
}
