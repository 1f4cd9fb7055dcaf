import { vaultFrom, type Vault } from './vault';

/**
 * How a vault's secret is kept: wrapped by a key that WebCrypto holds and never gives out. The secret
 * itself is never stored bare, so a lock changes the wrapping and leaves every sealed row as it is.
 */
export interface KeptKey {
	wrapping: CryptoKey;
	wrapped: ArrayBuffer;
}

const WRAPPING = 'AES-KW';

/** A new secret, and the key that wraps it. */
export async function makeKeptKey(): Promise<KeptKey> {
	const wrapping = await crypto.subtle.generateKey({ name: WRAPPING, length: 256 }, false, [
		'wrapKey',
		'unwrapKey'
	]);
	const secret = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
	return { wrapping, wrapped: await crypto.subtle.wrapKey('raw', secret, wrapping, WRAPPING) };
}

/** @throws {DOMException} when the wrapped secret was changed. */
export async function openVault(kept: KeptKey): Promise<Vault> {
	const secret = await crypto.subtle.unwrapKey('raw', kept.wrapped, kept.wrapping, WRAPPING, 'HKDF', false, [
		'deriveKey'
	]);
	return vaultFrom(secret);
}
