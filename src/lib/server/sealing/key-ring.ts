import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Refusal } from '$lib/server/http/problem';

/** A master key and its short name, which stands in front of everything sealed with it. */
export interface MasterKey {
	id: number;
	key: Buffer;
}

/** Keys that organisations hold for themselves, by the organisation's id; the newest first. */
export type OwnKeys = ReadonlyMap<string, readonly MasterKey[]>;

/** Where keys are kept, to be read anew: another process may have added one. */
export interface KeySources {
	shared?: (() => readonly MasterKey[]) | undefined;
	own?: (() => OwnKeys) | undefined;
}

/** The key that something lies under: the organisation's own, or one that is shared. */
export interface UsedKey {
	isOwn: boolean;
	id: number;
}

const NONCE = 12;
const TAG = 16;

/** No key has this number: in front of a key's number it says that the key is the organisation's own. */
const OWN = 0;

/**
 * Seals what children and staff wrote before it reaches the database (AES-256-GCM). Every organisation has its
 * own key. Some hold the master key of it themselves, so that a process without that key can't open a word of
 * theirs; for the others it is derived from the shared master key. The newest key seals; older ones still open.
 */
export class KeyRing {
	#masters: readonly MasterKey[];
	#own: OwnKeys;
	/** Organisations that hold a key of their own, here or elsewhere. */
	#apart: ReadonlySet<string> = new Set();
	readonly #derived = new Map<string, Buffer>();

	/** @param masters shared by all organisations that hold no key of their own; newest first, at least one */
	constructor(
		masters: readonly MasterKey[],
		private readonly sources: KeySources = {}
	) {
		if (masters.length === 0) throw new Error('There is no key to seal with');
		this.#masters = masters;
		this.#own = sources.own?.() ?? new Map();
	}

	/** The number of the shared key that seals now. */
	get newest(): number {
		return this.#newest.id;
	}

