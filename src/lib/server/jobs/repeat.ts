import { errorFields, type Log } from '$lib/server/log';

/** Work that is done now and then. */
export interface Repeated {
	/** Ends it. Resolves when nothing is under way any more. */
	stop(): Promise<void>;
}

/**
 * Does something at the start and then again and again. Every process of the service does it, so it must
 * be something that can be done twice. What fails is tried again the next time.
 */
export function repeat(everyMs: number, work: () => Promise<unknown>, log: Pick<Log, 'error'>): Repeated {
	let underWay: Promise<unknown> = Promise.resolve();
	const once = () => {
		underWay = underWay.then(work).catch((error: unknown) => log.error('job.broke', errorFields(error)));
	};
	once();
	const timer = setInterval(once, everyMs);
	timer.unref();
	return {
		async stop() {
			clearInterval(timer);
			await underWay;
		}
	};
}
