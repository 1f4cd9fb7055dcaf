import { describe, expect, it } from 'vitest';
import words from '$locales/en/roles.json';
import { SYMBOL_NAMES } from '$lib/symbols/names';
import { INDEPENDENCE_PARAGRAPHS } from './independence';
import { PERSON_ROLES, isFamilyOrFriend, type PersonRole } from './roles';
import { WHO_TO_ASK } from './who-to-ask';

interface RoleWords {
	name: string;
	job: { symbols: string; 'symbols-and-words': string; words: string };
	canHelpWith?: string[];
}

const roles: Record<PersonRole, RoleWords> = words;

describe('the words for roles', () => {
	it.each(PERSON_ROLES)('tell the job of %s in one line at each reading level (NCB-AppB-1)', (role) => {
		const { name, job } = roles[role];
		expect(name).not.toBe('');
		expect(Object.keys(job)).toEqual(['symbols', 'symbols-and-words', 'words']);
		expect(job.symbols.split(' ').length).toBeLessThanOrEqual(6);
	});

	it.each(PERSON_ROLES.filter((role) => !isFamilyOrFriend(role)))(
		'say three things %s can help with',
		(role) => {
			const help = roles[role].canHelpWith ?? [];
			expect(help).toHaveLength(3);
			for (const item of help) expect(item.split(' ').length).toBeLessThanOrEqual(7);
		}
	);

	it.each(PERSON_ROLES.filter(isFamilyOrFriend))('set %s no task', (role) => {
		expect(roles[role].canHelpWith).toBeUndefined();
	});

	it('say that the IRO checks on things between meetings too (J-2.11)', () => {
		expect(words.iro.alsoBetween['symbols-and-words']).toBe('My IRO checks on things between meetings too.');
	});
});

describe('"Who does my IRO work for?"', () => {
	it('has a paragraph for each symbol and a symbol for each paragraph', () => {
		const { title, ...paragraphs } = words.iro.workFor;
		expect(title).toBe('Who does my IRO work for?');
		expect(INDEPENDENCE_PARAGRAPHS.map(({ key }) => key)).toEqual(Object.keys(paragraphs));
	});

	it('shows only symbols that there are', () => {
		const symbols = [...INDEPENDENCE_PARAGRAPHS, ...WHO_TO_ASK].map(({ symbol }) => symbol);
		expect(SYMBOL_NAMES).toEqual(expect.arrayContaining(symbols));
	});

	it('names who pays first', () => {
		expect(INDEPENDENCE_PARAGRAPHS[0].key).toBe('paid');
		expect(words.iro.workFor.paid).toContain('paid by {{body}}');
	});
});

describe('"Who do I ask?"', () => {
	it.each(WHO_TO_ASK)('has a question and an answer on $key', ({ key }) => {
		expect(words.ask[key].question).not.toBe('');
		expect(words.ask[key].answer).not.toBe('');
	});

	it('sends everyday things to those close by', () => {
		for (const { key, ask } of WHO_TO_ASK) {
			if (['need', 'permission', 'health'].includes(key)) expect(ask[0]).toBe('carer');
		}
	});

	it('sends the plan, broken promises and rights to the IRO', () => {
		for (const { key, ask } of WHO_TO_ASK) {
			if (['plan', 'promise', 'rights'].includes(key)) expect(ask[0]).toBe('iro');
		}
	});

	it('never sends a worry about the IRO to the IRO', () => {
		expect(WHO_TO_ASK.find(({ key }) => key === 'iro')?.ask).not.toContain('iro');
		expect(words.ask.iro.answer).not.toMatch(/\bIRO\b/);
	});
});
