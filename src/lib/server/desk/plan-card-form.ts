import type { z } from 'zod';
import { PlanCardDraftV1 } from '$lib/contract/v1/plan';
import type { DeskPerson } from '$lib/desk/child';
import {
	areSameLevels,
	isBlankLevels,
	levelFormsOf,
	levelsWithForms,
	withForms,
	byLevel,
	type LevelForms
} from '$lib/desk/other-forms';
import {
	CHILD_ACTOR,
	PLAN_TEXTS,
	type PlanCardErrors,
	type PlanCardValues,
	type PlanText
} from '$lib/desk/plan';
import { symbolLineError } from '$lib/desk/preview';
import type { FieldError } from '$lib/desk/writing';
import type { PlanActor, PlanCardContent } from '$lib/domain/plan/plan-card';
import type { AdultText, LanguageTag, LevelledText } from '$lib/domain/text/text';
import { fieldErrors, formField, wordsOf } from './fields';

type Draft = z.infer<typeof PlanCardDraftV1>;

/** What reading the form needs to know. */
export interface PlanCardContext {
	lang: string;
	/** The language that the child reads; null where it is that of the writer. */
	into: LanguageTag | null;
	childName: string;
	people: readonly DeskPerson[];
	/** The card as it is; null for the first one. */
	before: PlanCardContent | null;
}

export interface ReadPlanCard {
	values: PlanCardValues;
	errors: PlanCardErrors;
	/** There when nothing is wrong. */
	draft?: Draft;
}

/** Reads a card from the form. Everything that is not right is said at once, each at its field. */
export function readPlanCard(form: FormData, context: PlanCardContext): ReadPlanCard {
	const values = planCardValues(form);
	const parsed = PlanCardDraftV1.safeParse({
		now: adultText('now', values, context),
		next: adultText('next', values, context),
		who: actorsOf(values, context),
		byWhen: values.noDay || values.byWhen === '' ? null : values.byWhen,
		...symbolLinesOf(values),
		...(values.why
			? { why: withForms({ lang: context.lang, text: values.why }, values.whyForms, context.into) }
			: {})
	});
	const errors = {
		...ownErrors(form, values, context),
		...(parsed.success ? {} : byField(fieldErrors(parsed.error)))
	};
	return Object.keys(errors).length === 0 && parsed.success
		? { values, errors, draft: parsed.data }
		: { values, errors };
}

function planCardValues(form: FormData): PlanCardValues {
	return {
		now: levelsIn(form, 'now'),
		next: levelsIn(form, 'next'),
		forms: { now: levelFormsIn(form, 'now'), next: levelFormsIn(form, 'next') },
		who: form.getAll('who').filter((id) => typeof id === 'string'),
		whoElse: wordsOf(form, 'whoElse'),
		byWhen: wordsOf(form, 'byWhen'),
		noDay: form.has('noDay'),
		why: wordsOf(form, 'why'),
		whyForms: {
			easy: wordsOf(form, 'why.easy'),
			translation: wordsOf(form, 'why.translation'),
			checkedBy: wordsOf(form, 'why.checkedBy')
		},
		symbolLines: { now: wordsOf(form, 'symbolLines.now'), next: wordsOf(form, 'symbolLines.next') }
	};
}

function levelsIn(form: FormData, name: string): LevelledText {
	return byLevel((level) => wordsOf(form, `${name}.${level}`));
}

function levelFormsIn(form: FormData, part: PlanText): LevelForms {
	return {
		easy: levelsIn(form, `${part}.easy`),
		translation: levelsIn(form, `${part}.translation`),
		checkedBy: wordsOf(form, `${part}.checkedBy`)
	};
}

/** With its forms. Those in languages that are not in the form stay as long as the words do. */
function adultText(
	part: PlanText,
	values: PlanCardValues,
	{ lang, into, before }: PlanCardContext
): AdultText<LevelledText> {
	const said = levelsWithForms({ lang, text: values[part] }, values.forms[part], into);
	const old = before?.[part];
	if (old?.lang !== lang || !areSameLevels(old.text, values[part])) return said;
	const others = Object.entries(old.translations ?? {}).filter(([language]) => language !== into);
	const translations = { ...Object.fromEntries(others), ...said.translations };
	return Object.keys(translations).length > 0 ? { ...said, translations } : said;
}

/** The words have changed, and a form of them has not: it may say what was true before. */
function hasOldForms(part: PlanText, values: PlanCardValues, { before, into }: PlanCardContext): boolean {
	const old = before?.[part];
	if (!old || areSameLevels(old.text, values[part])) return false;
	const was = levelFormsOf(old, into);
	return (['easy', 'translation'] as const).some((form) => {
		const is = values.forms[part][form];
		return !isBlankLevels(is) && areSameLevels(is, was[form]);
	});
}

function actorsOf({ who, whoElse }: PlanCardValues, { people, childName }: PlanCardContext): PlanActor[] {
	const chosen = who.flatMap((id): PlanActor[] => {
		if (id === CHILD_ACTOR) return [{ name: childName }];
		const person = people.find((each) => each.id === id);
		return person ? [{ name: person.name, personId: person.id }] : [];
	});
	const others = whoElse.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ name: line.trim() }]));
	return [...chosen, ...others];
}

function symbolLinesOf({ symbolLines }: PlanCardValues): Pick<Draft, 'symbolLines'> {
	const made = PLAN_TEXTS.filter((part) => symbolLines[part] !== '');
	if (made.length === 0) return {};
	return { symbolLines: Object.fromEntries(made.map((part) => [part, symbolLines[part]])) };
}

/** What the contract cannot say of a form. */
function ownErrors(form: FormData, values: PlanCardValues, context: PlanCardContext): PlanCardErrors {
	const { people, before } = context;
	const errors: PlanCardErrors = {};
	for (const part of PLAN_TEXTS) {
		if (!form.has(`${part}.fits`) && hasOldForms(part, values, context)) errors[`${part}.fits`] = 'formsOld';
		const notation = values.symbolLines[part];
		const error = notation ? symbolLineError(notation, values[part].symbols, people) : null;
		if (error)
			errors[`symbolLines.${part}`] = error.kind === 'words-differ' ? 'symbolLineWords' : 'symbolLine';
	}
	if (values.noDay === (values.byWhen !== '')) errors['byWhen'] = values.noDay ? 'dayAndNone' : 'dayMissing';
	if (before && values.why === '') errors['why'] = 'whyMissing';
	return errors;
}

const OWN_CODES: Record<string, FieldError> = { who: 'whoMissing' };

function byField(errors: Record<string, FieldError>): PlanCardErrors {
	return Object.fromEntries(
		Object.entries(errors).map(([path, code]) => {
			const name = formField(path).replace(/^who\..*/, 'whoElse');
			return [name, code === 'missing' ? (OWN_CODES[name] ?? code) : code];
		})
	);
}
