import { fileTypeFromBuffer } from 'file-type';
import { ATTACHMENT_LIMITS, type AttachmentKind } from '$lib/domain/attachments/attachment';
import { readMp4 } from './mp4';
import { redraw } from './picture';
import { NotARecording, type Recording, type StoredBytes, type Stretch } from './recording';
import { readWebm } from './webm';

/** What is to be kept of an attachment. */
export interface Inspected {
	/** As it is served. */
	type: string;
	seconds: number | null;
	/** The whole, made anew. */
	anew?: Buffer;
	/** Or parts of it, made empty. */
	blanks?: Stretch[];
}

/** Why it is not taken: it is not of the kind that it was said to be, or plays for too long. */
export type NotTaken = 'wrong-type' | 'too-long';

/** As many bytes as it takes to know a file by its content. */
const BEGINNING = 4100;

/** Browsers' own containers, by what their content is found to be. */
const CONTAINERS: Readonly<Record<string, 'webm' | 'mp4'>> = {
	'video/webm': 'webm',
	'audio/webm': 'webm',
	'video/mp4': 'mp4',
	'audio/mp4': 'mp4',
	'audio/x-m4a': 'mp4'
};

const PICTURES: Readonly<Record<'photo' | 'drawing', ReadonlySet<string>>> = {
	photo: new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']),
	drawing: new Set(['image/png', 'image/webp'])
};

/** Clocks of recorders run a little over. */
const SECONDS_OVER = 15;

/** Finds out by its content what an attachment is, and what must not be kept of it. */
export async function inspect(kind: AttachmentKind, file: StoredBytes): Promise<Inspected | NotTaken> {
	const found = (await fileTypeFromBuffer(await file.read(0, BEGINNING)))?.mime ?? '';
	if (kind === 'photo' || kind === 'drawing') {
		const anew = PICTURES[kind].has(found) ? await redraw(await file.read(0, file.size), kind) : null;
		if (!anew) return 'wrong-type';
		return { type: kind === 'photo' ? 'image/webp' : 'image/png', seconds: null, anew };
	}
	const container = CONTAINERS[found];
	const recording = container && (await read(container, file));
	if (!recording || recording.isFilm !== (kind === 'film')) return 'wrong-type';
	if (recording.seconds > (ATTACHMENT_LIMITS[kind].seconds ?? 0) + SECONDS_OVER) return 'too-long';
	return {
		type: `${kind === 'film' ? 'video' : 'audio'}/${container}`,
		seconds: Math.max(1, Math.round(recording.seconds)),
		blanks: recording.blanks
	};
}

async function read(container: 'webm' | 'mp4', file: StoredBytes): Promise<Recording | null> {
	try {
		return await (container === 'webm' ? readWebm(file) : readMp4(file));
	} catch (error) {
		if (error instanceof NotARecording) return null;
		throw error;
	}
}
