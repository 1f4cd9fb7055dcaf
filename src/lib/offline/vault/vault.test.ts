import { describe, expect, it } from 'vitest';
import { makeKeptKey, openVault } from './keys';

async function makeVault() {
	return openVault(await makeKeptKey());
}

describe('a vault', () => {
	it('opens what it sealed, as it was', async () => {
		const vault = await makeVault();
		const value = { words: 'I miss my dog 🐕', list: [1, null, true] };
		expect(await vault.open(await vault.seal(value, 'here'), 'here')).toEqual(value);
	});

	it('opens it again after a restart, with the key that was kept', async () => {
		const kept = await makeKeptKey();
		const sealed = await (await openVault(kept)).seal('words', 'here');
		expect(await (await openVault(structuredClone(kept))).open(sealed, 'here')).toBe('words');
	});

	it('seals the same words differently each time', async () => {
		const vault = await makeVault();
		const [one, two] = [await vault.seal('words', 'here'), await vault.seal('words', 'here')];
		expect(Buffer.from(one.data).equals(Buffer.from(two.data))).toBe(false);
	});

	it('does not open what was moved to another place', async () => {
		const vault = await makeVault();
		await expect(vault.open(await vault.seal('words', 'here'), 'there')).rejects.toThrow();
	});

	it('does not open what was changed by one bit', async () => {
		const vault = await makeVault();
		const sealed = await vault.seal('words', 'here');
		const bytes = new Uint8Array(sealed.data);
		bytes[0] = (bytes[0] ?? 0) ^ 1;
		await expect(vault.open(sealed, 'here')).rejects.toThrow();
	});

	it('does not open what another vault sealed', async () => {
		const sealed = await (await makeVault()).seal('words', 'here');
		await expect((await makeVault()).open(sealed, 'here')).rejects.toThrow();
	});

	it('names the same thing the same way, and another vault names it otherwise', async () => {
		const vault = await makeVault();
		expect(await vault.digest('message/1')).toBe(await vault.digest('message/1'));
		expect(await vault.digest('message/1')).not.toBe(await vault.digest('message/2'));
		expect(await vault.digest('message/1')).not.toBe(await (await makeVault()).digest('message/1'));
	});

	it('keeps its secret under a key that nobody can read out', async () => {
		const { wrapping } = await makeKeptKey();
		expect(wrapping.extractable).toBe(false);
		await expect(crypto.subtle.exportKey('raw', wrapping)).rejects.toThrow();
	});
});
