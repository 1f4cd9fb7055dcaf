/** A QR code as a drawing of `size` × `size` units, its dark parts in one path. */
export interface QrDrawing {
	size: number;
	path: string;
}

/** A new code, with everything that is printed. It can't be shown again. */
export interface NewJoiningCode {
	/** As printed, in two groups. */
	code: string;
	/** The page to join on, without the code: short enough to type. */
	address: string;
	qr: QrDrawing;
	role: 'child' | 'helper';
	helperName: string | null;
	expiresAt: string;
}
