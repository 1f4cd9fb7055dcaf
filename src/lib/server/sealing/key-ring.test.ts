import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { KeyRing } from './key-ring';
import { parseMasterKeys } from './master-keys';

const first = { id: 1, key: randomBytes(32) };
const second = { id: 2, key: randomBytes(32) };
const value = { words: 'Can Nan come? مرحبا 🏊' };

describe('the key ring', () => {
	const ring = new KeyRing([first]);

	it('opens what it sealed', () => {
		expect(ring.open('council', 'entry/1', ring.seal('council', 'entry/1', value))).toEqual(value);
	});

	it('leaves no readable word in what is stored, and seals the same twice in two ways', () => {
		const sealed = ring.seal('council', 'entry/1', value);
		expect(sealed.toString('latin1')).not.toContain('Nan');
		expect(sealed.equals(ring.seal('council', 'entry/1', value))).toBe(false);
	});

	it("never opens one organisation's words as another's", () => {
		const sealed = ring.seal('advocacy', 'entry/1', value);
		expect(() => ring.open('council', 'entry/1', sealed)).toThrow();
	});

	it('never opens words in another place than theirs', () => {
		const sealed = ring.seal('council', 'entry/1', value);
		expect(() => ring.open('council', 'entry/2', sealed)).toThrow();
	});

	it('refuses bytes that were changed', () => {
		const sealed = ring.seal('council', 'entry/1', value);
		const last = sealed.length - 1;
		sealed.writeUInt8(sealed.readUInt8(last) ^ 1, last);
		expect(() => ring.open('council', 'entry/1', sealed)).toThrow();
	});

	it('seals with the newest key and still opens with the older', () => {
		const old = ring.seal('council', 'entry/1', value);
		const rotated = new KeyRing([second, first]);
		expect(rotated.open('council', 'entry/1', old)).toEqual(value);
		const fresh = rotated.seal('council', 'entry/1', value);
		expect(new KeyRing([second]).open('council', 'entry/1', fresh)).toEqual(value);
		expect(() => ring.open('council', 'entry/1', fresh)).toThrow();
	});

	it('knows the same content again by its digest, through a rotation, and differs by organisation', () => {
		const rotated = new KeyRing([second, first]);
		expect(rotated.isDigestOf(ring.digest('council', 'x'), 'council', 'x')).toBe(true);
		expect(rotated.isDigestOf(ring.digest('council', 'x'), 'council', 'y')).toBe(false);
		expect(rotated.isDigestOf(ring.digest('council', 'x'), 'advocacy', 'x')).toBe(false);
		const bare = ring.digest('council', 'x').split('.')[1] ?? '';
		expect(rotated.isDigestOf(bare, 'council', 'x'), 'from before digests named their key').toBe(true);
		expect(ring.digest('council', 'x')).not.toBe(ring.digest('advocacy', 'x'));
		expect(ring.digest('council', 'x')).not.toBe(ring.digest('council', 'y'));
	});

	it('reads its keys anew when it meets one that was added since, and then seals with it', () => {
		const old = new KeyRing([first], () => [second, first]);
		const fresh = new KeyRing([second, first]).seal('council', 'entry/1', value);
		expect(old.open('council', 'entry/1', fresh)).toEqual(value);
		expect(old.newest).toBe(2);
	});

	it('knows a joining code that was kept under an older key', () => {
		const [kept] = ring.codeHashes('4K7DX9RM');
		const rotated = new KeyRing([second, first]).codeHashes('4K7DX9RM');
		expect(rotated).toHaveLength(2);
		expect(rotated[1]).toBe(kept);
	});
});

describe('master keys from the environment', () => {
	it('are read newest first', () => {
		const text = `2:${second.key.toString('base64')}, 1:${first.key.toString('base64')}`;
		expect(parseMasterKeys(text)).toEqual([second, first]);
	});

	it.each(['', 'abc', '0:AAAA', `1:${randomBytes(16).toString('base64')}`])(
		'refuse %j without repeating it',
		(text) => {
			expect(() => parseMasterKeys(text)).toThrow(/must be written as/);
		}
	);
});
