import { describe, expect, it } from 'vitest';
import { piecesOf } from './pieces';

describe('pieces to speak', () => {
	it('are the sentences, with where they stand in the text', () => {
		const text = 'Grace is my IRO. She  answers!\nSee you.';
		expect(piecesOf(text).map(({ text }) => text)).toEqual(['Grace is my IRO.', 'She  answers!', 'See you.']);
		for (const piece of piecesOf(text)) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
	});

	it('are never so long that a browser falls silent before the end', () => {
		const text = `${'We talked about school, and about home, and who comes to see me on Saturday '.repeat(5)}.`;
		const pieces = piecesOf(text);
		expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThanOrEqual(120);
		for (const piece of pieces) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
		expect(pieces.map((piece) => piece.text).join(' ')).toBe(text);
	});

	it('are cut at a comma where there is one', () => {
		const text = `${'a'.repeat(60)}, ${'b'.repeat(50)} ${'c'.repeat(50)}.`;
		expect(piecesOf(text)[0]?.text).toBe(`${'a'.repeat(60)},`);
	});

	it('hold every letter of a word that never ends', () => {
		const text = 'x'.repeat(300);
		expect(
			piecesOf(text)
				.map((piece) => piece.text)
				.join('')
		).toBe(text);
	});

	it('are none where there is nothing to say', () => {
		expect(piecesOf('  \n ')).toEqual([]);
	});
});
