import { ITEM_CHAIRS, type ReviewChoices } from '$lib/domain/review/choices';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import { agendaWords } from './agenda';
import { clearWords } from './clear-things';
import { interpreterLanguage } from './interpreter-languages';
import { isWorded, wordsOf } from './own-words';
import type { QuestionKey } from './questions';
import { SIMPLE_QUESTIONS, isSimple } from './simple-questions';
import { howMuch } from './who-comes';

/** One of many keys of the same shape, which the types of the words do not know. */
type OptionKey = 'choices:options.where.home';

/** What choices are told with. */
export interface Names {
	/** What the child calls their IRO. */
	iro: string;
	/** The name of one of the child's people or guests. */
	nameOf: (id: string) => string;
}

export function optionWords(key: QuestionKey, value: string, iro: string): string {
	// The same places, whether they are wanted or not.
	const words = key === 'not-where' ? 'where' : key;
	return t(`choices:options.${words}.${value}` as OptionKey, { name: iro });
}

/** What was chosen, in the words of the screen; nothing where nothing was. */
export function told(key: QuestionKey, choices: ReviewChoices, names: Names): string[] {
	const options = chosenOf(key, choices).map((value) => optionWords(key, value, names.iro));
	const chosen = key === 'not-where' ? options.map((what) => t('choices:anywhereBut', { what })) : options;
	return [...chosen, ...(TELL_MORE[key]?.(choices, names) ?? []), ...ownWords(key, choices)];
}

/** Several places may have been named, the favourite first; the page asks for one. */
function chosenOf(key: QuestionKey, choices: ReviewChoices): string[] {
	const { where } = choices;
	if (key === 'where' && where && where !== 'not-sure') return where.places;
	return isSimple(key) ? SIMPLE_QUESTIONS[key].read(choices) : [];
}

const TELL_MORE: Partial<Record<QuestionKey, (choices: ReviewChoices, names: Names) => string[]>> = {
	days: ({ bestDay }) =>
		bestDay && bestDay !== 'not-sure' ? [best(t(`choices:options.days.${bestDay}`))] : [],
	times: ({ suitsTimes = [], bestTime, schoolTime }) => [
		...suitsTimes.map((time) => t(`choices:options.times.${time}`)),
		...(bestTime && bestTime !== 'not-sure' ? [best(t(`choices:options.times.${bestTime}`))] : []),
		...(schoolTime ? [t('choices:schoolTime')] : [])
	],
	dates: ({ dates = [] }) => dates.map((date) => screenLanguage.format.date(date, 'day')),
	'keep-clear': ({ keepClear = [] }) => keepClear.map(clearWords),
	who: ({ people = {} }, names) => Object.keys(people).map((id) => personWords(id, people, names)),
	'more-people': ({ guests = {} }, { nameOf }) => Object.keys(guests).map(nameOf),
	'who-asks': ({ asksMe }, names) => somebody(asksMe, names),
	'take-part': ({ takePart }, names) =>
		takePart && takePart !== 'not-sure' ? somebody(takePart.speaker, names) : [],
	before: ({ before }, names) => (before && before !== 'not-sure' ? somebody(before.with, names) : []),
	interpreter: ({ interpreter }) => interpreterWords(interpreter),
	chair: ({ chairItems = {}, chairHelper }, names) => [
		...ITEM_CHAIRS.flatMap((who) => {
			const items = Object.keys(chairItems).filter((item) => chairItems[item] === who);
			if (items.length === 0) return [];
			const what = screenLanguage.format.list(items.map(agendaWords));
			return [t(`choices:chairs.told.${who}`, { what, name: names.iro })];
		}),
		...somebody(chairHelper, names)
	]
};

function interpreterWords(interpreter: ReviewChoices['interpreter']): string[] {
	if (interpreter === undefined) return [];
	if (interpreter === 'not-sure') return [t('choices:options.interpreter.not-sure')];
	const { want, lang, who, stranger, words } = interpreter;
	return [
		t(`choices:options.interpreter.${want}`),
		...(lang === undefined ? [] : [interpreterLanguage(lang)]),
		...(who === undefined ? [] : [t(`choices:interpreter.${who}`)]),
		...(stranger ? [t('choices:interpreter.stranger')] : []),
		...(words === undefined ? [] : [words])
	];
}

function best(what: string): string {
	return t('choices:best.told', { what });
}

function somebody(who: string | undefined, { nameOf }: Names): string[] {
	if (who === undefined) return [];
	return [who === 'not-sure' ? t('choices:company.nobody') : nameOf(who)];
}

/** "Mum: Yes, second half". */
export function personWords(id: string, people: NonNullable<ReviewChoices['people']>, names: Names): string {
	const wish = people[id];
	if (!wish) return names.nameOf(id);
	const much = howMuch(wish);
	const how = much === null ? [] : [t(`choices:people.much.${much}`)];
	return t('choices:people.told', {
		name: names.nameOf(id),
		answer: screenLanguage.format.series([t(`choices:people.${wish.comes}`), ...how])
	});
}

function ownWords(key: QuestionKey, choices: ReviewChoices): string[] {
	const words = isWorded(key) ? wordsOf(key, choices) : '';
	return words === '' ? [] : [words];
}
