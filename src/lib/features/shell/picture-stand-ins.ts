import type { OwnPicture } from '$lib/offline/index';
import { SHARES_WITH } from '$lib/symbols/names';
import { pictureType } from '$lib/domain/pictures/own-picture';

/** Opened once, so that a picture to which nothing happened keeps its address. */
const opened = new WeakMap<OwnPicture, Blob>();

/**
 * The child's own pictures that stand in for symbols, by the symbol's name. What is no picture is left out. Concepts
 * that share a drawing share its stand-in too, but for one that has its own.
 */
export function symbolPictures(pictures: readonly OwnPicture[]): Map<string, Blob> {
	const own = new Map(
		pictures.flatMap((one): [string, Blob][] => {
			const blob = 'symbol' in one.stands ? blobOf(one) : null;
			return 'symbol' in one.stands && blob ? [[one.stands.symbol, blob]] : [];
		})
	);
	const shared = Object.entries(SHARES_WITH).flatMap(([name, other]): [string, Blob][] => {
		const blob = own.get(other);
		return blob ? [[name, blob]] : [];
	});
	return new Map([...shared, ...own]);
}

function blobOf(one: OwnPicture): Blob | null {
	const before = opened.get(one);
	if (before) return before;
	const type = pictureType(one.picture);
	if (type === null) return null;
	const blob = new Blob([Uint8Array.from(atob(one.picture), (letter) => letter.charCodeAt(0))], { type });
	opened.set(one, blob);
	return blob;
}
