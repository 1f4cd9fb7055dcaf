import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inspect, type Inspected } from './inspect';
import { NotARecording, type StoredBytes } from './recording';
import { readMp4 } from './mp4';
import { readWebm } from './webm';

/** Two seconds from the made-up camera and microphone of a browser. */
function recorded(name: string): Buffer {
	return readFileSync(new URL(`testing/${name}`, import.meta.url));
}

function stored(bytes: Buffer): StoredBytes {
	return {
		size: bytes.length,
		read: (start, length) => Promise.resolve(bytes.subarray(start, start + length))
	};
}

/** The file with everything blank that must be. */
function blanked(bytes: Buffer, { blanks = [] }: Pick<Inspected, 'blanks'>): Buffer {
	const copy = Buffer.from(bytes);
	for (const { start, bytes: blank } of blanks) blank.copy(copy, start);
	return copy;
}

function box(type: string, ...content: (Buffer | string)[]): Buffer {
	const inside = Buffer.concat(content.map((part) => Buffer.from(part)));
	const head = Buffer.alloc(8);
	head.writeUInt32BE(inside.length + 8, 0);
	head.write(type, 4, 'latin1');
	return Buffer.concat([head, inside]);
}

/** The same film with a box more at the end of its `moov`, as phones write it. */
function withInMoov(film: Buffer, more: Buffer): Buffer {
	const at = film.indexOf('moov') - 4;
	const size = film.readUInt32BE(at);
	const moov = Buffer.concat([film.subarray(at, at + size), more]);
	moov.writeUInt32BE(moov.length, 0);
	return Buffer.concat([film.subarray(0, at), moov, film.subarray(at + size)]);
}

const PLACE = '+49.1805-002.1050/';

describe('a recording', () => {
	it.each([
		['voice.webm', 'voice', 'audio/webm'],
		['voice.mp4', 'voice', 'audio/mp4'],
		['film.webm', 'film', 'video/webm'],
		['film.mp4', 'film', 'video/mp4']
	] as const)(
		'%s is known by its content, plays for two seconds, and stays as it is',
		async (name, kind, type) => {
			const found = await inspect(kind, stored(recorded(name)));
			expect(found).toEqual({ type, seconds: 2, blanks: [] });
		}
	);

	it.each([
		['film.webm', 'voice'],
		['film.mp4', 'voice'],
		['voice.webm', 'film'],
		['voice.mp4', 'film'],
		['voice.webm', 'photo'],
		['film.mp4', 'drawing']
	] as const)('%s is no %s, whatever it is called', async (name, kind) => {
		expect(await inspect(kind, stored(recorded(name)))).toBe('wrong-type');
	});

	it.each(['voice.webm', 'film.webm', 'voice.mp4', 'film.mp4'])(
		'%s is still one, wherever it broke off',
		async (name) => {
			const whole = recorded(name);
			const kind = name.startsWith('film') ? 'film' : 'voice';
			for (let less = 0; less < 300; less += 1) {
				const found = await inspect(kind, stored(whole.subarray(0, whole.length - less)));
				expect(found, `${less} bytes less`).toMatchObject({ seconds: expect.any(Number) as unknown });
			}
		}
	);

	it('of another kind of file is none', async () => {
		for (const bytes of [Buffer.from('<script>alert(1)</script>'), Buffer.alloc(0), Buffer.alloc(5000, 1)]) {
			expect(await inspect('voice', stored(bytes))).toBe('wrong-type');
		}
	});

	it('loses the place and the phone that an MP4 was made with, and nothing else', async () => {
		const film = recorded('film.mp4');
		const udta = box('udta', box('©xyz', `\0\u0012\u0015Ç${PLACE}`));
		const meta = box('meta', 'com.apple.quicktime.model', 'Phone 12', PLACE);
		const bytes = withInMoov(film, Buffer.concat([udta, meta, box('uuid', `xmp${PLACE}`)]));
		const found = (await inspect('film', stored(bytes))) as Inspected;
		const kept = blanked(bytes, found);
		expect(kept.includes(PLACE) || kept.includes('Phone 12')).toBe(false);
		expect(kept.length).toBe(bytes.length);
		expect(await inspect('film', stored(kept))).toMatchObject({ type: 'video/mp4', seconds: 2, blanks: [] });
		expect(kept.subarray(kept.indexOf('moof'))).toEqual(film.subarray(film.indexOf('moof')));
	});

	it('with a line of places beside sound and pictures is not taken', async () => {
		const handler = Buffer.concat([Buffer.alloc(8), Buffer.from('meta'), Buffer.alloc(12)]);
		const track = box('trak', box('mdia', box('hdlr', handler)));
		const bytes = withInMoov(recorded('film.mp4'), track);
		expect(await inspect('film', stored(bytes))).toBe('wrong-type');
	});

	it.each([20, 300])('loses tags of %i bytes in a WebM', async (length) => {
		const words = Buffer.from(PLACE.padEnd(length));
		const size = Buffer.alloc(8);
		size.writeUInt8(0x01, 0);
		size.writeUIntBE(length, 2, 6);
		const tags = Buffer.concat([Buffer.from('1254c367', 'hex'), size, words]);
		const bytes = Buffer.concat([recorded('voice.webm'), tags]);
		const found = (await inspect('voice', stored(bytes))) as Inspected;
		const kept = blanked(bytes, found);
		expect(kept.includes(PLACE)).toBe(false);
		expect(await inspect('voice', stored(kept))).toEqual({ type: 'audio/webm', seconds: 2, blanks: [] });
	});

	it('that plays for longer than it may is not taken', async () => {
		const slow = recorded('film.webm');
		const scale = slow.indexOf(Buffer.from('2ad7b183', 'hex')) + 4;
		// Each unit of time is seventeen times as long, and the film with them.
		slow.writeUIntBE(0xffffff, scale, 3);
		expect((await readWebm(stored(slow))).seconds).toBeGreaterThan(30);
		const long = recorded('film.mp4');
		const mvhd = long.indexOf('mvhd') + 4;
		// A version without wide times: 200 units of a second each.
		long.writeUInt8(0, mvhd);
		long.writeUInt32BE(1, mvhd + 12);
		long.writeUInt32BE(200, mvhd + 16);
		expect(await inspect('film', stored(long))).toBe('too-long');
	});

	it('never keeps the reader busy without end', async () => {
		const bytes = Buffer.concat([recorded('voice.webm'), Buffer.alloc(2_000_000, 0x80)]);
		await expect(readWebm(stored(bytes))).rejects.toBeInstanceOf(NotARecording);
		const boxes = Buffer.alloc(2_500_000, box('free'));
		await expect(readMp4(stored(boxes))).rejects.toBeInstanceOf(NotARecording);
	});
});

