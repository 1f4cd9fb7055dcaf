import { DrizzleQueryError } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { command, idTyped } from './command';

describe('a command', () => {
	const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);

	beforeEach(() => told.mockClear());
	afterEach(() => (process.exitCode = undefined));

	it('says what is wrong in one line, and ends so', async () => {
		await command(() => Promise.reject(new Error('Say --name "…"')));
		expect(told.mock.calls).toEqual([['Say --name "…"']]);
		expect(process.exitCode).toBe(1);
	});

	it('never says what a query was about', async () => {
		const cause = new Error('duplicate key value');
		await command(() => Promise.reject(new DrizzleQueryError('insert', ['$argon2id$'], cause)));
		expect(told.mock.calls).toEqual([['duplicate key value']]);
	});

	it('takes an id as it was typed, and says where one stands otherwise', () => {
		const id = '019a0000-0000-7000-8000-00000000000a';
		expect(idTyped('child', id.toUpperCase(), 'There.')).toBe(id);
		expect(() => idTyped('child', undefined, 'There.')).toThrow('Say --child <id>. There.');
		expect(() => idTyped('child', 'Wren', 'There.')).toThrow('--child Wren is no id. There.');
	});
});
