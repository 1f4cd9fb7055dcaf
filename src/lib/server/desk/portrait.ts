import sharp from 'sharp';

/** Pixels on each side: enough for a face, little enough to keep on every child's device. */
const EDGE = 320;
const MOST_BYTES = 60_000;
/** More pixels than a camera makes are an attack on the server's memory. */
const MOST_PIXELS = 60_000_000;
const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'tiff']);
const QUALITIES = [82, 65, 45, 25];

/**
 * A small square photo as a data URL, upright, with nothing in it but the picture: where and when it
 * was taken is gone. Null when the bytes are no photo, whatever their name says.
 */
export async function toPortrait(bytes: Uint8Array): Promise<string | null> {
	try {
		const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;
		const { format } = await sharp(bytes, options).metadata();
		if (!FORMATS.has(format)) return null;
		const square = await sharp(bytes, options)
			.autoOrient()
			.resize(EDGE, EDGE, { fit: 'cover', position: sharp.strategy.attention })
			.flatten({ background: '#ffffff' })
			.png()
			.toBuffer();
		for (const quality of QUALITIES) {
			const small = await sharp(square).webp({ quality }).toBuffer();
			if (small.byteLength <= MOST_BYTES) return `data:image/webp;base64,${small.toString('base64')}`;
		}
		return null;
	} catch {
		return null;
	}
}
