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
