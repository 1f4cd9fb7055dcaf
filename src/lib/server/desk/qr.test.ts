import { create } from 'qrcode';
import { expect, it } from 'vitest';
import { drawQr } from './qr';

it('draws every dark module, and none of the light ones', () => {
	const link = 'https://review.example/join#ABCD-1234';
	const { size, path } = drawQr(link);
	const dark = new Set<string>();
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let step = 0; step < Number(width); step++) dark.add(`${Number(x) + step} ${y}`);
	}
	const { modules } = create(link, { errorCorrectionLevel: 'M' });
	expect(size).toBe(modules.size + 8);
	for (let y = 0; y < modules.size; y++) {
		for (let x = 0; x < modules.size; x++) {
			expect(dark.has(`${x + 4} ${y + 4}`)).toBe(Boolean(modules.get(y, x)));
		}
	}
});
