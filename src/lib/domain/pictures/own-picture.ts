/** What a picture of the child's own stands for: a symbol, or somebody in their life. */
export type StandsFor = { symbol: string } | { personId: string };

/** A picture of the child's own, or null to put the usual one back. */
export interface OwnPictureBody {
	stands: StandsFor;
	/** A small JPEG, PNG or WebP in base64, with nothing in it but the picture. */
	picture: string | null;
}

/** The largest picture, in bytes. In base64 it fits in one entry. */
export const MAX_PICTURE_BYTES = 40_960;

/** The same text for the same thing, such as `symbol/home`. */
export function standsKey(stands: StandsFor): string {
	return 'symbol' in stands ? `symbol/${stands.symbol}` : `person/${stands.personId}`;
}

/** How the bytes of each kind of picture begin, in base64. */
const BEGINNINGS = {
	'image/jpeg': '/9j/',
	'image/png': 'iVBORw0KGgo',
	'image/webp': 'UklGR'
} as const;

export type PictureType = keyof typeof BEGINNINGS;

/** The kind of a picture by its first bytes; null for anything else. */
export function pictureType(picture: string): PictureType | null {
	const types = Object.keys(BEGINNINGS) as PictureType[];
	return types.find((type) => picture.startsWith(BEGINNINGS[type])) ?? null;
}

/** The address of a picture for an `<img>`; undefined for anything that is none. */
export function pictureUrl(picture: string): string | undefined {
	const type = pictureType(picture);
	return type === null ? undefined : `data:${type};base64,${picture}`;
}