describe('a picture', () => {
	const red = { create: { width: 3000, height: 2000, channels: 3, background: '#b00' } } as const;

	it('is drawn anew, upright and smaller, without where and how it was taken', async () => {
		const bytes = await sharp(red)
			.withExif({
				IFD0: { Make: 'Pretend Cameras', Model: 'P1' },
				IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '49/1 10/1 50/1' }
			})
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer();
		expect(bytes.includes('Pretend Cameras')).toBe(true);
		const found = (await inspect('photo', stored(bytes))) as Inspected;
		expect(found).toMatchObject({ type: 'image/webp', seconds: null });
		const kept = found.anew ?? Buffer.alloc(0);
		const { width, height, exif, xmp, iptc, orientation } = await sharp(kept).metadata();
		expect({ width, height, exif, xmp, iptc, orientation }).toEqual({ width: 1707, height: 2560 });
		expect(kept.includes('Pretend Cameras')).toBe(false);
	});

	it('that was drawn keeps its size and loses what was written into its file', async () => {
		const png = await sharp({ create: { ...red.create, width: 800, height: 600 } })
			.withExif({ IFD0: { ImageDescription: 'Pretend words' } })
			.png()
			.toBuffer();
		const found = (await inspect('drawing', stored(png))) as Inspected;
		expect(found.type).toBe('image/png');
		const { width, height, exif } = await sharp(found.anew).metadata();
		expect({ width, height, exif }).toEqual({ width: 800, height: 600 });
	});

	it('must be one: neither words with the name of a picture, nor a picture that can run', async () => {
		const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
		const broken = (await sharp(red).png().toBuffer()).subarray(0, 200);
		for (const bytes of [svg, broken, Buffer.from('%PDF-1.4')]) {
			expect(await inspect('photo', stored(bytes))).toBe('wrong-type');
		}
	});
});
