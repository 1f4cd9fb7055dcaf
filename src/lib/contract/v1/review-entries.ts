import { z } from 'zod';
import {
	BEFORE_WAYS,
	CHAIRING,
	COMES,
	GUEST_ROLES,
	HELPS,
	INTERPRETER_WANTS,
	INTERPRETER_WHO,
	ITEM_CHAIRS,
	MEETING_SIGNS,
	REVIEW_PLACES,
	TIMES_OF_DAY,
	WAYS_TO_TAKE_PART,
	WEEKDAYS,
	type ReviewChoicesBody
} from '$lib/domain/review/choices';
import { REPORT_TOPICS, type ReportAnswerBody } from '$lib/domain/review/report';
import { REVIEW_REQUESTS, type ReviewRequestBody } from '$lib/domain/review/requests';
import { REVIEW_TOPICS, isAgendaItemId, isTopicId } from '$lib/domain/review/topics';
import {
	PRIVATE_KEEPING,
	VIEW_REACTIONS,
	type PrivateTopicBody,
	type ViewsBody
} from '$lib/domain/review/views';
import { isWishKey, type WishKey } from '$lib/domain/review/wishes';
import { saidSomehow, SaidV1 } from './said-somehow';
import { DateV1, IdV1, LanguageTagV1, SymbolNameV1, wordsV1 } from './text';

const ShortWordsV1 = wordsV1(500);
const NotSureV1 = z.literal('not-sure');
/** One of the child's people or guests, where a question asks for one. */
const SomebodyV1 = z.union([NotSureV1, IdV1]);

/** As many topics, people or items as anybody could mean. */
const MANY = 60;

function keyedBy<K extends z.core.$ZodRecordKey, V extends z.ZodType>(key: K, value: V) {
	return z
		.record(key, value)
		.refine((all) => Object.keys(all).length <= MANY, { message: 'Too many in one entry' });
}

export const TopicIdV1 = z.string().max(40).refine(isTopicId);
export const AgendaItemIdV1 = z.string().max(40).refine(isAgendaItemId);

const PlaceWishV1 = z
	.object({
		places: z.array(z.enum(REVIEW_PLACES)).max(REVIEW_PLACES.length),
		words: SaidV1.words.optional(),
		attachments: SaidV1.attachments.optional()
	})
	.refine((wish) => wish.places.length > 0 || wish.words || wish.attachments, {
		message: 'A place is named, said or shown'
	});

const KeepClearV1 = z
	.object({
		words: ShortWordsV1.optional(),
		symbol: SymbolNameV1.optional(),
		weekday: z.enum(WEEKDAYS).optional(),
		time: z.enum(TIMES_OF_DAY).optional(),
		date: DateV1.optional()
	})
	.refine((clear) => Object.values(clear).some((value) => value !== undefined), {
		message: 'It says what is to be kept clear'
	});

const PersonWishV1 = z.object({
	comes: z.enum(COMES),
	whole: z.boolean().optional(),
	part: z
		.union([
			z.object({ half: z.enum(['first', 'second']) }),
			z.object({ items: z.array(AgendaItemIdV1).min(1).max(MANY) })
		])
		.optional(),
	sendsViews: z.boolean().optional(),
	why: SaidV1.words.optional()
});

const GuestV1 = z.object({
	as: z.enum(GUEST_ROLES),
	name: wordsV1(80).optional(),
	words: ShortWordsV1.optional()
});

const TakePartV1 = z.object({
	ways: z.array(z.enum(WAYS_TO_TAKE_PART)).max(WAYS_TO_TAKE_PART.length),
	speaker: SomebodyV1.optional(),
	words: SaidV1.words.optional()
});

const BeforeV1 = z.object({
	how: z.enum(BEFORE_WAYS),
	with: SomebodyV1.optional(),
	words: SaidV1.words.optional()
});

const HelpsV1 = z.object({
	things: z.array(z.enum(HELPS)).max(HELPS.length),
	words: SaidV1.words.optional()
});

const InterpreterV1 = z.object({
	want: z.enum(INTERPRETER_WANTS),
	lang: z.union([LanguageTagV1, z.literal(['sign', 'other'])]).optional(),
	who: z.enum(INTERPRETER_WHO).optional(),
	stranger: z.boolean().optional(),
	words: ShortWordsV1.optional()
});

const LengthV1 = z.union([z.literal(30), z.literal(45), z.literal(60), z.literal(90), NotSureV1]);

/** What may be set, or emptied with null. */
function field<T extends z.ZodType>(schema: T) {
	return schema.nullable().optional();
}

