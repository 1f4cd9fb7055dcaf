import { randomBytes } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { PhotoV1 } from '$lib/contract/v1/people';
import { toPortrait } from './portrait';

/** A photo with a red top half, taken with the camera on its side, somewhere and sometime. */
async function photo(): Promise<Buffer> {
	const red = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c00000' } })
		.png()
		.toBuffer();
	return sharp({ create: { width: 400, height: 600, channels: 3, background: '#0000c0' } })
		.composite([{ input: red, top: 0, left: 0 }])
		.jpeg()
		.withExif({
			IFD0: { Copyright: 'taken at home' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' }
		})
		.withMetadata({ orientation: 6 })
		.toBuffer();
}

function opened(dataUrl: string | null): Sharp {
	const [, base64 = ''] = dataUrl?.split(',') ?? [];
	return sharp(Buffer.from(base64, 'base64'));
}

describe('a photo for a card', () => {
	it('becomes a small square that fits the contract', async () => {
		const portrait = await toPortrait(await photo());
		expect(PhotoV1.safeParse(portrait).success).toBe(true);
		expect(await opened(portrait).metadata()).toMatchObject({ format: 'webp', width: 320, height: 320 });
	});

	it('stands upright', async () => {
		const image = opened(await toPortrait(await photo()));
		const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
		const redAt = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
		// Turned by a quarter, what was above is now at the right.
		expect(redAt(300, 160)).toBeGreaterThan(150);
		expect(redAt(20, 160)).toBeLessThan(100);
	});

	it('says nothing of where and when it was taken', async () => {
		const { exif, xmp, iptc } = await opened(await toPortrait(await photo())).metadata();
		expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
	});

	it('is small even when the picture is all noise', async () => {
		const noise = await sharp(randomBytes(640 * 640 * 3), { raw: { width: 640, height: 640, channels: 3 } })
			.png()
			.toBuffer();
		expect((await toPortrait(noise))?.length).toBeLessThan(85_000);
	});

	it.each([
		['words', () => Buffer.from('hello')],
		['nothing', () => Buffer.alloc(0)],
		[
			'a drawing that could hold a script',
			() => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
		],
		['a photo cut off in the middle', async () => (await photo()).subarray(0, 700)]
	])('is refused when it is %s', async (_what, bytes) => {
		expect(await toPortrait(await bytes())).toBeNull();
	});
});
