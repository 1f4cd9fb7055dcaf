import { createParser } from 'eventsource-parser';
import { headersOf, type RequestPorts } from './request';

/** A line on which nothing was heard for so long, in milliseconds, is taken for dead. */
const QUIET = 120_000;

/** How listening ended. The caller decides whether to listen again. */
export type HungUp = 'signed-out' | 'cut';

/**
 * Listens to "your feed has moved" until the line is cut or `stop` fires.
 * By fetch and not EventSource, which can't say which of the people on this device is listening.
 */
export async function listen(
	ports: RequestPorts,
	deviceId: string,
	stop: AbortSignal,
	moved: (seq: number | null) => void
): Promise<HungUp> {
	const line = new AbortController();
	const hangUp = () => line.abort();
	stop.addEventListener('abort', hangUp);
	const watch = watchQuiet(ports, hangUp);
	try {
		const response = await ports.fetch('/api/v1/me/events', requestOf(deviceId, line.signal));
		if (response.status === 401) return 'signed-out';
		if (!isEventStream(response)) return 'cut';
		await readEvents(response.body, watch.heard, moved);
		return 'cut';
	} catch {
		return 'cut';
	} finally {
		watch.end();
		line.abort();
		stop.removeEventListener('abort', hangUp);
	}
}

function requestOf(deviceId: string, signal: AbortSignal): RequestInit {
	return {
		signal,
		headers: { ...headersOf(deviceId), accept: 'text/event-stream' },
		credentials: 'same-origin',
		mode: 'same-origin',
		cache: 'no-store',
		redirect: 'error'
	};
}

function isEventStream(response: Response): response is Response & { body: ReadableStream<Uint8Array> } {
	const type = response.headers.get('content-type') ?? '';
	return response.ok && type.startsWith('text/event-stream') && response.body !== null;
}

async function readEvents(
	body: ReadableStream<Uint8Array>,
	heard: () => void,
	moved: (seq: number | null) => void
): Promise<void> {
	const parser = createParser({ onEvent: ({ data }) => moved(readSeq(data)) });
	const decoder = new TextDecoder();
	const reader = body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		heard();
		parser.feed(decoder.decode(value, { stream: true }));
	}
}

function watchQuiet({ clock }: RequestPorts, hangUp: () => void) {
	let callOff = clock.after(QUIET, hangUp);
	return {
		heard: () => {
			callOff();
			callOff = clock.after(QUIET, hangUp);
		},
		end: () => callOff()
	};
}

/** Null: news of which nobody said how far it goes. */
function readSeq(data: string): number | null {
	const seq = Number(data);
	return Number.isSafeInteger(seq) && data.trim() !== '' ? seq : null;
}
