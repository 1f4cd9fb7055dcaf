import {
	ITEM_CHAIRS,
	type Guest,
	type InterpreterWish,
	type KeepClear,
	type PersonWish,
	type PlaceWish,
	type ReviewChoices,
	type ReviewChoicesBody,
	type TakePart
} from '$lib/domain/review/choices';
import { MEETING_PARTS, isListedTopic } from '$lib/domain/review/topics';
import { personOfWish, wishesIn, type WishKey } from '$lib/domain/review/wishes';
import { LANGUAGES } from '$lib/i18n/languages';
import type { DeskWords } from './words';

/** One wish in words for the desk. What the child said in their own words stands apart, as they said it. */
export interface ChoiceLine {
	wish: WishKey;
	/** What the wish is about. */
	title: string;
	/** What was chosen. */
	chosen: string[];
	/** The child's own words. */
	words: string[];
	/** How many pictures, recordings and films hang on it. */
	attached: number;
}

type Words = Pick<DeskWords, 't' | 'format'>;

/** What choices are told with: the words of the desk, and the names of people and topics. */
export interface Naming extends Words {
	/** The name of one of the child's people or guests. */
	nameOf(id: string): string;
}

/** A body of an entry or choices that were put together from many: null is a choice that was taken back. */
type Choices = ReviewChoices | ReviewChoicesBody;

export function choiceLines(choices: Choices, naming: Naming): ChoiceLine[] {
	return wishesIn(choices).map((wish) => choiceLine(wish, choices, naming));
}

function choiceLine(wish: WishKey, choices: Choices, naming: Naming): ChoiceLine {
	const person = personOfWish(wish);
	const line: ChoiceLine = { wish, title: wishTitle(wish, naming), chosen: [], words: [], attached: 0 };
	if (person) tellPerson(line, person, choices, naming);
	else TELL[wish as keyof typeof TELL](line, choices, naming);
	if (line.chosen.length + line.words.length + line.attached === 0) {
		line.chosen.push(naming.t('desk-reviews:takenBack'));
	}
	return line;
}

export function wishTitle(wish: WishKey, { t, nameOf }: Naming): string {
	const person = personOfWish(wish);
	return person
		? t('desk-reviews:wish.person', { name: nameOf(person) })
		: t(`desk-reviews:wish.${wish as 'where'}`);
}

/** "School", "What goes well", or that it is a topic of the child's own. */
export function itemTitle(id: string, { t }: Words): string {
	const known = isListedTopic(id) || (MEETING_PARTS as readonly string[]).includes(id);
	return t(`desk-reviews:topic.${known ? (id as 'school') : 'own'}`);
}

type Tell = (line: ChoiceLine, choices: Choices, naming: Naming) => void;

