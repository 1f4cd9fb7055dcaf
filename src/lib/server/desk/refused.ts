import type { FieldError } from '$lib/desk/writing';
import { Refusal } from '$lib/server/http/problem';

const CODES: Record<string, FieldError> = {
	missing: 'missing',
	future: 'future',
	year: 'year'
};

/** What a service refused, field by field. Anything but a refusal of fields is thrown on. */
export function refusedFields(refused: unknown): Record<string, FieldError> {
	if (!(refused instanceof Refusal) || refused.code !== 'not-valid') throw refused;
	return Object.fromEntries(
		(refused.details.fields ?? []).map(({ path, code }) => [path, CODES[code] ?? 'unknown'])
	);
}
