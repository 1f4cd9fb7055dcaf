import type { HelpLine, ServiceInfo } from '$lib/domain/service/service';

/**
 * The numbers to show, those for danger first: of the child's place; of every place while nobody has
 * joined here; and where nothing is known of the service yet, those that the app itself carries.
 */
export function linesFor(
	service: ServiceInfo | null,
	placeId: string | undefined,
	carried: readonly HelpLine[]
): HelpLine[] {
	const places = service?.places ?? [];
	const own = places.filter(({ id }) => id === placeId);
	const lines = (own.length > 0 ? own : places).flatMap(({ helpLines }) => helpLines);
	const once = (lines.length > 0 ? lines : carried).filter(
		(line, at, all) => all.findIndex(isSame(line)) === at
	);
	return [...once.filter(({ emergency }) => emergency), ...once.filter(({ emergency }) => !emergency)];
}

function isSame(one: HelpLine): (other: HelpLine) => boolean {
	return ({ name, phone, text, web }) =>
		name === one.name && phone === one.phone && text === one.text && web === one.web;
}

/** A number as the telephone wants it. */
export function dialled(phone: string): string {
	return phone.replaceAll(' ', '');
}

/** A name or a number that keeps its own direction, whatever the direction of the words around it. */
export function apart(text: string): string {
	const [firstStrongIsolate, popIsolate] = ['\u2068', '\u2069'];
	const leftToRightIsolate = '\u2066';
	return `${/\p{L}/u.test(text) ? firstStrongIsolate : leftToRightIsolate}${text}${popIsolate}`;
}
