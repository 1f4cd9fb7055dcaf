import { describe, expect, it } from 'vitest';
import { passwordProblem } from './passwords';

const KNOWN = ['Callum Drew', 'callum.drew@samphire.example', 'Samphire'];

describe('a new password', () => {
	it.each([
		['elevenletts', 'too-short'],
		['🦊🦊🦊🦊🦊🦊', 'too-short'],
		['x'.repeat(201), 'too-long'],
		['1qaz2wsx3edc', 'common'],
		['1QAZ2WSX3EDC', 'common'],
		['Callum.Drew2026', 'easy-to-guess'],
		['MyReviewSamphire1', 'easy-to-guess'],
		['ßßßßßßßßßßßßßßßßßßßß', 'easy-to-guess'],
		['callum keeps three odd boots', null],
		['tolva-meri-7', null],
		['    spaces are fine    ', null],
		['å'.repeat(2) + 'lange ord på dansk', null]
	])('%s: %s', (password, problem) => {
		expect(passwordProblem(password, KNOWN)).toBe(problem);
	});
});
