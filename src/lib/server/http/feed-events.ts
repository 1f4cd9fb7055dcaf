import type { LiveFeed } from '$lib/server/live-feed';
import type { DeviceActor } from '$lib/server/policy/actors';

/** Often enough that proxies keep the line, seldom enough for a phone's battery. */
const STILL_HERE_MS = 25_000;

/**
 * An answer that says when a child's feed has moved. It carries a number and nothing else, and ends with the
 * device: whoever has a lost one asks why, and hears that it is over.
 */
export function feedEvents(live: LiveFeed, device: DeviceActor, signal: AbortSignal): Response {
	const encoder = new TextEncoder();
	let stop = () => {};
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			const send = (text: string) => controller.enqueue(encoder.encode(text));
			const leave = live.listen({
				device,
				moved: (seq) => send(`event: feed\nid: ${seq}\ndata: ${seq}\n\n`),
				ended: () => {
					stop();
					controller.close();
				}
			});
			const beat = setInterval(() => send(': still here\n\n'), STILL_HERE_MS);
			stop = () => {
				clearInterval(beat);
				leave();
			};
			signal.addEventListener('abort', () => stop(), { once: true });
			send('retry: 3000\n\n');
		},
		cancel: () => stop()
	});
	return new Response(stream, {
		headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' }
	});
}
