/** What is not right with a field of the password's form. The words are under `desk-security:password.wrong`. */
export type PasswordError =
	'missing' | 'wrong' | 'wait' | 'short' | 'long' | 'common' | 'guess' | 'same' | 'differs';

/** The fields, in the order of the page. */
export const PASSWORD_FIELDS = ['present', 'next', 'again'] as const;

export type PasswordErrors = Partial<Record<(typeof PASSWORD_FIELDS)[number], PasswordError>>;
