import type { z } from 'zod';
import { PlanCardDraftV1 } from '$lib/contract/v1/plan';
import type { DeskPerson } from '$lib/desk/child';
import {
	adultText,
	CHILD_ACTOR,
	PLAN_TEXTS,
	type PlanCardErrors,
	type PlanCardValues,
	type PlanText
} from '$lib/desk/plan';
import { symbolLineError } from '$lib/desk/preview';
import type { FieldError } from '$lib/desk/writing';
import type { PlanActor, PlanCardContent } from '$lib/domain/plan/plan-card';
import { READING_LEVELS, type LevelledText } from '$lib/domain/text/text';
import { fieldErrors, wordsOf } from './fields';

type Draft = z.infer<typeof PlanCardDraftV1>;

/** What reading the form needs to know. */
export interface PlanCardContext {
	lang: string;
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
		now: adultText(values.now, context.before?.now ?? null, context.lang),
		next: adultText(values.next, context.before?.next ?? null, context.lang),
		who: actorsOf(values, context),
		byWhen: values.noDay || values.byWhen === '' ? null : values.byWhen,
		...symbolLinesOf(values),
		...(values.why ? { why: { lang: context.lang, text: values.why } } : {})
	});
	const errors = {
		...ownErrors(values, context),
		...(parsed.success ? {} : byField(fieldErrors(parsed.error)))
	};
	return Object.keys(errors).length === 0 && parsed.success
		? { values, errors, draft: parsed.data }
		: { values, errors };
}

function planCardValues(form: FormData): PlanCardValues {
	const levelled = (part: PlanText) =>
		Object.fromEntries(
			READING_LEVELS.map((level) => [level, wordsOf(form, `${part}.${level}`)])
		) as LevelledText;
	return {
		now: levelled('now'),
		next: levelled('next'),
		who: form.getAll('who').filter((id) => typeof id === 'string'),
		whoElse: wordsOf(form, 'whoElse'),
		byWhen: wordsOf(form, 'byWhen'),
		noDay: form.has('noDay'),
		why: wordsOf(form, 'why'),
		symbolLines: { now: wordsOf(form, 'symbolLines.now'), next: wordsOf(form, 'symbolLines.next') }
	};
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
function ownErrors(values: PlanCardValues, { people, before }: PlanCardContext): PlanCardErrors {
	const errors: PlanCardErrors = {};
	for (const part of PLAN_TEXTS) {
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

/** From the contract's paths to the form's names: `now.text.symbols` is `now.symbols`. */
function byField(errors: Record<string, FieldError>): PlanCardErrors {
	return Object.fromEntries(
		Object.entries(errors).map(([path, code]) => {
			const name = path.replace('.text', '').replace(/^who\..*/, 'whoElse');
			return [name, code === 'missing' ? (OWN_CODES[name] ?? code) : code];
		})
	);
}
