import { callName } from '$lib/domain/people/call-name';
import type { IroPromise, Person } from '$lib/domain/people/person';
import { PROMISE_LINES } from '$lib/domain/people/promise';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { namingIro } from '$lib/features/shell/role-words';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';

export function promiseTitle(iro: Person): string {
	return t('promise:titleNamed', { name: callName(iro) });
}

/** Signed by this IRO; what an earlier one signed is not this one's word (N-P-0). */
export function isSignedBy(
	iro: Person,
	promise: IroPromise | null
): promise is IroPromise & { signedOn: string } {
	return promise?.iroPersonId === iro.id && promise.signedOn !== null;
}

/** "Signed by … on …", or that it is not signed yet. */
export function signedLine(iro: Person, promise: IroPromise | null): string {
	return isSignedBy(iro, promise)
		? t('promise:signed', {
				name: promise.iroName,
				date: screenLanguage.format.date(promise.signedOn, 'full')
			})
		: t('promise:notSignedBy', { name: callName(iro) });
}

/** The whole promise, to be read out. */
export function promiseSpoken(iro: Person, promise: IroPromise | null): string {
	const lines = [...PROMISE_LINES.map(({ key }) => key), 'getInTouch' as const];
	const { level } = appearance;
	return [
		promiseTitle(iro) + '.',
		...lines.map((key) => namingIro(t(`promise:${key}.${level}`))),
		signedLine(iro, promise)
	].join(' ');
}
