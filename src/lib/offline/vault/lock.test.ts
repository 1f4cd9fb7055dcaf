import { describe, expect, it } from 'vitest';
import { makeKeptKey, openVault, secretOf } from './keys';
import {
	addPasskey,
	lockKey,
	measureRounds,
	unlockSecret,
	unlockVault,
	unlockVaultByPasskey,
	type Code
} from './lock';

const ROUNDS = 1000;
const CODE: Code = { kind: 'pictures', parts: ['fox', 'apple', 'sun', 'fox'] };

async function locked() {
	const kept = await makeKeptKey();
	const sealed = await (await openVault(kept)).seal('words', 'here');
	const secret = await secretOf(kept);
	return { secret, sealed, key: await lockKey(secret, CODE, ROUNDS) };
}

describe('a lock', () => {
	it('opens with the code what was sealed before there was a lock', async () => {
		const { key, sealed } = await locked();
		const vault = await unlockVault(structuredClone(key), CODE);
		expect(await vault?.open(sealed, 'here')).toBe('words');
	});

	it.each<[string, Code]>([
		['another order', { kind: 'pictures', parts: ['apple', 'fox', 'sun', 'fox'] }],
		['a part of it', { kind: 'pictures', parts: ['fox', 'apple', 'sun'] }],
		['another kind', { kind: 'pin', parts: CODE.parts }],
		['nothing', { kind: 'pictures', parts: [] }]
	])('stays shut for %s', async (_what, code) => {
		const { key } = await locked();
		expect(await unlockVault(key, code)).toBeNull();
		expect(await unlockSecret(key, code)).toBeNull();
	});

	it('stays shut on another device, though somebody knows the code and has copied all that can be copied', async () => {
		const { key } = await locked();
		const { device } = (await locked()).key;
		expect(key.device.extractable).toBe(false);
		expect(await unlockVault({ ...key, device }, CODE)).toBeNull();
	});

	it('holds no part of the code', async () => {
		const { key } = await locked();
		const { device: _device, ...rest } = key;
		expect(JSON.stringify(rest)).not.toMatch(/fox|apple|sun/);
	});

	it('is changed by making another one of the same secret', async () => {
		const { key, sealed } = await locked();
		const secret = await unlockSecret(key, CODE);
		const pin: Code = { kind: 'pin', parts: ['2', '4', '6', '8'] };
		const changed = await lockKey(secret as CryptoKey, pin, ROUNDS);
		expect(changed).toMatchObject({ kind: 'pin', length: 4 });
		expect(await unlockVault(changed, CODE)).toBeNull();
		expect(await (await unlockVault(changed, pin))?.open(sealed, 'here')).toBe('words');
	});

	it('opens with its passkey, and with no other', async () => {
		const { key, secret, sealed } = await locked();
		const answer = crypto.getRandomValues(new Uint8Array(32)).buffer;
		const passkey = { credentialId: new ArrayBuffer(8), salt: new Uint8Array(32), answer };
		const withPasskey = await addPasskey(key, secret, passkey);
		expect(await (await unlockVaultByPasskey(withPasskey, answer))?.open(sealed, 'here')).toBe('words');
		expect(await unlockVaultByPasskey(withPasskey, new ArrayBuffer(32))).toBeNull();
		expect(await unlockVaultByPasskey(key, answer)).toBeNull();
	});

	it('takes as many rounds as half a second has, and never fewer than are safe', async () => {
		const times = [0, 10];
		expect(await measureRounds(() => times.shift() ?? 0)).toBe(10_000_000);
		const slow = [0, 5000];
		expect(await measureRounds(() => slow.shift() ?? 0)).toBe(600_000);
		const between = [0, 100];
		expect(await measureRounds(() => between.shift() ?? 0)).toBe(1_000_000);
	});
});
