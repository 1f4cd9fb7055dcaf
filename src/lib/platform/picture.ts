/** The longer side of a photo, in pixels: enough to read a letter on it. */
const LONGEST_SIDE = 2048;
const QUALITY = 0.85;

/** A picture file bigger than this is no photo from a phone, and might end the app. Bytes. */
const MOST_BYTES = 60_000_000;

/**
 * Draws a picture anew, upright and no bigger than it needs to be. Nothing but what can be seen is left
 * of the file: not where, when or with what it was taken. Null when the device can't show it.
 */
export async function redrawPicture(file: Blob): Promise<Blob | null> {
	if (file.size === 0 || file.size > MOST_BYTES) return null;
	try {
		const bitmap = await createImageBitmap(file);
		const drawn = await drawSmaller(bitmap, bitmap.width, bitmap.height);
		bitmap.close();
		return drawn;
	} catch {
		return null;
	}
}

/** What a camera shows just now, as a photo. */
export function snapPicture(video: HTMLVideoElement): Promise<Blob | null> {
	return drawSmaller(video, video.videoWidth, video.videoHeight);
}

function drawSmaller(source: CanvasImageSource, width: number, height: number): Promise<Blob | null> {
	const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height, 1));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(width * scale));
	canvas.height = Math.max(1, Math.round(height * scale));
	const context = canvas.getContext('2d');
	if (!context || width === 0) return Promise.resolve(null);
	// What is see-through would turn black.
	context.fillStyle = '#ffffff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(source, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
