import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { headersOf, replyOf, type Reply, type RequestPorts } from './request';

/** How long one part may take, on a line on which it still gets through. Milliseconds. */
const PATIENCE = 120_000;

/** How the upload library asks the service: as everything else here does, in the name of one device. */
export class UploadRequests implements HttpStack {
	/** How the last request ended. */
	last: Reply = { is: 'silence', network: true, retryAfter: null };

	constructor(
		private readonly deviceId: string,
		private readonly ports: RequestPorts
	) {}

	getName(): string {
		return 'fetch';
	}

	createRequest(method: string, url: string): HttpRequest {
		const headers = new Headers(headersOf(this.deviceId));
		const giveUp = new AbortController();
		return {
			getMethod: () => method,
			getURL: () => url,
			setHeader: (name, value) => headers.set(name, value),
			getHeader: (name) => headers.get(name) ?? undefined,
			setProgressHandler: () => undefined,
			getUnderlyingObject: () => undefined,
			abort: () => Promise.resolve(giveUp.abort()),
			send: (body: Blob | null) =>
				this.#send(url, { method, headers, body: body ?? null, signal: giveUp.signal }, giveUp)
		};
	}

	async #send(url: string, request: RequestInit, giveUp: AbortController): Promise<HttpResponse> {
		const callOff = this.ports.clock.after(PATIENCE, () => giveUp.abort());
		this.last = { is: 'silence', network: true, retryAfter: null };
		try {
			const response = await this.ports.fetch(url, {
				...request,
				credentials: 'same-origin',
				mode: 'same-origin',
				cache: 'no-store',
				redirect: 'error'
			});
			this.last = await replyOf(response, this.ports.clock);
			return {
				getStatus: () => response.status,
				getHeader: (name) => response.headers.get(name) ?? undefined,
				getBody: () => '',
				getUnderlyingObject: () => response
			};
		} finally {
			callOff();
		}
	}
}
