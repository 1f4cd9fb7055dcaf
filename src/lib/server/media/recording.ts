/** Bytes that lie in pieces somewhere: a film is looked through without being whole in memory. */
export interface StoredBytes {
	readonly size: number;
	/** Fewer than asked for where the end is near. */
	read(start: number, length: number): Promise<Buffer>;
}

/** Bytes to be written over those that are there. */
export interface Stretch {
	start: number;
	bytes: Buffer;
}

/** What a recording says of itself. */
export interface Recording {
	/** How long it plays, as far as it tells. */
	seconds: number;
	/** It has moving pictures. */
	isFilm: boolean;
	/**
	 * Takes out what is not sound or picture, such as where it was recorded and with which device, by
	 * bytes of the same number: all that points to a place in the file stays right.
	 */
	blanks: Stretch[];
}

/** It is not built as its kind of file is, or holds more than sound and pictures. */
export class NotARecording extends Error {}

/** More parts than any recording of ours has would only be there to keep the server busy. */
const MOST_PARTS = 300_000;

/** Counts the parts of a file. @throws {NotARecording} when there are too many */
export function partCounter(): () => void {
	let parts = 0;
	return () => {
		parts += 1;
		if (parts > MOST_PARTS) throw new NotARecording('It has too many parts');
	};
}
