import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { KeyRing, usedKey, type MasterKey } from './key-ring';
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
		const old = new KeyRing([first], { shared: () => [second, first] });
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

describe('an organisation that holds a key of its own', () => {
	const own = { id: 1, key: randomBytes(32) };
	const nextOwn = { id: 2, key: randomBytes(32) };
	const holding = (...keys: MasterKey[]) => ({ own: () => new Map([['advocacy', keys]]) });
	const advocates = new KeyRing([first], holding(own));
	const councils = new KeyRing([first]);
	councils.keepApart(['advocacy']);

	it('has its words opened by nobody without that key, and is told so in a way that can be told on', () => {
		const sealed = advocates.seal('advocacy', 'entry/1', value);
		expect(advocates.open('advocacy', 'entry/1', sealed)).toEqual(value);
		expect(() => councils.open('advocacy', 'entry/1', sealed)).toThrow('key-not-here');
		expect(() => councils.isDigestOf(advocates.digest('advocacy', 'x'), 'advocacy', 'x')).toThrow(
			'key-not-here'
		);
		// Another key under the same number opens it no more than none.
		const other = new KeyRing([first], holding({ id: 1, key: randomBytes(32) }));
		expect(() => other.open('advocacy', 'entry/1', sealed)).toThrow();
	});

	it('never has anything sealed under the shared key, whoever seals', () => {
		expect(() => councils.seal('advocacy', 'entry/1', value)).toThrow('key-not-here');
		expect(() => councils.digest('advocacy', 'x')).toThrow('key-not-here');
		expect(councils.open('council', 'entry/1', advocates.seal('council', 'entry/1', value))).toEqual(value);
	});

	it('still has opened what lay under the shared key, and it is old', () => {
		const before = new KeyRing([first]).seal('advocacy', 'entry/1', value);
		expect(advocates.open('advocacy', 'entry/1', before)).toEqual(value);
		expect(advocates.isOld('advocacy', usedKey(before))).toBe(true);
		expect(advocates.isOld('advocacy', usedKey(advocates.seal('advocacy', 'entry/1', value)))).toBe(false);
		expect(councils.isOld('advocacy', usedKey(before)), 'without the key there is nothing to do').toBe(false);
		const digest = new KeyRing([first]).digest('advocacy', 'x');
		expect(advocates.isDigestOf(digest, 'advocacy', 'x')).toBe(true);
	});

	it('replaces its key alone', () => {
		const sealed = advocates.seal('advocacy', 'entry/1', value);
		const rotated = new KeyRing([first], holding(nextOwn, own));
		expect(rotated.open('advocacy', 'entry/1', sealed)).toEqual(value);
		expect(rotated.isOld('advocacy', usedKey(sealed))).toBe(true);
		expect(rotated.isOld('council', usedKey(rotated.seal('council', 'entry/1', value)))).toBe(false);
		expect(rotated.isDigestOf(advocates.digest('advocacy', 'x'), 'advocacy', 'x')).toBe(true);
		expect(rotated.rotation).not.toBe(advocates.rotation);
	});

	it('takes in a key that came since, where it is needed', () => {
		let keys: [string, MasterKey[]][] = [];
		const ring = new KeyRing([first], { own: () => new Map(keys) });
		ring.keepApart(['advocacy']);
		expect(() => ring.seal('advocacy', 'entry/1', value)).toThrow('key-not-here');
		keys = [['advocacy', [own]]];
		expect(advocates.open('advocacy', 'entry/1', ring.seal('advocacy', 'entry/1', value))).toEqual(value);
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
