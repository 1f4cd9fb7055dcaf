import type { z } from 'zod';
import { ComplaintExtensionV1 } from '$lib/contract/v1/complaints';
import type { ExtensionErrors, ExtensionValues } from '$lib/desk/concern';
import { fieldErrors, wordsOf } from './fields';

interface ReadExtension {
	values: ExtensionValues;
	errors: ExtensionErrors;
	/** There when nothing is wrong. */
	extension?: z.output<typeof ComplaintExtensionV1>;
}

/** Reads until when an answer to a complaint is put off, and why. The words come back with every error. */
export function readExtension(form: FormData, lang: string): ReadExtension {
	const values: ExtensionValues = {
		answerBy: wordsOf(form, 'answerBy'),
		text: wordsOf(form, 'text'),
		easy: wordsOf(form, 'easy')
	};
	const { answerBy, text, easy } = values;
	const parsed = ComplaintExtensionV1.safeParse({
		answerBy,
		why: { lang, text, ...(easy === '' ? {} : { easy }) }
	});
	if (parsed.success) return { values, errors: {}, extension: parsed.data };
	const found = fieldErrors(parsed.error);
	const errors: ExtensionErrors = {
		...(found['answerBy'] ? { answerBy: found['answerBy'] } : {}),
		...(found['why.text'] ? { text: found['why.text'] } : {}),
		...(found['why.easy'] ? { easy: found['why.easy'] } : {})
	};
	return { values, errors };
}
