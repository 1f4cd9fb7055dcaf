interface YieldingScheduler {
	yield?: () => Promise<void>;
}

/** Lets the screen answer a press before the next piece of a long piece of work. */
export function breath(): Promise<void> {
	const scheduler = (globalThis as { scheduler?: YieldingScheduler }).scheduler;
	return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
}