	/** Ids of the organisations whose own keys are here. */
	get holders(): string[] {
		return [...this.#own.keys()];
	}

	/** The same text as long as the same keys seal. Null: there is one key only, and nothing to seal anew. */
	get rotation(): string | null {
		if (this.#masters.length === 1 && this.#own.size === 0) return null;
		const own = [...this.#own].map(([id, [newest]]) => `${id} ${newest?.id}`);
		return [this.newest, ...own.sort()].join('\n');
	}

	/** Whether something lies under another key than the one that seals now, where that is here. */
	isOld(organisationId: string, { isOwn, id }: UsedKey): boolean {
		const own = this.#own.get(organisationId);
		if (own) return !isOwn || id !== own[0]?.id;
		return !isOwn && !this.#apart.has(organisationId) && id !== this.newest;
	}

	/** Takes in keys that were added since. Without a file there is nothing to read anew. */
	reread(): void {
		const masters = this.sources.shared?.() ?? [];
		if (masters.length > 0) this.#masters = masters;
		this.#own = this.sources.own?.() ?? this.#own;
	}

	/** Words of these organisations are sealed under keys of their own, and never under the shared one. */
	keepApart(organisationIds: Iterable<string>): void {
		this.#apart = new Set(organisationIds);
	}

	/** Sealed JSON. `context` ties it to its place; opening needs the same. @throws {Refusal} key-not-here */
	seal(organisationId: string, context: string, value: unknown): Buffer {
		return this.sealBytes(organisationId, context, Buffer.from(JSON.stringify(value)));
	}

	/**
	 * Throws when the bytes were changed, belong to another place or organisation, or their key is gone.
	 * @throws {Refusal} key-not-here: another process holds the key
	 */
	open(organisationId: string, context: string, sealed: Buffer): unknown {
		return JSON.parse(this.openBytes(organisationId, context, sealed).toString('utf8'));
	}

	/** Sealed bytes: key, nonce, tag, ciphertext. @throws {Refusal} key-not-here */
	sealBytes(organisationId: string, context: string, bytes: Uint8Array): Buffer {
		const { isOwn, master } = this.#sealing(organisationId);
		const nonce = randomBytes(NONCE);
		const cipher = createCipheriv('aes-256-gcm', this.#keyOf(master, isOwn, organisationId, 'seal'), nonce);
		cipher.setAAD(Buffer.from(context));
		const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
		const name = isOwn ? [OWN, master.id] : [master.id];
		return Buffer.concat([Buffer.from(name), nonce, cipher.getAuthTag(), sealed]);
	}

	/** Throws as `open` does. */
	openBytes(organisationId: string, context: string, sealed: Buffer): Buffer {
		const { isOwn, id } = usedKey(sealed);
		const key = this.#keyOf(this.#opening(organisationId, { isOwn, id }), isOwn, organisationId, 'seal');
		const rest = sealed.subarray(isOwn ? 2 : 1);
		const decipher = createDecipheriv('aes-256-gcm', key, rest.subarray(0, NONCE));
		decipher.setAAD(Buffer.from(context));
		decipher.setAuthTag(rest.subarray(NONCE, NONCE + TAG));
		return Buffer.concat([decipher.update(rest.subarray(NONCE + TAG)), decipher.final()]);
	}

	/** A digest that says whether two values are the same, and nothing else to somebody without the key. */
	digest(organisationId: string, value: string): string {
		const { isOwn, master } = this.#sealing(organisationId);
		return `${isOwn ? 'own.' : ''}${master.id}.${this.#hmac(master, isOwn, organisationId, value)}`;
	}

	/** Whether a digest, made with this key or one before it, is that of a value. @throws {Refusal} key-not-here */
	isDigestOf(digest: string, organisationId: string, value: string): boolean {
		const parts = digest.split('.');
		const hmac = parts.at(-1);
		const isOwn = parts[0] === 'own';
		// The first ones did not say which key made them: it was the first.
		const master =
			parts.length === 1
				? this.#masters.at(-1)
				: this.#find(organisationId, { isOwn, id: Number(parts.at(-2)) });
		return master !== undefined && this.#hmac(master, isOwn, organisationId, value) === hmac;
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

	/** What an organisation's words are sealed with now. */
	#sealing(organisationId: string): { isOwn: boolean; master: MasterKey } {
		const own = () => this.#own.get(organisationId)?.[0];
		let master = own();
		if (!master && this.#apart.has(organisationId)) {
			this.reread();
			master = own();
			if (!master) throw new Refusal('key-not-here');
		}
		return master ? { isOwn: true, master } : { isOwn: false, master: this.#newest };
	}

	#opening(organisationId: string, used: UsedKey): MasterKey {
		const found = this.#find(organisationId, used);
		if (!found) throw new Error('The key of a sealed value is not on the ring');
		return found;
	}

	/** @throws {Refusal} key-not-here where it is an organisation's own, and none of those is here */
	#find(organisationId: string, { isOwn, id }: UsedKey): MasterKey | undefined {
		const all = () => (isOwn ? (this.#own.get(organisationId) ?? []) : this.#masters);
		const find = () => all().find((master) => master.id === id);
		const known = find();
		if (known) return known;
		this.reread();
		if (isOwn && all().length === 0) throw new Refusal('key-not-here');
		return find();
	}

	#hmac(master: MasterKey, isOwn: boolean, organisationId: string, value: string): string {
		return createHmac('sha256', this.#keyOf(master, isOwn, organisationId, 'digest'))
			.update(value)
			.digest('base64url');
	}

	#keyOf(master: MasterKey, isOwn: boolean, organisationId: string, use: 'seal' | 'digest'): Buffer {
		const name = `${isOwn ? 'own/' : ''}${use}/${master.id}/${organisationId}`;
		const known = this.#derived.get(name);
		if (known) return known;
		const key = Buffer.from(hkdfSync('sha256', master.key, '', name, 32));
		this.#derived.set(name, key);
		return key;
	}
}

/** The key that something lies under, as it says in front. */
export function usedKey(sealed: Uint8Array): UsedKey {
	const isOwn = sealed[0] === OWN;
	return { isOwn, id: sealed[isOwn ? 1 : 0] ?? OWN };
}
