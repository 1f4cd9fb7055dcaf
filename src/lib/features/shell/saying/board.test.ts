import { describe, expect, it } from 'vitest';
import words from '$locales/en/messages.json';
import { BOARD, BOARD_GROUPS, isOnBoard } from './board';

describe('the symbols that a message can be made of', () => {
	it('have one place each, so that they are found again', () => {
		const all = Object.values(BOARD).flat();
		expect(new Set(all).size).toBe(all.length);
	});

	it('have a word each, and there is no word without a symbol', () => {
		expect(Object.keys(words.board.words).sort()).toEqual(Object.values(BOARD).flat().sort());
		expect(Object.keys(words.board.groups)).toEqual(BOARD_GROUPS);
	});

	it('are told from others', () => {
		expect(isOnBoard('swimming')).toBe(true);
		expect(isOnBoard('toString')).toBe(false);
	});
});
