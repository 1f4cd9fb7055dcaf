/** A small generator with a fixed seed (mulberry32), so that a failure can be run again. */
export class Chance {
	constructor(private state: number) {}

	/** From 0 up to, and without, 1. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** One of these. @throws for none */
	one<T>(among: readonly T[]): T {
		if (among.length === 0) throw new Error('There is nothing to choose from');
		return among[Math.floor(this.next() * among.length)] as T;
	}
}
