import { unwrapSecret, unwrapVault, WRAPPING } from './keys';
import type { Vault } from './vault';

/** What somebody opens their things with. */
export type LockKind = 'pictures' | 'pin';

/** A code as it was tapped or typed: names of pictures, or digits, in order. */
export interface Code {
	kind: LockKind;
	parts: readonly string[];
}

/** A secret wrapped twice: by what opens it, and around that by a key that never leaves this device. */
interface Wrapped {
	iv: Uint8Array<ArrayBuffer>;
	data: ArrayBuffer;
}

/**
 * How a vault's secret is kept under a lock. Neither the code alone (on another machine) nor the
 * device alone opens it. A short code keeps a curious sibling out, not somebody who can run their own
 * program on this device: `docs/privacy.md` says so.
 */
export interface LockedKey {
	kind: LockKind;
	/** How many parts the code has, to show so many places. */
	length: number;
	/** Never extractable. */
	device: CryptoKey;
	salt: Uint8Array<ArrayBuffer>;
	/** Of PBKDF2, so many as took about half a second when it was set. */
	rounds: number;
	secret: Wrapped;
	passkey?: PasskeyLock;
}

/** The same secret, for a passkey of the device (WebAuthn with the PRF extension). */
export interface PasskeyLock {
	credentialId: ArrayBuffer;
	/** What the passkey is asked for; it answers with the same 32 bytes each time. */
	salt: Uint8Array<ArrayBuffer>;
	secret: Wrapped;
}

/** OWASP's floor for PBKDF2-HMAC-SHA-256 (2023), far below what a cheap tablet does in half a second. */
const FEWEST_ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;
const TRIAL_ROUNDS = 200_000;

/** Milliseconds that one try may take. */
const A_TRY_TAKES = 500;

/** How many rounds take about half a second here. */
export async function measureRounds(now: () => number): Promise<number> {
	const began = now();
	await codeKey({ kind: 'pin', parts: ['0'] }, new Uint8Array(16), TRIAL_ROUNDS);
	const took = Math.max(1, now() - began);
	return Math.round(Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, (TRIAL_ROUNDS * A_TRY_TAKES) / took)));
}

/** @param secret extractable, as `secretOf` gives it */
export async function lockKey(secret: CryptoKey, code: Code, rounds: number): Promise<LockedKey> {
	const device = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
		'encrypt',
		'decrypt'
	]);
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const wrapping = await codeKey(code, salt, rounds);
	const { kind, parts } = code;
	return { kind, length: parts.length, device, salt, rounds, secret: await wrap(secret, wrapping, device) };
}

/** Adds a passkey to a lock. @param answer the 32 bytes of the passkey's PRF for `salt` */
export async function addPasskey(
	locked: LockedKey,
	secret: CryptoKey,
	passkey: { credentialId: ArrayBuffer; salt: Uint8Array<ArrayBuffer>; answer: ArrayBuffer }
): Promise<LockedKey> {
	const { credentialId, salt, answer } = passkey;
	const wrapped = await wrap(secret, await passkeyKey(answer), locked.device);
	return { ...locked, passkey: { credentialId, salt, secret: wrapped } };
}

/** Null when it is another code. */
export async function unlockVault(locked: LockedKey, code: Code): Promise<Vault | null> {
	const wrapping = await codeKey(code, locked.salt, locked.rounds);
	return ifItOpens(async () => unwrapVault(await unseal(locked, locked.secret), wrapping));
}

/** Null when it is another passkey. @param answer of the passkey's PRF */
export async function unlockVaultByPasskey(locked: LockedKey, answer: ArrayBuffer): Promise<Vault | null> {
	const { passkey } = locked;
	if (!passkey) return null;
	const wrapping = await passkeyKey(answer);
	return ifItOpens(async () => unwrapVault(await unseal(locked, passkey.secret), wrapping));
}

/** The secret itself, to be wrapped anew at once. Null when it is another code. */
export async function unlockSecret(locked: LockedKey, code: Code): Promise<CryptoKey | null> {
	const wrapping = await codeKey(code, locked.salt, locked.rounds);
	return ifItOpens(async () => unwrapSecret(await unseal(locked, locked.secret), wrapping));
}

/** A wrong key shows in WebCrypto's own check of what was wrapped. */
async function ifItOpens<T>(open: () => Promise<T>): Promise<T | null> {
	try {
		return await open();
	} catch (error) {
		if (error instanceof DOMException) return null;
		throw error;
	}
}

async function codeKey(code: Code, salt: BufferSource, rounds: number): Promise<CryptoKey> {
	const written = new TextEncoder().encode(`${code.kind}:${code.parts.join(' ')}`);
	const typed = await crypto.subtle.importKey('raw', written, 'PBKDF2', false, ['deriveKey']);
	const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
	return crypto.subtle.deriveKey(how, typed, { name: WRAPPING, length: 256 }, false, [
		'wrapKey',
		'unwrapKey'
	]);
}

async function passkeyKey(answer: ArrayBuffer): Promise<CryptoKey> {
	const given = await crypto.subtle.importKey('raw', answer, 'HKDF', false, ['deriveKey']);
	const info = new TextEncoder().encode('lock');
	const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
	return crypto.subtle.deriveKey(how, given, { name: WRAPPING, length: 256 }, false, [
		'wrapKey',
		'unwrapKey'
	]);
}

async function wrap(secret: CryptoKey, wrapping: CryptoKey, device: CryptoKey): Promise<Wrapped> {
	const inner = await crypto.subtle.wrapKey('raw', secret, wrapping, WRAPPING);
	const iv = crypto.getRandomValues(new Uint8Array(12));
	return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, device, inner) };
}

function unseal({ device }: LockedKey, { iv, data }: Wrapped): Promise<ArrayBuffer> {
	return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, device, data);
}
