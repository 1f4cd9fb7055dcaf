import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A master key and its short name, which stands in front of everything sealed with it. */
export interface MasterKey {
	id: number;
	key: Buffer;
}

const NONCE = 12;
const TAG = 16;

/**
 * Seals what children and staff wrote before it reaches the database (AES-256-GCM). Every
 * organisation has its own key, derived from the master key, so that what one organisation
 * holds can't be opened as another's. The newest master key seals; older ones still open.
 */
export class KeyRing {
	readonly #masters: readonly MasterKey[];
	readonly #derived = new Map<string, Buffer>();

	/** @param masters newest first; at least one */
	constructor(masters: readonly MasterKey[]) {
		if (masters.length === 0) throw new Error('There is no key to seal with');
		this.#masters = masters;
	}

	/** Sealed JSON. `context` ties it to its place; opening needs the same. */
	seal(organisationId: string, context: string, value: unknown): Buffer {
		return this.sealBytes(organisationId, context, Buffer.from(JSON.stringify(value)));
	}

	/** Throws when the bytes were changed, belong to another place or organisation, or their key is gone. */
	open(organisationId: string, context: string, sealed: Buffer): unknown {
		return JSON.parse(this.openBytes(organisationId, context, sealed).toString('utf8'));
	}

	/** Sealed bytes: key id, nonce, tag, ciphertext. */
	sealBytes(organisationId: string, context: string, bytes: Uint8Array): Buffer {
		const master = this.#masters[0] as MasterKey;
		const nonce = randomBytes(NONCE);
		const cipher = createCipheriv('aes-256-gcm', this.#keyOf(master, organisationId, 'seal'), nonce);
		cipher.setAAD(Buffer.from(context));
		const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
		return Buffer.concat([Buffer.of(master.id), nonce, cipher.getAuthTag(), sealed]);
	}

	/** Throws as `open` does. */
	openBytes(organisationId: string, context: string, sealed: Buffer): Buffer {
		const master = this.#masters.find(({ id }) => id === sealed[0]);
		if (!master) throw new Error('The key of a sealed value is not on the ring');
		const nonce = sealed.subarray(1, 1 + NONCE);
		const key = this.#keyOf(master, organisationId, 'seal');
		const decipher = createDecipheriv('aes-256-gcm', key, nonce);
		decipher.setAAD(Buffer.from(context));
		decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
		return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]);
	}

	/** A digest that says whether two values are the same, and nothing else to somebody without the key. */
	digest(organisationId: string, value: string): string {
		const oldest = this.#masters.at(-1) as MasterKey;
		return createHmac('sha256', this.#keyOf(oldest, organisationId, 'digest'))
			.update(value)
			.digest('base64url');
	}

	#keyOf(master: MasterKey, organisationId: string, use: 'seal' | 'digest'): Buffer {
		const name = `${use}/${master.id}/${organisationId}`;
		const known = this.#derived.get(name);
		if (known) return known;
		const key = Buffer.from(hkdfSync('sha256', master.key, '', name, 32));
		this.#derived.set(name, key);
		return key;
	}
}
