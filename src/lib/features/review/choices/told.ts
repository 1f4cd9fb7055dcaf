import type { ReviewChoices } from '$lib/domain/review/choices';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import { clearWords } from './clear-things';
import { isWorded, wordsOf } from './own-words';
import type { QuestionKey } from './questions';
import { SIMPLE_QUESTIONS, isSimple } from './simple-questions';

/** One of many keys of the same shape, which the types of the words do not know. */
type OptionKey = 'choices:options.where.home';

export function optionWords(key: QuestionKey, value: string, iro: string): string {
	return t(`choices:options.${key}.${value}` as OptionKey, { name: iro });
}

/** What was chosen, in the words of the screen; nothing where nothing was. */
export function told(key: QuestionKey, choices: ReviewChoices, iro: string): string[] {
	const chosen = isSimple(key)
		? SIMPLE_QUESTIONS[key].read(choices).map((value) => optionWords(key, value, iro))
		: toldElse(key, choices);
	return [...chosen, ...ownWords(key, choices)];
}

function toldElse(key: QuestionKey, choices: ReviewChoices): string[] {
	if (key === 'times') {
		return [
			...(choices.suitsTimes ?? []).map((time) => t(`choices:options.times.${time}`)),
			...(choices.schoolTime ? [t('choices:schoolTime')] : [])
		];
	}
	if (key === 'dates') return (choices.dates ?? []).map((date) => screenLanguage.format.date(date));
	return (choices.keepClear ?? []).map(clearWords);
}

function ownWords(key: QuestionKey, choices: ReviewChoices): string[] {
	const words = isWorded(key) ? wordsOf(key, choices) : '';
	return words === '' ? [] : [words];
}
