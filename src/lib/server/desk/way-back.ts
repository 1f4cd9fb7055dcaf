export const DESK_START = '/desk/inbox';
const SIGN_IN = '/desk/sign-in';
const SECOND_FACTOR = '/desk/sign-in/second';

/** Where to sign in, and come back from. A form that was sent is not sent again: its page is shown. */
export function signInPath(from: URL): string {
	const isStart = from.pathname === DESK_START || from.pathname === '/desk';
	const query = from.search.startsWith('?/') ? '' : from.search;
	return isStart && query === '' ? SIGN_IN : `${SIGN_IN}?to=${encodeURIComponent(from.pathname + query)}`;
}

/** Where the second factor is asked for, on the way to a page. */
export function secondFactorPath(to: string): string {
	return to === DESK_START ? SECOND_FACTOR : `${SECOND_FACTOR}?to=${encodeURIComponent(to)}`;
}

/** Where to go after sign-in: a page of the desk, or the start when the address says anything else. */
export function wayBack(to: string | null): string {
	if (!to || !URL.canParse(to, 'http://desk.invalid')) return DESK_START;
	const { origin, pathname, search } = new URL(to, 'http://desk.invalid');
	const isOurs = origin === 'http://desk.invalid' && /^\/desk\/(?!sign-)/.test(pathname);
	return isOurs ? pathname + search : DESK_START;
}
