import { READING_LEVELS } from '$lib/domain/text/text';
import { PLAN_TEXTS } from './plan';
import type { DeskWords } from './words';

const FORMS = ['easy', 'translation'] as const;

/** Every field of the form of a plan card that can be wrong, in the order of the page. */
export const PLAN_CARD_FIELDS: readonly string[] = [
	...PLAN_TEXTS.flatMap((part) => [
		...READING_LEVELS.map((level) => `${part}.${level}`),
		...FORMS.flatMap((form) => READING_LEVELS.map((level) => `${part}.${form}.${level}`)),
		`${part}.checkedBy`,
		`${part}.fits`
	]),
	'symbolLines.now',
	'symbolLines.next',
	'who',
	'whoElse',
	'byWhen',
	'why',
	'why.easy',
	'why.translation',
	'why.checkedBy'
];

/** What the page calls a field. `language` is the name of the language that the child reads. */
export function planFieldName(t: DeskWords['t'], field: string, language: string): string {
	if (field === 'symbolLines.now') return t('desk:planCard.symbolLineNow');
	if (field === 'symbolLines.next') return t('desk:planCard.symbolLineNext');
	const [first = '', second = '', third = ''] = field.split('.');
	const part = PLAN_TEXTS.find((each) => each === first);
	if (!part) return ofWhy(t, field, language);
	const words = t(`desk:planCard.fields.${part}`);
	if (second === 'fits') return words;
	if (second === 'checkedBy') return t('desk:forms.checkedBy', { language });
	const level = READING_LEVELS.find((each) => each === (third || second)) ?? 'words';
	const name = t('desk:planCard.fieldName', { part: words, level: t(`desk:planCard.levels.${level}`) });
	if (second === 'easy') return t('desk:forms.easyField', { field: name });
	return second === 'translation' ? t('desk:forms.translationField', { field: name, language }) : name;
}

function ofWhy(t: DeskWords['t'], field: string, language: string): string {
	const name = t('desk:planCard.why');
	if (field === 'why.easy') return t('desk:forms.easyField', { field: name });
	if (field === 'why.translation') return t('desk:forms.translationField', { field: name, language });
	if (field === 'why.checkedBy') return t('desk:forms.checkedBy', { language });
	return t(`desk:planCard.${field as 'who' | 'whoElse' | 'byWhen' | 'why'}`);
}