const TELL: Record<Exclude<WishKey, `person/${string}`>, Tell> = {
	where(line, { where, notWhere, stillOk }, { t, format }) {
		if (where === 'not-sure') line.chosen.push(t('desk-reviews:notSure'));
		else if (where) tellPlace(line, where, (places) => places, { t, format });
		if (notWhere) {
			tellPlace(line, notWhere, (places) => t('desk-reviews:anywhereBut', { places }), { t, format });
		}
		if (stillOk) line.chosen.push(t(`desk-reviews:stillOk.${stillOk}`));
	},
	when(line, choices, { t, format }) {
		const { suitsDays, suitsTimes, bestDay, bestTime, dates, schoolTime, keepClear } = choices;
		// What they like best comes first.
		const best = [
			bestDay && bestDay !== 'not-sure' ? t(`desk-reviews:weekday.${bestDay}`) : undefined,
			bestTime && bestTime !== 'not-sure' ? t(`desk-reviews:time.${bestTime}`) : undefined
		].filter((part) => part !== undefined);
		if (best.length > 0) line.chosen.push(t('desk-reviews:best', { what: format.series(best) }));
		if (suitsDays?.length) {
			const days = format.list(suitsDays.map((day) => t(`desk-reviews:weekday.${day}`)));
			line.chosen.push(t('desk-reviews:suitsDays', { days }));
		}
		if (suitsTimes?.length) {
			const times = format.list(suitsTimes.map((time) => t(`desk-reviews:time.${time}`)));
			line.chosen.push(t('desk-reviews:suitsTimes', { times }));
		}
		if (dates) {
			const days = format.list(dates.map((date) => format.date(date)));
			line.chosen.push(t('desk-reviews:suitsDates', { dates: days }));
		}
		if (typeof schoolTime === 'boolean') {
			line.chosen.push(t(`desk-reviews:schoolTime.${schoolTime ? 'yes' : 'no'}`));
		}
		for (const clear of keepClear ?? []) tellKeepClear(line, clear, { t, format });
	},
	length(line, { minutes, breaks, meetings }, { t }) {
		if (minutes === 'not-sure') line.chosen.push(t('desk-reviews:notSure'));
		else if (minutes) line.chosen.push(t('desk-reviews:minutes', { count: minutes }));
		if (breaks) line.chosen.push(t(`desk-reviews:breaks.${breaks}`));
		if (meetings) line.chosen.push(t(`desk-reviews:meetings.${meetings}`));
	},
	adults(line, { adults }, { t }) {
		if (adults) line.chosen.push(t(`desk-reviews:adults.${adults}`));
	},
	'take-part'(line, { takePart }, naming) {
		if (takePart === 'not-sure') line.chosen.push(naming.t('desk-reviews:notSure'));
		else if (takePart) tellTakePart(line, takePart, naming);
	},
	before(line, { before }, { t, nameOf }) {
		if (before === 'not-sure') line.chosen.push(t('desk-reviews:notSure'));
		else if (before) {
			line.chosen.push(t(`desk-reviews:before.${before.how}`));
			if (before.with) line.chosen.push(somebody('with', before.with, { t, nameOf }));
			if (before.words) line.words.push(before.words);
		}
	},
	'asks-me'(line, { asksMe }, { t, nameOf }) {
		if (asksMe) line.chosen.push(asksMe === 'not-sure' ? t('desk-reviews:notSure') : nameOf(asksMe));
	},
	chair(line, { chair, chairItems, chairHelper }, { t, format, nameOf }) {
		if (chair) line.chosen.push(t(`desk-reviews:chair.${chair}`));
		for (const who of ITEM_CHAIRS) {
			const items = Object.entries(chairItems ?? {}).filter(([, chairs]) => chairs === who);
			if (items.length === 0) continue;
			const titles = format.list(items.map(([id]) => itemTitle(id, { t, format })));
			line.chosen.push(t(`desk-reviews:chairItem.${who}`, { items: titles }));
		}
		if (chairHelper) line.chosen.push(somebody('chairHelper', chairHelper, { t, nameOf }));
	},
	signs(line, { signs }, { t, format }) {
		if (signs?.length) line.chosen.push(format.list(signs.map((sign) => t(`desk-reviews:signs.${sign}`))));
	},
	helps(line, { helps }, { t, format }) {
		if (helps?.things.length) {
			line.chosen.push(format.list(helps.things.map((thing) => t(`desk-reviews:helps.${thing}`))));
		}
		if (helps?.words) line.words.push(helps.words);
	},
	interpreter(line, { interpreter }, { t }) {
		if (interpreter === 'not-sure') line.chosen.push(t('desk-reviews:notSure'));
		else if (interpreter) tellInterpreter(line, interpreter, t);
	},
	'health-report'(line, { healthReport }, { t }) {
		if (healthReport) line.chosen.push(t(`desk-reviews:healthReport.${healthReport}`));
	}
};

