import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MasterKey, OwnKeys } from './key-ring';
import { KEY_BYTES, parseMasterKeys, writeMasterKeys } from './master-keys';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where they are unless it is said otherwise. */
export function organisationKeysIn(dataDir: string): string {
	return join(dataDir, 'organisation-keys');
}

/**
 * Keys that organisations hold for themselves: a folder with one file for each, called by its id, written as
 * the service's own keys are (mode 0600). A process that has no file of an organisation opens none of its words.
 */
export class OrganisationKeys {
	constructor(private readonly folder: string) {}

	/** All that are here, read anew. */
	read(): OwnKeys {
		if (!existsSync(this.folder)) return new Map();
		const ids = readdirSync(this.folder).filter((name) => ID.test(name));
		return new Map(ids.map((id) => [id, parseMasterKeys(readFileSync(this.#file(id), 'utf8'))]));
	}

	/** Gives an organisation a key of its own; one that has one keeps it. */
	async make(id: string): Promise<void> {
		if (!existsSync(this.#file(id))) await this.replace(id, [{ id: 1, key: randomBytes(KEY_BYTES) }]);
	}

	/** In one step: a process that reads it meanwhile has the old keys or the new ones. */
	async replace(id: string, keys: readonly MasterKey[]): Promise<void> {
		await mkdir(this.folder, { recursive: true, mode: 0o700 });
		const half = `${this.#file(id)}.${process.pid}`;
		await writeFile(half, `${writeMasterKeys(keys)}\n`, { mode: 0o600, flag: 'wx' });
		await rename(half, this.#file(id));
	}

	#file(id: string): string {
		if (!ID.test(id)) throw new Error('An organisation is called by its id');
		return join(this.folder, id);
	}
}
