import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { isCleanPicture } from './pictures';

function plain(width = 320, height = 320): Sharp {
	return sharp({ create: { width, height, channels: 3, background: '#3377aa' } });
}

describe('a picture that a child sends', () => {
	it.each([
		['WebP', () => plain().webp().toBuffer()],
		['JPEG', () => plain().jpeg().toBuffer()],
		['PNG', () => plain(20, 320).png().toBuffer()]
	])('may be a small %s', async (_, make) => {
		expect(await isCleanPicture(await make())).toBe(true);
	});

	const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };

	it.each([
		['a JPEG that says where it was taken', () => plain().jpeg().withExif(place).toBuffer()],
		['a WebP that says where it was taken', () => plain().webp().withExif(place).toBuffer()],
		['a PNG with words in it', () => plain().png().withExif(place).toBuffer()],
		['a photo as large as the camera made it', () => plain(2000, 1500).webp().toBuffer()],
		['one that would fill the memory of the next device', () => plain(3000, 3000).png().toBuffer()],
		['a GIF', () => plain().gif().toBuffer()],
		['a drawing that could hold a script', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
		['a head without a picture', () => Buffer.from('RIFF\x1a\0\0\0WEBPVP8 \x0e\0\0\0not a picture!')],
		['words', () => Buffer.from('hello')],
		['nothing', () => Buffer.alloc(0)]
	])('may not be %s', async (_, make) => {
		expect(await isCleanPicture(await make())).toBe(false);
	});

	it('may not be cut short', async () => {
		const whole = await plain().jpeg().toBuffer();
		expect(await isCleanPicture(whole.subarray(0, whole.length / 2))).toBe(false);
	});
});
