import { ITEM_CHAIRS, type ReviewChoices } from '$lib/domain/review/choices';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import { agendaWords } from './agenda';
import { clearWords } from './clear-things';
import { isWorded, wordsOf } from './own-words';
import type { QuestionKey } from './questions';
import { SIMPLE_QUESTIONS, isSimple } from './simple-questions';

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
	times: ({ suitsTimes = [], schoolTime }) => [
		...suitsTimes.map((time) => t(`choices:options.times.${time}`)),
		...(schoolTime ? [t('choices:schoolTime')] : [])
	],
	dates: ({ dates = [] }) => dates.map((date) => screenLanguage.format.date(date, 'day')),
	'keep-clear': ({ keepClear = [] }) => keepClear.map(clearWords),
	who: ({ people = {} }, names) => Object.keys(people).map((id) => personWords(id, people, names)),
	'more-people': ({ guests = {} }, { nameOf }) => Object.keys(guests).map(nameOf),
	'who-asks': ({ asksMe }, { nameOf }) => (asksMe === undefined ? [] : [nameOf(asksMe)]),
	'take-part': ({ takePart }, { nameOf }) =>
		takePart && takePart !== 'not-sure' && takePart.speaker !== undefined ? [nameOf(takePart.speaker)] : [],
	before: ({ before }, { nameOf }) =>
		before && before !== 'not-sure' && before.with !== undefined ? [nameOf(before.with)] : [],
	chair: ({ chairItems = {}, chairHelper }, names) => [
		...ITEM_CHAIRS.flatMap((who) => {
			const items = Object.keys(chairItems).filter((item) => chairItems[item] === who);
			if (items.length === 0) return [];
			const what = screenLanguage.format.list(items.map(agendaWords));
			return [t(`choices:chairs.told.${who}`, { what, name: names.iro })];
		}),
		...(chairHelper === undefined ? [] : [names.nameOf(chairHelper)])
	]
};

/** "Mum: Yes, second half". */
export function personWords(id: string, people: NonNullable<ReviewChoices['people']>, names: Names): string {
	const wish = people[id];
	if (!wish) return names.nameOf(id);
	const part = wish.part && 'half' in wish.part ? [t(`choices:people.much.${wish.part.half}`)] : [];
	const sends = wish.sendsViews ? [t('choices:people.much.sends')] : [];
	return t('choices:people.told', {
		name: names.nameOf(id),
		answer: [t(`choices:people.${wish.comes}`), ...part, ...sends].join(', ')
	});
}

function ownWords(key: QuestionKey, choices: ReviewChoices): string[] {
	const words = isWorded(key) ? wordsOf(key, choices) : '';
	return words === '' ? [] : [words];
}
