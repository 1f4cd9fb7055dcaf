import sharp from 'sharp';

/** A device makes them at most 320 pixels wide; larger ones would be slow on the child's next device. */
const MOST_PIXELS_ON_A_SIDE = 640;
const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp']);

/**
 * Whether these bytes are what a device makes of a child's photo: a small still picture that opens,
 * with nothing in it of where, when and by whom it was taken.
 */
export async function isCleanPicture(bytes: Uint8Array): Promise<boolean> {
	const limits = { limitInputPixels: MOST_PIXELS_ON_A_SIDE ** 2, failOn: 'error' } as const;
	try {
		const { format, width, height, pages = 1, ...data } = await sharp(bytes, limits).metadata();
		if (!FORMATS.has(format) || pages > 1 || Math.max(width, height) > MOST_PIXELS_ON_A_SIDE) return false;
		if (data.exif ?? data.xmp ?? data.iptc ?? data.comments) return false;
		// The head of a file is quickly forged: only what can be painted is a picture.
		await sharp(bytes, limits).stats();
		return true;
	} catch {
		return false;
	}
}
