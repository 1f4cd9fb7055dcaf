import { NotARecording, partCounter, type Recording, type StoredBytes, type Stretch } from './recording';

/** Elements of Matroska (RFC 9559) by their ids. */
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const BLOCK_GROUP = 0xa0;
const TIMESTAMP_SCALE = 0x2ad7b1;
const CLUSTER_TIMESTAMP = 0xe7;
const TRACK_TYPE = 0x83;
const SIMPLE_BLOCK = 0xa3;
const BLOCK = 0xa1;
const VOID = 0xec;

/** Elements that hold further ones. A live recording does not know how long the first two will be. */
const FOLDERS: ReadonlySet<number> = new Set([SEGMENT, CLUSTER, INFO, TRACKS, TRACK_ENTRY, BLOCK_GROUP]);

/** Tags, attached files, chapters, the title, and when it was made. */
const PERSONAL: ReadonlySet<number> = new Set([0x1254c367, 0x1941a469, 0x1043a770, 0x7ba9, 0x4461]);

const VIDEO = 1;
const NANOSECONDS = 1_000_000_000;
/** The longest head of an element, and the beginning of what is in it. */
const LOOK = 24;

interface Element {
	id: number;
	/** Where its content begins. */
	content: number;
	/** Where it ends; null where it does not say. */
	end: number | null;
	/** The recording broke off in it, as it does when a battery is empty. */
	isCut: boolean;
	/** The first bytes of its content. */
	first: Buffer;
}

/** Looks through a WebM file, as MediaRecorder makes it. @throws {NotARecording} */
export async function readWebm(file: StoredBytes): Promise<Recording> {
	const count = partCounter();
	const blanks: Stretch[] = [];
	let scale = 1_000_000;
	let clusterAt = 0;
	let lastAt = 0;
	let isFilm = false;
	for (let at = 0; at < file.size;) {
		count();
		const element = await readElement(file, at);
		if (!element) break;
		const { id, content, end, first } = element;
		if (PERSONAL.has(id)) blanks.push(voidAt(at, end));
		if (element.isCut && !FOLDERS.has(id)) break;
		if (id === TIMESTAMP_SCALE) scale = numberIn(element);
		if (id === CLUSTER_TIMESTAMP) clusterAt = numberIn(element);
		if (id === TRACK_TYPE && numberIn(element) === VIDEO) isFilm = true;
		if (id === SIMPLE_BLOCK || id === BLOCK) lastAt = Math.max(lastAt, clusterAt + blockTime(first));
		if (FOLDERS.has(id)) at = content;
		else if (end === null) throw new NotARecording('An element has no end');
		else at = end;
	}
	return { seconds: (lastAt * scale) / NANOSECONDS, isFilm, blanks };
}

/** Null: the recording broke off in the head of this one. */
async function readElement(file: StoredBytes, at: number): Promise<Element | null> {
	const bytes = await file.read(at, LOOK);
	const idLength = lengthOf(bytes[0] ?? 0);
	if (idLength > 4) throw new NotARecording('An id is too long');
	if (bytes.length <= idLength) return null;
	const sizeLength = lengthOf(bytes[idLength] ?? 0);
	const content = at + idLength + sizeLength;
	if (bytes.length < idLength + sizeLength) return null;
	const size = sizeIn(bytes.subarray(idLength, idLength + sizeLength));
	const end = size === null ? null : Math.min(content + size, file.size);
	return {
		id: bytes.readUIntBE(0, idLength),
		content,
		end,
		isCut: size !== null && content + size > file.size,
		first: bytes.subarray(idLength + sizeLength)
	};
}

/** How many bytes a number of variable size takes: one more than there are zeros in front. */
function lengthOf(first: number): number {
	if (first === 0) throw new NotARecording('A number has no length');
	return Math.clz32(first) - 23;
}

/** Null: all bits are set, which says that the size is not known. */
function sizeIn(bytes: Buffer): number | null {
	const bits = bytes.length * 7;
	const value = BigInt(`0x${bytes.toString('hex')}`) & ((1n << BigInt(bits)) - 1n);
	if (value === (1n << BigInt(bits)) - 1n) return null;
	if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new NotARecording('A size is too big');
	return Number(value);
}

function numberIn({ first, content, end }: Element): number {
	const length = (end ?? content) - content;
	if (length < 1 || length > 6) throw new NotARecording('A number is odd');
	return first.readUIntBE(0, length);
}

/** A block begins with the number of its track and then its time, counted from its cluster. */
function blockTime(first: Buffer): number {
	const trackLength = lengthOf(first[0] ?? 0);
	if (first.length < trackLength + 2) throw new NotARecording('A block is too small');
	return first.readInt16BE(trackLength);
}

/** An empty element of the same length, which every reader passes over. */
function voidAt(start: number, end: number | null): Stretch {
	const length = (end ?? start) - start;
	if (length < 2) throw new NotARecording('An element has no end');
	const bytes = Buffer.alloc(length);
	bytes.writeUInt8(VOID, 0);
	if (length < 129) {
		bytes.writeUInt8(0x80 | (length - 2), 1);
	} else {
		bytes.writeUInt8(0x01, 1);
		bytes.writeUIntBE(length - 9, 3, 6);
	}
	return { start, bytes };
}
