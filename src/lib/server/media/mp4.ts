import { NotARecording, partCounter, type Recording, type StoredBytes, type Stretch } from './recording';

/** Boxes of ISO 14496-12 that hold further ones. */
const FOLDERS: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia', 'mvex', 'moof', 'traf']);

/** What phones put into films beside sound and picture: place, maker, model, and whatever an app likes. */
const PERSONAL: ReadonlySet<string> = new Set(['udta', 'meta', 'uuid', 'ilst']);

/** Kinds of tracks: sound and pictures. Any other, such as a line of places, is nothing of ours. */
const SOUND = 'soun';
const PICTURES = 'vide';

/** Far more than the boxes that are read hold. */
const LOOK = 64;

interface Box {
	type: string;
	content: number;
	end: number;
	/** The recording broke off in it. */
	isCut: boolean;
	first: Buffer;
}

interface Found {
	seconds: number;
	isFilm: boolean;
	blanks: Stretch[];
	/** Time units in a second of the track that was read last, by its number. */
	scales: Map<number, number>;
	track: number;
}

/** Looks through an MP4 file, as MediaRecorder makes it. @throws {NotARecording} */
export async function readMp4(file: StoredBytes): Promise<Recording> {
	const count = partCounter();
	const found: Found = { seconds: 0, isFilm: false, blanks: [], scales: new Map(), track: 0 };
	for (let at = 0; at < file.size;) {
		count();
		const box = await readBox(file, at);
		if (!box) break;
		if (PERSONAL.has(box.type)) found.blanks.push(freeAt(at, box));
		else if (box.isCut && !FOLDERS.has(box.type)) break;
		else READERS[box.type]?.(box.first, found);
		at = FOLDERS.has(box.type) ? box.content : box.end;
	}
	const { seconds, isFilm, blanks } = found;
	return { seconds, isFilm, blanks };
}

/** Null: the recording broke off in the head of this one. */
async function readBox(file: StoredBytes, at: number): Promise<Box | null> {
	const bytes = await file.read(at, LOOK);
	if (bytes.length < 8) return null;
	const short = bytes.readUInt32BE(0);
	const head = short === 1 ? 16 : 8;
	if (bytes.length < head) return null;
	const size = short === 0 ? file.size - at : short === 1 ? Number(bytes.readBigUInt64BE(8)) : short;
	if (size < head) throw new NotARecording('A box is too small');
	return {
		type: bytes.toString('latin1', 4, 8),
		content: at + head,
		end: Math.min(at + size, file.size),
		isCut: at + size > file.size,
		first: bytes.subarray(head)
	};
}

/** What some boxes say. Each begins with its version, which says how wide its times are. */
const READERS: Readonly<Record<string, (first: Buffer, found: Found) => void>> = {
	mvhd: (first, found) => {
		const { scale, time } = scaleAndTime(first);
		found.seconds = Math.max(found.seconds, time / scale);
	},
	tkhd: (first, found) => {
		found.track = read32(first, first[0] === 1 ? 20 : 12);
	},
	mdhd: (first, found) => {
		const { scale, time } = scaleAndTime(first);
		found.scales.set(found.track, scale);
		found.seconds = Math.max(found.seconds, time / scale);
	},
	hdlr: (first, found) => {
		const kind = first.toString('latin1', 8, 12);
		if (kind !== SOUND && kind !== PICTURES) throw new NotARecording('There is a track of another kind');
		if (kind === PICTURES) found.isFilm = true;
	},
	tfhd: (first, found) => {
		found.track = read32(first, 4);
	},
	// Where a fragment of a live recording begins: the last one is about as long as the whole.
	tfdt: (first, found) => {
		const scale = found.scales.get(found.track) ?? 0;
		if (scale > 0) found.seconds = Math.max(found.seconds, readTime(first, 4) / scale);
	}
};

/** Both headers have the scale and the length in the same places. */
function scaleAndTime(first: Buffer): { scale: number; time: number } {
	const at = first[0] === 1 ? 20 : 12;
	return { scale: Math.max(1, read32(first, at)), time: readTime(first, at + 4) };
}

/** A time is wide in version 1. All bits set says that it is not known. */
function readTime(first: Buffer, at: number): number {
	const isWide = first[0] === 1;
	const high = isWide ? read32(first, at) : 0;
	const low = read32(first, isWide ? at + 4 : at);
	const isUnknown = low === 0xffffffff && (!isWide || high === 0xffffffff);
	return isUnknown ? 0 : high * 2 ** 32 + low;
}

function read32(bytes: Buffer, at: number): number {
	if (bytes.length < at + 4) throw new NotARecording('A box is cut off');
	return bytes.readUInt32BE(at);
}

/** The same box, empty and free: every reader passes over it. */
function freeAt(start: number, { content, end }: Box): Stretch {
	const head = content - start;
	const bytes = Buffer.alloc(end - start);
	bytes.writeUInt32BE(head === 16 ? 1 : end - start, 0);
	bytes.write('free', 4, 'latin1');
	if (head === 16) bytes.writeBigUInt64BE(BigInt(end - start), 8);
	return { start, bytes };
}
