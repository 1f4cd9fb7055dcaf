import { AnswerV1, HeardDraftV1 } from '$lib/contract/v1/staff';
import { IdV1 } from '$lib/contract/v1/text';
import { symbolLineError } from '$lib/desk/preview';
import type { DeskPerson } from '$lib/desk/child';
import type { WriteErrors, WriteKind, WriteValues } from '$lib/desk/writing';
import type { AdultText } from '$lib/domain/text/text';
import { fieldErrors, wordsOf } from './fields';

interface ReadWriting {
	kind: WriteKind;
	values: WriteValues;
	errors: WriteErrors;
	/** There when nothing is wrong. */
	draft?: { id?: string; text: AdultText; symbolLine?: string };
}

/** Reads what was written to a child. The words come back with every error. */
export function readWriting(
	form: FormData,
	kind: WriteKind,
	writer: { lang: string; people: readonly DeskPerson[] }
): ReadWriting {
	const values = {
		text: wordsOf(form, 'text'),
		easy: wordsOf(form, 'easy'),
		symbolLine: wordsOf(form, 'symbolLine')
	};
	const sent = {
		text: { lang: writer.lang, text: values.text, ...(values.easy ? { easy: values.easy } : {}) },
		...(values.symbolLine ? { symbolLine: values.symbolLine } : {})
	};
	const parsed = (kind === 'answer' ? AnswerV1 : HeardDraftV1).safeParse(sent);
	if (!parsed.success) return { kind, values, errors: byField(fieldErrors(parsed.error)) };
	const line = values.symbolLine ? symbolLineError(values.symbolLine, values.text, writer.people) : null;
	if (line) {
		return {
			kind,
			values,
			errors: { symbolLine: line.kind === 'words-differ' ? 'symbolLineWords' : 'symbolLine' }
		};
	}
	const id = IdV1.safeParse(form.get('id'));
	return {
		kind,
		values,
		errors: {},
		draft: { ...parsed.data, ...(id.success ? { id: id.data } : {}) }
	};
}

function byField(errors: ReturnType<typeof fieldErrors>): WriteErrors {
	const text = errors['text.text'] ?? errors['text'];
	const easy = errors['text.easy'];
	const symbolLine = errors['symbolLine'];
	return { ...(text ? { text } : {}), ...(easy ? { easy } : {}), ...(symbolLine ? { symbolLine } : {}) };
}
