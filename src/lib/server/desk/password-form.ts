import type { PasswordError, PasswordErrors } from '$lib/desk/password';
import { Refusal } from '$lib/server/http/problem';

interface ReadPassword {
	errors: PasswordErrors;
	/** There when nothing is wrong. */
	sent?: { present: string; next: string };
}

/** Reads what is to become a password, exactly as it was typed. It is given back to no form. */
export function readPassword(form: FormData): ReadPassword {
	const [present, next, again] = ['present', 'next', 'again'].map((name) => {
		const typed = form.get(name);
		return typeof typed === 'string' ? typed : '';
	}) as [string, string, string];
	const errors: PasswordErrors = {
		...(present === '' ? { present: 'missing' } : {}),
		...(next === '' ? { next: 'missing' } : {}),
		...(next === again ? {} : { again: 'differs' })
	};
	return Object.keys(errors).length > 0 ? { errors } : { errors, sent: { present, next } };
}

const CODES: Record<string, PasswordError> = {
	'too-short': 'short',
	'too-long': 'long',
	common: 'common',
	'easy-to-guess': 'guess',
	same: 'same'
};

/** What a service refused, field by field. Anything else is thrown on. */
export function refusedPassword(refused: unknown): PasswordErrors {
	if (!(refused instanceof Refusal)) throw refused;
	if (refused.code === 'wrong-sign-in') return { present: 'wrong' };
	if (refused.code === 'too-many-requests') return { present: 'wait' };
	const code = refused.details.fields?.find(({ path }) => path === 'next')?.code;
	const error = code === undefined ? undefined : CODES[code];
	if (!error) throw refused;
	return { next: error };
}
