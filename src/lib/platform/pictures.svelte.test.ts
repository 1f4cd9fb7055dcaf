import { describe, expect, it } from 'vitest';
import { MAX_PICTURE_BYTES, pictureType } from '$lib/domain/pictures/own-picture';
import { shrinkPicture } from './pictures';

/** A photo with a red top and a blue bottom, as a camera's JPEG. */
async function photo(width: number, height: number, draw?: (context: CanvasRenderingContext2D) => void) {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width, height];
	const context = canvas.getContext('2d') as CanvasRenderingContext2D;
	context.fillStyle = '#0000c0';
	context.fillRect(0, 0, width, height);
	context.fillStyle = '#c00000';
	context.fillRect(0, 0, width, height / 2);
	draw?.(context);
	return new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob as Blob), 'image/jpeg', 0.95));
}

const PLACE = 'GPS 51.5007 N, 0.1246 W';

/** The same photo with what a camera adds: turned by a quarter (6), and a place in the GPS directory. */
async function withExif(jpeg: Blob): Promise<Blob> {
	const bytes = new Uint8Array(await jpeg.arrayBuffer());
	const short = (value: number) => [value & 255, value >> 8];
	const long = (value: number) => [...short(value & 65535), ...short(value >>> 16)];
	const text = [...PLACE].map((letter) => letter.charCodeAt(0)).concat(0);
	const field = (tag: number, type: number, count: number, value: number) => [
		...short(tag),
		...short(type),
		...long(count),
		...long(value)
	];
	const gpsAt = 8 + 2 + 2 * 12 + 4;
	const textAt = gpsAt + 2 + 12 + 4;
	const tiff = [
		0x49,
		0x49,
		42,
		0,
		...long(8),
		...short(2),
		...field(0x0112, 3, 1, 6),
		...field(0x8825, 4, 1, gpsAt),
		...long(0),
		// GPSMapDatum, the one text in the directory.
		...short(1),
		...field(0x0012, 2, text.length, textAt),
		...long(0),
		...text
	];
	const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
	const size = exif.length + 2;
	const segment = [0xff, 0xe1, size >> 8, size & 255, ...exif];
	return new Blob([bytes.slice(0, 2), new Uint8Array(segment), bytes.slice(2)], { type: 'image/jpeg' });
}

function bytesOf(picture: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
}

async function pixels(picture: string) {
	const bitmap = await createImageBitmap(new Blob([bytesOf(picture)]));
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [bitmap.width, bitmap.height];
	const context = canvas.getContext('2d') as CanvasRenderingContext2D;
	context.drawImage(bitmap, 0, 0);
	const at = (x: number, y: number) => {
		const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
		if (red > 200 && green > 200 && blue > 200) return 'white';
		return red > blue ? 'red' : 'blue';
	};
	return { width: bitmap.width, height: bitmap.height, at };
}

describe('a picture of the child’s own', () => {
	it('is small and square', async () => {
		const picture = (await shrinkPicture(await photo(1600, 1200), 'fill')) ?? '';
		expect(pictureType(picture)).toBe('image/webp');
		expect(bytesOf(picture).length).toBeLessThanOrEqual(MAX_PICTURE_BYTES);
		expect(await pixels(picture)).toMatchObject({ width: 320, height: 320 });
	});

	it('says nothing of where it was taken, and still stands upright', async () => {
		const taken = await withExif(await photo(800, 800));
		expect(await taken.text()).toContain(PLACE);
		const picture = (await shrinkPicture(taken, 'fill')) ?? '';
		const readable = new TextDecoder('latin1').decode(bytesOf(picture));
		expect(readable).not.toContain('GPS');
		expect(readable.toLowerCase()).not.toContain('exif');
		// Turned by a quarter, what was above is now at the right.
		const { at } = await pixels(picture);
		expect([at(300, 160), at(20, 160)]).toEqual(['red', 'blue']);
	});

	it('fills its place, or shows all of itself on white', async () => {
		const wide = await photo(1000, 400);
		const filled = await pixels((await shrinkPicture(wide, 'fill')) ?? '');
		expect([filled.at(160, 10), filled.at(160, 310)]).toEqual(['red', 'blue']);
		const whole = await pixels((await shrinkPicture(wide, 'whole')) ?? '');
		expect([whole.at(160, 10), whole.at(160, 120), whole.at(160, 310)]).toEqual(['white', 'red', 'white']);
	});

	it('is small even when it is all noise', async () => {
		const noise = await photo(640, 640, (context) => {
			const data = context.createImageData(640, 640);
			for (let at = 0; at < data.data.length; at++) data.data[at] = at % 4 === 3 ? 255 : Math.random() * 256;
			context.putImageData(data, 0, 0);
		});
		const picture = (await shrinkPicture(noise, 'fill')) ?? '';
		expect(bytesOf(picture).length).toBeGreaterThan(1000);
		expect(bytesOf(picture).length).toBeLessThanOrEqual(MAX_PICTURE_BYTES);
	});

	it.each([
		['words', new Blob(['hello'], { type: 'image/png' })],
		['nothing', new Blob([])],
		['a broken photo', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], { type: 'image/jpeg' })]
	])('is not made of %s', async (_, file) => {
		expect(await shrinkPicture(file, 'fill')).toBeNull();
	});
});
