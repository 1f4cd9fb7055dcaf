import pg from 'pg';
import { SERVER_CANARY } from '$lib/server/canary';
import { errorFields, type Log } from '$lib/server/log';
import { FEED_CHANNEL, mayHear, readNotice } from '$lib/server/feed-notice';
import type { DeviceActor } from '$lib/server/policy/actors';

/** Who is on a line, and what to tell them. */
interface Listener {
	device: DeviceActor;
	moved: (seq: number) => void;
	/** The device was ended from afar: what comes next is not for it. */
	ended: () => void;
}

const RECONNECT_MS = 1000;

/**
 * Hears, through the database, that a child's feed has moved, whichever process moved it. Holds one
 * connection of its own. A missed notice costs nothing but time: devices also ask by themselves.
 */
export class LiveFeed {
	readonly #listeners = new Map<string, Set<Listener>>();
	#client: pg.Client | null = null;
	#retry: NodeJS.Timeout | null = null;
	#isClosed = false;

	constructor(
		private readonly url: string,
		private readonly log: Log
	) {}

	async open(): Promise<void> {
		const client = new pg.Client({ connectionString: this.url, application_name: SERVER_CANARY });
		client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
		client.on('error', (error) => this.#lost(error));
		await client.connect();
		await client.query(`listen ${FEED_CHANNEL}`);
		this.#client = client;
	}

	/**
	 * Calls back with each new sequence number of a child's feed that is of something for this device, and
	 * when the device is ended, until the returned function is called.
	 */
	listen(listener: Listener): () => void {
		const { childId } = listener.device;
		const listeners = this.#listeners.get(childId) ?? new Set();
		this.#listeners.set(childId, listeners.add(listener));
		return () => {
			listeners.delete(listener);
			if (listeners.size === 0) this.#listeners.delete(childId);
		};
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		if (this.#retry) clearTimeout(this.#retry);
		this.#listeners.clear();
		await this.#client?.end();
	}

	#hear(payload: string): void {
		const notice = readNotice(payload);
		for (const { device, moved, ended } of this.#listeners.get(notice.childId) ?? []) {
			if (notice.audience === 'ended' && notice.deviceIds.includes(device.deviceId)) ended();
			else if (mayHear(device, notice)) moved(notice.seq);
		}
	}

	#lost(error: Error): void {
		this.#client = null;
		if (this.#isClosed || this.#retry) return;
		this.log.warn('live.lost', errorFields(error));
		this.#retry = setTimeout(() => {
			this.#retry = null;
			this.open().catch((again: Error) => this.#lost(again));
		}, RECONNECT_MS);
	}
}
