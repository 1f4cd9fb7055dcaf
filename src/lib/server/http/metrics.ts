import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Counts and times for Prometheus. Labels are names of routes and kinds, never ids. */
export class Metrics {
	readonly #registry = new Registry();
	readonly #seconds = new Histogram({
		name: 'http_request_seconds',
		help: 'Time to answer a request, by route',
		labelNames: ['method', 'route', 'status'],
		buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
		registers: [this.#registry]
	});
	readonly #entries = new Counter({
		name: 'entries_received_total',
		// Not by kind: nobody may learn from a count that somebody asked for an advocate or complained.
		help: 'Entries taken in',
		registers: [this.#registry]
	});

	constructor() {
		collectDefaultMetrics({ register: this.#registry });
	}

	request(done: { method: string; route: string | null; status: number; ms: number }): void {
		const { method, route, status, ms } = done;
		this.#seconds.observe({ method, route: route ?? 'none', status: String(status) }, ms / 1000);
	}

	entryReceived(): void {
		this.#entries.inc();
	}

	/** In Prometheus' text form. */
	text(): Promise<string> {
		return this.#registry.metrics();
	}

	get contentType(): string {
		return this.#registry.contentType;
	}
}
