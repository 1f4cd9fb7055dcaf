import type { z } from 'zod';
import type { FieldError } from '$lib/desk/writing';

/** Words of one field as they were meant: browsers send line ends of their own. */
export function wordsOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}

/** The same, or nothing where the field was left empty. */
export function optionalWordsOf(form: FormData, name: string): string | undefined {
	return wordsOf(form, name) || undefined;
}

/** The fields that a schema refuses, by path, each with the first thing that is not right with it. */
export function fieldErrors(error: z.ZodError): Record<string, FieldError> {
	const errors: Record<string, FieldError> = {};
	for (const issue of error.issues) errors[issue.path.join('.')] ??= codeOf(issue);
	return errors;
}

function codeOf(issue: z.core.$ZodIssue): FieldError {
	switch (issue.code) {
		case 'too_small':
		case 'invalid_type':
			return 'missing';
		case 'too_big':
			return 'tooLong';
		case 'invalid_format':
			if (issue.format === 'date') return 'notADate';
			return issue.format === 'regex' ? 'characters' : 'unknown';
		default:
			return 'unknown';
	}
}
