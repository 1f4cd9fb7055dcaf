import { create } from 'qrcode';
import type { QrDrawing } from '$lib/desk/joining-card';

/** Clear modules around the square, without which scanners fail. */
const QUIET = 4;

/** A QR code as one path of a drawing: runs of dark modules, row by row. */
export function drawQr(text: string): QrDrawing {
	const { modules } = create(text, { errorCorrectionLevel: 'M' });
	const { size } = modules;
	let path = '';
	for (let y = 0; y < size; y++) {
		for (let x = 0; x < size; x++) {
			const start = x;
			while (x < size && modules.get(y, x)) x++;
			if (x > start) path += `M${start + QUIET} ${y + QUIET}h${x - start}v1h-${x - start}z`;
		}
	}
	return { size: size + 2 * QUIET, path };
}
