import { ComplaintDecisionV1 } from '$lib/contract/v1/complaints';
import type { DecisionErrors, DecisionValues } from '$lib/desk/concern';
import { OUTCOMES, type ComplaintOutcome } from '$lib/domain/complaints/complaint';
import type { AdultText } from '$lib/domain/text/text';
import { fieldErrors, wordsOf } from './fields';

interface ReadDecision {
	values: DecisionValues;
	errors: DecisionErrors;
	/** There when nothing is wrong. */
	decision?: { outcome: ComplaintOutcome; why: AdultText };
}

/** Reads a decision on a complaint. The words come back with every error. */
export function readDecision(form: FormData, lang: string): ReadDecision {
	const chosen = wordsOf(form, 'outcome');
	const values: DecisionValues = {
		outcome: OUTCOMES.find((outcome) => outcome === chosen) ?? '',
		text: wordsOf(form, 'text'),
		easy: wordsOf(form, 'easy')
	};
	const { outcome, text, easy } = values;
	const parsed = ComplaintDecisionV1.safeParse({
		outcome,
		why: { lang, text, ...(easy === '' ? {} : { easy }) }
	});
	if (parsed.success) return { values, errors: {}, decision: parsed.data };
	const found = fieldErrors(parsed.error);
	const errors: DecisionErrors = {
		...(found['outcome'] ? { outcome: 'missing' } : {}),
		...(found['why.text'] ? { text: found['why.text'] } : {}),
		...(found['why.easy'] ? { easy: found['why.easy'] } : {})
	};
	return { values, errors };
}
