import { describe, expect, it } from 'vitest';
import { pictureType, pictureUrl, standsKey } from './own-picture';

const base64 = (...bytes: number[]) => Buffer.from(bytes).toString('base64');

describe('a picture of the child’s own', () => {
	it('is told by its first bytes, and by nothing else', () => {
		expect(pictureType(base64(0xff, 0xd8, 0xff, 0xe0, 0, 16))).toBe('image/jpeg');
		expect(pictureType(base64(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe('image/png');
		expect(pictureType(Buffer.from('RIFF\x10\0\0\0WEBPVP8 ').toString('base64'))).toBe('image/webp');
		expect(pictureType(Buffer.from('<svg onload="x()">').toString('base64'))).toBeNull();
	});

	it('never becomes the address of anything but a picture', () => {
		expect(pictureUrl(base64(0xff, 0xd8, 0xff))).toBe('data:image/jpeg;base64,/9j/');
		expect(pictureUrl(Buffer.from('<html>').toString('base64'))).toBeUndefined();
	});

	it('stands for a symbol or a person, never for both', () => {
		expect(standsKey({ symbol: 'mum' })).not.toBe(standsKey({ personId: 'mum' }));
	});
});
