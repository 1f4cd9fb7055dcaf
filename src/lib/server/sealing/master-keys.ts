import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MasterKey } from './key-ring';

/** Bytes of a master key. */
export const KEY_BYTES = 32;

/** Reads `id:base64,id:base64`, the newest first. Ids are 1 to 255. */
export function parseMasterKeys(text: string): MasterKey[] {
	return text.split(',').map((part) => {
		const [id, encoded] = part.trim().split(':');
		const key = Buffer.from(encoded ?? '', 'base64');
		const number = Number(id);
		if (!Number.isInteger(number) || number < 1 || number > 255 || key.length !== KEY_BYTES) {
			throw new Error(
				'A sealing key must be written as a number from 1 to 255, a colon, and 32 bytes in base64'
			);
		}
		return { id: number, key };
	});
}

function keysFile(dataDir: string): string {
	return join(dataDir, 'sealing-keys');
}

/** The keys of the data folder, read anew; none where there is no such file. */
export function readKeysFile(dataDir: string): MasterKey[] {
	const file = keysFile(dataDir);
	return existsSync(file) ? parseMasterKeys(readFileSync(file, 'utf8')) : [];
}

/** As a setting or the file has them. */
export function writeMasterKeys(keys: readonly MasterKey[]): string {
	return keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',');
}

/** With a fresh key in front of those that there are. */
export function withNewKey(keys: readonly MasterKey[]): MasterKey[] {
	const id = Math.max(0, ...keys.map((key) => key.id)) + 1;
	if (id > 255) throw new Error('No number is left for another key');
	return [{ id, key: randomBytes(KEY_BYTES) }, ...keys];
}

/** Replaces the file in one step: a process that reads it meanwhile has the old keys or the new ones. */
export async function replaceKeysFile(dataDir: string, keys: readonly MasterKey[]): Promise<void> {
	const half = `${keysFile(dataDir)}.${process.pid}`;
	await writeFile(half, `${writeMasterKeys(keys)}\n`, { mode: 0o600, flag: 'wx' });
	await rename(half, keysFile(dataDir));
}

/**
 * The keys from the environment, or those in the data folder, made there at the first start
 * (mode 0600). Losing that file is losing what was sealed, so it is part of every backup.
 */
export async function loadMasterKeys(
	fromEnvironment: string | undefined,
	dataDir: string
): Promise<MasterKey[]> {
	if (fromEnvironment) return parseMasterKeys(fromEnvironment);
	const file = keysFile(dataDir);
	try {
		return parseMasterKeys(await readFile(file, 'utf8'));
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
	}
	await mkdir(dataDir, { recursive: true, mode: 0o700 });
	const made = `1:${randomBytes(KEY_BYTES).toString('base64')}\n`;
	await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') throw error;
	});
	return parseMasterKeys(await readFile(file, 'utf8'));
}