/** What was chosen. Null, in an entry: the choice is taken back. */
export const ReviewChoicesV1 = z.object({
	where: field(z.union([NotSureV1, PlaceWishV1])),
	notWhere: field(PlaceWishV1),
	stillOk: field(z.enum(COMES)),
	suitsDays: field(z.array(z.enum(WEEKDAYS)).max(WEEKDAYS.length)),
	suitsTimes: field(z.array(z.enum(TIMES_OF_DAY)).max(TIMES_OF_DAY.length)),
	bestDay: field(z.enum([...WEEKDAYS, 'not-sure'])),
	bestTime: field(z.enum([...TIMES_OF_DAY, 'not-sure'])),
	schoolTime: field(z.boolean()),
	dates: field(z.array(DateV1).min(1).max(20)),
	keepClear: field(z.array(KeepClearV1).min(1).max(20)),
	minutes: field(LengthV1),
	breaks: field(z.enum(['none', 'one', 'often', 'when-i-ask'])),
	meetings: field(z.enum(['one-big', 'few-small', 'not-sure'])),
	people: keyedBy(IdV1, PersonWishV1.nullable()).optional(),
	guests: keyedBy(IdV1, GuestV1.nullable()).optional(),
	whyForIro: keyedBy(IdV1, SaidV1.words.nullable()).optional(),
	adults: field(z.enum(['ok', 'too-many'])),
	takePart: field(z.union([NotSureV1, TakePartV1])),
	before: field(z.union([NotSureV1, BeforeV1])),
	asksMe: field(SomebodyV1),
	chair: field(z.enum([...CHAIRING, 'not-sure'])),
	chairItems: keyedBy(AgendaItemIdV1, z.enum(ITEM_CHAIRS).nullable()).optional(),
	chairHelper: field(SomebodyV1),
	signs: field(z.array(z.enum(MEETING_SIGNS)).max(MEETING_SIGNS.length)),
	helps: field(HelpsV1),
	interpreter: field(z.union([NotSureV1, InterpreterV1])),
	healthReport: field(z.enum(['yes', 'some', 'no', 'not-sure']))
});

/** Each field may come alone; a later entry wins, field by field. */
export const ReviewChoicesBodyV1 = ReviewChoicesV1.extend({ review: IdV1 }).refine(
	(body) => Object.entries(body).some(([name, value]) => name !== 'review' && value !== undefined),
	{ message: 'It says what was chosen' }
) satisfies z.ZodType<ReviewChoicesBody>;

const saidAnew = {
	words: field(SaidV1.words),
	symbols: field(SaidV1.symbols),
	attachments: field(SaidV1.attachments)
};

const TopicViewV1 = z.object({
	...saidAnew,
	reaction: field(z.enum(VIEW_REACTIONS)),
	title: field(wordsV1(200)),
	amount: field(z.enum(['more', 'same', 'less', 'different'])),
	change: field(SaidV1.words),
	notInFrontOf: field(z.array(IdV1).min(1).max(MANY)),
	dontAsk: field(z.boolean())
});

/** What was said, topic by topic. Null, in an entry: the topic is taken out. */
export const ReviewViewsV1 = z.object({
	topics: keyedBy(TopicIdV1, TopicViewV1.nullable()).optional(),
	order: field(z.array(TopicIdV1).max(MANY))
});

export const ViewsBodyV1 = ReviewViewsV1.extend({ review: IdV1 }).refine(
	(body) => body.topics ?? body.order !== undefined,
	{ message: 'It says something of a topic' }
) satisfies z.ZodType<ViewsBody>;

export const PrivateTopicBodyV1 = z.object({
	...saidAnew,
	review: IdV1.optional(),
	topic: IdV1,
	keep: z.enum(PRIVATE_KEEPING),
	title: field(wordsV1(200)),
	reaction: field(z.enum(VIEW_REACTIONS)),
	of: field(z.enum(REVIEW_TOPICS.map(({ key }) => key)))
}) satisfies z.ZodType<PrivateTopicBody>;

export const ReviewRequestBodyV1 = z.object({
	review: IdV1.optional(),
	want: z.enum(REVIEW_REQUESTS),
	dates: z.array(DateV1).min(1).max(20).optional(),
	wish: z
		.string()
		.max(60)
		.refine((key): key is WishKey => isWishKey(key))
		.optional(),
	...saidSomehow
}) satisfies z.ZodType<ReviewRequestBody>;

export const ReportAnswerBodyV1 = z.object({
	review: IdV1,
	topic: z.enum(REPORT_TOPICS),
	version: z.int().min(1),
	answer: z.enum(['yes', 'nearly', 'no']),
	...saidSomehow
}) satisfies z.ZodType<ReportAnswerBody>;
