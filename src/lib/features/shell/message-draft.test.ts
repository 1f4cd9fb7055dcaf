import { describe, expect, it } from 'vitest';
import { messageDraft, prepareMessage } from './message-draft';

const WORDS = 'I want an interpreter.';
const DRAFT = messageDraft('iro');

function sessionWith(written: string) {
	const drafts = new Map([[DRAFT, written]]);
	return {
		drafts,
		draft: (key: string) => drafts.get(key) ?? '',
		keepDraft: (key: string, words: string) => {
			drafts.set(key, words);
			return Promise.resolve({ ok: true as const });
		}
	};
}

describe('words that wait in a message', () => {
	it.each([
		['are all of it where nothing was written', '', WORDS],
		['never take the place of what a child wrote', 'I am sad\n', `I am sad\n${WORDS}`],
		['are there once, however often they are asked for', `Hi\n${WORDS}`, `Hi\n${WORDS}`]
	])('%s', async (_promise, written, expected) => {
		const session = sessionWith(written);
		await prepareMessage(session, 'iro', WORDS);
		expect(session.drafts.get(DRAFT)).toBe(expected);
	});
});