/** Who it is that the child wants for something, or that they are not sure of it. */
function somebody(
	what: 'with' | 'speaker' | 'chairHelper',
	who: string,
	{ t, nameOf }: Pick<Naming, 't' | 'nameOf'>
): string {
	return who === 'not-sure'
		? t(`desk-reviews:unsure.${what}`)
		: t(`desk-reviews:${what}`, { name: nameOf(who) });
}

function tellPlace(line: ChoiceLine, wish: PlaceWish, say: (places: string) => string, { t, format }: Words) {
	if (wish.places.length > 0) {
		line.chosen.push(say(format.list(wish.places.map((place) => t(`desk-reviews:place.${place}`)))));
	}
	if (wish.words) line.words.push(wish.words);
	line.attached += wish.attachments?.length ?? 0;
}

function tellInterpreter(line: ChoiceLine, wish: InterpreterWish, t: Words['t']): void {
	line.chosen.push(t(`desk-reviews:interpreter.${wish.want}`));
	if (wish.lang)
		line.chosen.push(t('desk-reviews:interpreter.lang', { lang: interpreterLang(wish.lang, t) }));
	if (wish.who) line.chosen.push(t(`desk-reviews:interpreter.${wish.who}`));
	if (wish.stranger) line.chosen.push(t('desk-reviews:interpreter.stranger'));
	if (wish.words) line.words.push(wish.words);
}

function interpreterLang(lang: string, t: Words['t']): string {
	if (lang === 'sign' || lang === 'other') return t(`desk-reviews:interpreter.${lang}`);
	return LANGUAGES.find((one) => one.lang === lang)?.name ?? lang;
}

function tellKeepClear(line: ChoiceLine, clear: KeepClear, { t, format }: Words): void {
	const what = [
		clear.weekday && t(`desk-reviews:weekday.${clear.weekday}`),
		clear.date && format.date(clear.date),
		clear.time && t(`desk-reviews:time.${clear.time}`),
		clear.symbol?.replaceAll('-', ' ')
	].filter((part) => part !== undefined);
	if (what.length > 0) line.chosen.push(t('desk-reviews:keepClear', { what: format.series(what) }));
	if (clear.words) line.words.push(clear.words);
}

function tellTakePart(line: ChoiceLine, takePart: TakePart, { t, nameOf }: Naming): void {
	for (const way of takePart.ways) line.chosen.push(t(`desk-reviews:takePart.${way}`));
	if (takePart.speaker) line.chosen.push(somebody('speaker', takePart.speaker, { t, nameOf }));
	if (takePart.words) line.words.push(takePart.words);
}

function tellPerson(line: ChoiceLine, id: string, choices: Choices, naming: Naming): void {
	const { people, guests, whyForIro } = choices;
	const guest = guests?.[id];
	if (guest) tellGuest(line, guest, naming);
	const wish = people?.[id];
	if (wish) tellWish(line, wish, naming);
	const why = whyForIro?.[id];
	if (why) line.chosen.push(naming.t('desk-reviews:whyForIro', { words: why }));
}

function tellGuest(line: ChoiceLine, guest: Guest, { t }: Naming): void {
	const as = t(`desk-reviews:guest.${guest.as}`);
	line.chosen.push(guest.name ? t('desk-reviews:guestNamed', { as, name: guest.name }) : as);
	if (guest.words) line.words.push(guest.words);
}

function tellWish(line: ChoiceLine, wish: PersonWish, naming: Naming): void {
	const { t, format } = naming;
	line.chosen.push(t(`desk-reviews:comes.${wish.comes}`));
	if (wish.whole) line.chosen.push(t('desk-reviews:part.all'));
	if (wish.part && 'half' in wish.part) line.chosen.push(t(`desk-reviews:part.${wish.part.half}`));
	else if (wish.part) {
		const items = format.list(wish.part.items.map((id) => itemTitle(id, naming)));
		line.chosen.push(t('desk-reviews:part.items', { items }));
	}
	if (wish.sendsViews) line.chosen.push(t('desk-reviews:sendsViews'));
	if (wish.why) line.words.push(wish.why);
}
