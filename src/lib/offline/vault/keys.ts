import { vaultFrom, type Vault } from './vault';

/**
 * How a vault's secret is kept while it has no lock: wrapped by a key that WebCrypto holds and never
 * gives out. The secret itself is never stored bare, so a lock changes the wrapping and leaves every
 * sealed row as it is.
 */
export interface KeptKey {
	wrapping: CryptoKey;
	wrapped: ArrayBuffer;
}

export const WRAPPING = 'AES-KW';

/** A new secret, and the key that wraps it. */
export async function makeKeptKey(): Promise<KeptKey> {
	return keepKey(await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']));
}

/** @param secret extractable: a key that WebCrypto may wrap */
export async function keepKey(secret: CryptoKey): Promise<KeptKey> {
	const wrapping = await crypto.subtle.generateKey({ name: WRAPPING, length: 256 }, false, [
		'wrapKey',
		'unwrapKey'
	]);
	return { wrapping, wrapped: await crypto.subtle.wrapKey('raw', secret, wrapping, WRAPPING) };
}

/** @throws {DOMException} when the wrapped secret was changed. */
export function openVault(kept: KeptKey): Promise<Vault> {
	return unwrapVault(kept.wrapped, kept.wrapping);
}

/** The secret itself, to be wrapped anew at once and let go of. */
export function secretOf(kept: KeptKey): Promise<CryptoKey> {
	return unwrapSecret(kept.wrapped, kept.wrapping);
}

/** @throws {DOMException} when it is not this key that wrapped it. */
export async function unwrapVault(wrapped: BufferSource, wrapping: CryptoKey): Promise<Vault> {
	return vaultFrom(
		await crypto.subtle.unwrapKey('raw', wrapped, wrapping, WRAPPING, 'HKDF', false, ['deriveKey'])
	);
}

/** @throws {DOMException} when it is not this key that wrapped it. */
export function unwrapSecret(wrapped: BufferSource, wrapping: CryptoKey): Promise<CryptoKey> {
	return crypto.subtle.unwrapKey('raw', wrapped, wrapping, WRAPPING, 'AES-GCM', true, ['encrypt']);
}
