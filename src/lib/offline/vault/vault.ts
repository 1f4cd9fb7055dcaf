/** A value that only the vault that sealed it can read. */
export interface Sealed {
	iv: Uint8Array<ArrayBuffer>;
	data: ArrayBuffer;
}

/**
 * Seals values with AES-256-GCM. `place` says where the value is kept (table and row), and is part
 * of the seal: a value that was moved to another row does not open.
 */
export interface Vault {
	/** Takes whatever JSON can hold. */
	seal(value: unknown, place: string): Promise<Sealed>;
	/** @throws {DOMException} when the value was sealed by another vault or for another place, or was changed. */
	open<T>(sealed: Sealed, place: string): Promise<T>;
	sealBytes(bytes: Uint8Array<ArrayBuffer>, place: string): Promise<Sealed>;
	/** @throws {DOMException} as `open` does. */
	openBytes(sealed: Sealed, place: string): Promise<Uint8Array<ArrayBuffer>>;
	/** A name for `text` that says nothing of it without this vault's key, and is the same each time. */
	digest(text: string): Promise<string>;
}

const IV_BYTES = 12;
const DIGEST_BYTES = 16;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Derives a vault from secret key material. Neither the material nor what comes of it can be read out again. */
export async function vaultFrom(secret: CryptoKey): Promise<Vault> {
	const [bodyKey, nameKey] = await Promise.all([
		crypto.subtle.deriveKey(purpose('body'), secret, { name: 'AES-GCM', length: 256 }, false, [
			'encrypt',
			'decrypt'
		]),
		crypto.subtle.deriveKey(purpose('name'), secret, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
			'sign'
		])
	]);
	const sealBytes: Vault['sealBytes'] = async (bytes, place) => {
		const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
		return { iv, data: await crypto.subtle.encrypt(cipher(iv, place), bodyKey, bytes) };
	};
	const openBytes: Vault['openBytes'] = async ({ iv, data }, place) =>
		new Uint8Array(await crypto.subtle.decrypt(cipher(iv, place), bodyKey, data));
	return {
		seal: (value, place) => sealBytes(encoder.encode(JSON.stringify(value)), place),
		open: async <T>(sealed: Sealed, place: string) =>
			JSON.parse(decoder.decode(await openBytes(sealed, place))) as T,
		sealBytes,
		openBytes,
		async digest(text) {
			const whole = new Uint8Array(await crypto.subtle.sign('HMAC', nameKey, encoder.encode(text)));
			return [...whole.subarray(0, DIGEST_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
		}
	};
}

function purpose(info: string): HkdfParams {
	return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(info) };
}

function cipher(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
	return { name: 'AES-GCM', iv, additionalData: encoder.encode(place) };
}
