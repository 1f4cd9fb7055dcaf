import sharp, { type Sharp } from 'sharp';

/** More pixels than a camera makes are an attack on the server's memory. */
const MOST_PIXELS = 60_000_000;
/** Pixels on the longer side: enough to see what matters on a large screen. */
const PHOTO_EDGE = 2560;
const QUALITY = 85;

/**
 * Draws a picture anew. Nothing of the old file is in the new one: not where or when it was taken, not
 * the camera, no hidden smaller picture. Null when the bytes are no picture.
 */
export async function redraw(bytes: Uint8Array, as: 'photo' | 'drawing'): Promise<Buffer | null> {
	try {
		const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient();
		return await (as === 'photo' ? photo(picture) : drawing(picture)).toBuffer();
	} catch {
		return null;
	}
}

function photo(picture: Sharp): Sharp {
	return picture
		.resize(PHOTO_EDGE, PHOTO_EDGE, { fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#ffffff' })
		.webp({ quality: QUALITY });
}

function drawing(picture: Sharp): Sharp {
	return picture
		.resize(PHOTO_EDGE, PHOTO_EDGE, { fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#ffffff' })
		.png({ compressionLevel: 9 });
}
