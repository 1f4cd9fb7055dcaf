import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Queryable } from '$lib/server/db/types';
import type { ChildRecord, ChildRecordsRepository, RecordRow } from '$lib/server/repositories/child-records';
import { recordPage, type RecordWords } from './record-pages';

/** What was written into the folder. */
export interface Exported {
	rows: number;
	files: number;
}

/**
 * Writes everything that is kept of one child into a folder of its own: a page to read, the same as JSON,
 * and every recording and picture as a file. Only the owner of the folder can read it.
 */
export async function exportRecord(
	db: Queryable,
	repository: ChildRecordsRepository,
	wanted: { childId: string; keeper: string | null; folder: string; lang: string; dir: string },
	words: RecordWords
): Promise<Exported> {
	const { attachment_pieces: pieces = [], ...record } = await repository.read(
		db,
		wanted.childId,
		wanted.keeper
	);
	await mkdir(join(wanted.folder, 'files'), { recursive: true, mode: 0o700 });
	const files = await writeFiles(wanted.folder, record, pieces);
	const names = await repository.names(db, record, wanted.keeper);
	const text = { lang: wanted.lang, dir: wanted.dir, files, names };
	await keep(join(wanted.folder, 'index.html'), recordPage(record, words, text));
	await keep(join(wanted.folder, 'record.json'), `${JSON.stringify(record, null, '\t')}\n`);
	const rows = Object.values(record).reduce((sum, { length }) => sum + length, 0);
	return { rows, files: files.size };
}

async function writeFiles(
	folder: string,
	record: ChildRecord,
	pieces: readonly RecordRow[]
): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	for (const attachment of record['attachments'] ?? []) {
		const id = String(attachment['id']);
		const own = pieces
			.filter((piece) => piece['attachment_id'] === id)
			.sort((a, b) => Number(a['start']) - Number(b['start']))
			.flatMap(({ bytes }) => bytes ?? []);
		if (own.length === 0) continue;
		const { type = '' } = (attachment['content'] ?? {}) as { type?: string };
		const name = `files/${id}.${type.split('/')[1]?.replaceAll(/[^a-z0-9]/g, '') || 'bin'}`;
		await keep(join(folder, name), Buffer.concat(own));
		files.set(id, name);
	}
	return files;
}

function keep(file: string, content: string | Buffer): Promise<void> {
	return writeFile(file, content, { mode: 0o600 });
}
