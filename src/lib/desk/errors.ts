import type { FieldError } from './writing';

/** Errors by field, in the order of the page, as the summary at its top lists them. */
export function inOrder<Field extends string>(
	errors: Partial<Record<Field, FieldError>>,
	order: readonly Field[]
): [field: Field, code: FieldError][] {
	return order.flatMap((field) => {
		const code = errors[field];
		return code ? [[field, code] as [Field, FieldError]] : [];
	});
}

/** The id of a field: a dot would have to be escaped wherever the id is used. */
export function fieldId(name: string): string {
	return name.replaceAll('.', '-');
}

/** What the fields of several forms on one page are called, by the form and then by the field. */
export type FormLabels<Form extends string> = Readonly<Record<Form, Readonly<Record<string, string>>>>;

/** A line for each field of the form that was sent, in the order in which its labels stand. */
export function linesOf<Form extends string>(
	form: { which: Form; errors: Partial<Record<string, FieldError>> } | null,
	labels: FormLabels<Form>,
	wordsOf: (code: FieldError) => string
): { field: string; label: string | null; words: string }[] {
	if (form === null) return [];
	const { which, errors } = form;
	const order = [...new Set([...Object.keys(labels[which]), ...Object.keys(errors)])];
	return inOrder(errors, order).map(([field, code]) => ({
		field: `${which}-${field}`,
		label: labels[which][field] ?? null,
		words: wordsOf(code)
	}));
}
