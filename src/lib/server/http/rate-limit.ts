import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { Refusal } from './problem';

/** Tries that a person makes by mistake stay far below these; a machine that guesses does not. */
const LIMITS = {
	/** Wrong joining codes from one address: the sixth waits. */
	'wrong-code': { points: 5, duration: 15 * 60, blockDuration: 60 },
	/** Wrong joining codes altogether, so that many addresses together get no further. */
	'wrong-code-anywhere': { points: 500, duration: 15 * 60, blockDuration: 60 },
	'wrong-sign-in': { points: 5, duration: 15 * 60, blockDuration: 60 },
	/** Links to a form that lead to none, from one address. No link can be guessed; this is for whoever tries. */
	'wrong-link': { points: 20, duration: 15 * 60, blockDuration: 60 },
	/** Entries of one device, most of them after days offline. */
	entries: { points: 1200, duration: 60, blockDuration: 0 },
	/** Recordings and pictures that one device begins to send. */
	uploads: { points: 120, duration: 60 * 60, blockDuration: 0 },
	/** Parts of them: as many as ten films have, in ten minutes. */
	'upload-parts': { points: 3000, duration: 10 * 60, blockDuration: 0 }
} as const;

export type LimitName = keyof typeof LIMITS;

/** Counts tries in the database, so that all processes of the service count together. */
export class RateLimits {
	readonly #limiters: Record<LimitName, RateLimiterAbstract>;

	constructor(pool: Pool) {
		const limiter = (name: LimitName) =>
			new RateLimiterPostgres({
				storeClient: pool,
				storeType: 'pool',
				tableName: 'rate_limits',
				tableCreated: true,
				keyPrefix: name,
				clearExpiredByTimeout: false,
				...LIMITS[name]
			});
		this.#limiters = {
			'wrong-code': limiter('wrong-code'),
			'wrong-code-anywhere': limiter('wrong-code-anywhere'),
			'wrong-sign-in': limiter('wrong-sign-in'),
			'wrong-link': limiter('wrong-link'),
			entries: limiter('entries'),
			uploads: limiter('uploads'),
			'upload-parts': limiter('upload-parts')
		};
	}

	/** Whether there is a try left, without using it up. @throws {Refusal} too-many-requests */
	async check(name: LimitName, key: string): Promise<void> {
		const used = await this.#limiters[name].get(key);
		if (used && used.consumedPoints >= LIMITS[name].points) throw tooMany(used);
	}

	/** Uses up a try. @throws {Refusal} too-many-requests */
	async use(name: LimitName, key: string): Promise<void> {
		try {
			await this.#limiters[name].consume(key);
		} catch (refused) {
			if (refused instanceof RateLimiterRes) throw tooMany(refused);
			throw refused;
		}
	}

	/** Counts a wrong try without refusing this one; the next is refused when it was the last. */
	async count(name: LimitName, key: string): Promise<void> {
		await this.use(name, key).catch((error: unknown) => {
			if (!(error instanceof Refusal)) throw error;
		});
	}
}

function tooMany(used: RateLimiterRes): Refusal {
	return new Refusal('too-many-requests', {
		retryAfterSeconds: Math.max(1, Math.ceil(used.msBeforeNext / 1000))
	});
}
