/** Milliseconds of many tries, told as percentiles. */
export class Times {
	private readonly all: number[] = [];

	add(milliseconds: number): void {
		this.all.push(milliseconds);
	}

	get count(): number {
		return this.all.length;
	}

	/** @param share from 0 to 1; the time within which so many of all were done */
	percentile(share: number): number {
		const sorted = this.all.toSorted((a, b) => a - b);
		return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
	}

	toString(): string {
		const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) =>
			`${this.percentile(share).toFixed(1)}`.padStart(7)
		);
		return `p50 ${p50}  p95 ${p95}  p99 ${p99} ms  (${this.count} tries)`;
	}
}

/** One figure, with what the design asks for beside it. */
export function say(what: string, figure: string, budget?: string): void {
	console.log(`  ${what.padEnd(44)} ${figure}${budget === undefined ? '' : `   budget ${budget}`}`);
}

/** A whole number from the environment, or what is usual. */
export function setting(name: string, usual: number): number {
	const given = Number(process.env[name] ?? usual);
	if (!Number.isSafeInteger(given) || given < 1) throw new Error(`${name} must be a whole number above 0`);
	return given;
}

/** A small fixed-seed generator (mulberry32), so that a run can be had again. From 0 up to 1. */
export function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
