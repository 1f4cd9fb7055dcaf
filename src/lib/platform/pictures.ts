import { MAX_PICTURE_BYTES } from '$lib/domain/pictures/own-picture';

/** `fill` cuts off what does not fit a square, `whole` shows all of it on white. */
export type PictureFit = 'fill' | 'whole';

/** Pixels on each side, the largest first: enough for the largest plate on a sharp screen. */
const EDGES = [320, 240, 160];
const QUALITIES = [0.85, 0.7, 0.5, 0.3];
/** A larger file is no photo, and would take more memory than a cheap tablet has. */
const LARGEST_FILE = 60_000_000;

/**
 * A small square picture in base64, painted anew: nothing of the file comes along but what can be
 * seen, so where, when and with what it was taken stays behind.
 * @returns null where the file does not open as a picture on this device
 */
export async function shrinkPicture(file: Blob, fit: PictureFit): Promise<string | null> {
	if (file.size > LARGEST_FILE) return null;
	let photo: ImageBitmap;
	try {
		photo = await createImageBitmap(file, { imageOrientation: 'from-image' });
	} catch {
		return null;
	}
	try {
		for (const edge of EDGES) {
			const canvas = paint(photo, edge, fit);
			if (!canvas) return null;
			for (const quality of QUALITIES) {
				const small = await encode(canvas, quality);
				if (small && small.size <= MAX_PICTURE_BYTES) return await toBase64(small);
			}
		}
		return null;
	} finally {
		photo.close();
	}
}

function paint(photo: ImageBitmap, edge: number, fit: PictureFit): HTMLCanvasElement | null {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = edge;
	const context = canvas.getContext('2d');
	if (!context) return null;
	const { width, height } = photo;
	const scale = edge / (fit === 'fill' ? Math.min(width, height) : Math.max(width, height));
	context.imageSmoothingQuality = 'high';
	// What can be seen through would be black on a dark screen.
	context.fillStyle = '#ffffff';
	context.fillRect(0, 0, edge, edge);
	const [w, h] = [width * scale, height * scale];
	context.drawImage(photo, (edge - w) / 2, (edge - h) / 2, w, h);
	return canvas;
}

/** WebP, or JPEG where the browser writes no WebP and gives back something else. */
async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
	const webp = await asBlob(canvas, 'image/webp', quality);
	return webp?.type === 'image/webp' ? webp : asBlob(canvas, 'image/jpeg', quality);
}

function asBlob(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
	return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}

async function toBase64(blob: Blob): Promise<string> {
	const bytes = new Uint8Array(await blob.arrayBuffer());
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
