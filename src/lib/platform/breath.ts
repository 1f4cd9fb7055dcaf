interface YieldingScheduler {
	yield?: () => Promise<void>;
}

/** Lets the screen answer a press before the next piece of a long piece of work. */
export function breath(): Promise<void> {
	const scheduler = (globalThis as { scheduler?: YieldingScheduler }).scheduler;
	return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
}

/** Runs work once what is drawn now has been painted. Answers with how to call it off. */
export function afterPaint(work: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => (timer = setTimeout(work, 0)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}

/** So many take a few milliseconds on a slow tablet. */
const PIECE = 40;

/** Does the same with each of many things, a few at a time, and lets the screen answer in between. */
export async function inPieces<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	for (let from = 0; from < all.length; from += PIECE) {
		if (from > 0) await breath();
		results.push(...(await Promise.all(all.slice(from, from + PIECE).map(work))));
	}
	return results;
}
