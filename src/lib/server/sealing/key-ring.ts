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
	#masters: readonly MasterKey[];
	readonly #derived = new Map<string, Buffer>();

	/**
	 * @param masters newest first; at least one
	 * @param again reads them anew where they are kept in a file: another process may have added one
	 */
	constructor(
		masters: readonly MasterKey[],
		private readonly again?: () => readonly MasterKey[]
	) {
		if (masters.length === 0) throw new Error('There is no key to seal with');
		this.#masters = masters;
	}

	/** The number of the key that seals now. */
	get newest(): number {
		return this.#newest.id;
	}

	/** Whether there are older keys, under which something may still be sealed. */
	get isRotating(): boolean {
		return this.#masters.length > 1;
	}

	/** Takes in a key that was added since. Without a file there is nothing to read anew. */
	reread(): void {
		const masters = this.again?.() ?? [];
		if (masters.length > 0) this.#masters = masters;
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
		const master = this.#newest;
		const nonce = randomBytes(NONCE);
		const cipher = createCipheriv('aes-256-gcm', this.#keyOf(master, organisationId, 'seal'), nonce);
		cipher.setAAD(Buffer.from(context));
		const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
		return Buffer.concat([Buffer.of(master.id), nonce, cipher.getAuthTag(), sealed]);
	}

	/** Throws as `open` does. */
	openBytes(organisationId: string, context: string, sealed: Buffer): Buffer {
		const master = this.#master(sealed[0]);
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
		const master = this.#newest;
		return `${master.id}.${this.#hmac(master, organisationId, value)}`;
	}

	/** Whether a digest, made with this key or one before it, is that of a value. */
	isDigestOf(digest: string, organisationId: string, value: string): boolean {
		const [id, hmac] = digest.split('.');
		// The first ones did not say which key made them: it was the first.
		const master = hmac === undefined ? this.#masters.at(-1) : this.#master(Number(id));
		return master !== undefined && this.#hmac(master, organisationId, value) === (hmac ?? digest);
	}

	/** Keyed hashes of a joining code, under the newest key first and then as it may have been kept before. */
	codeHashes(code: string): string[] {
		return this.#masters.map(({ key }) =>
			createHmac('sha256', key).update(`joining-code/${code}`).digest('base64url')
		);
	}

	get #newest(): MasterKey {
		return this.#masters[0] as MasterKey;
	}

	#master(id: number | undefined): MasterKey | undefined {
		const find = () => this.#masters.find((master) => master.id === id);
		const known = find();
		if (known) return known;
		this.reread();
		return find();
	}

	#hmac(master: MasterKey, organisationId: string, value: string): string {
		return createHmac('sha256', this.#keyOf(master, organisationId, 'digest'))
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
