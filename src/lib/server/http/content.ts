import type { OpenAttachment } from '$lib/server/services/attachments';
import { Refusal } from './problem';

/** So that opened in a tab of its own it can do nothing, whatever its bytes are taken for. */
const POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'none'; sandbox";

interface Range {
	start: number;
	end: number;
}

/**
 * The content of an attachment, as it is asked for: whole, or a range of it, so that a player can jump.
 * @throws {Refusal} wrong-range
 */
export function contentResponse({ attachment, stream }: OpenAttachment, range: string | undefined): Response {
	const { size, type, kind } = attachment;
	const wanted = readRange(range, size);
	const { start, end } = wanted ?? { start: 0, end: size };
	const headers = new Headers({
		'content-type': type,
		'content-length': String(end - start),
		'content-disposition': `inline; filename="${kind}.${type.split('/')[1]}"`,
		'content-security-policy': POLICY,
		'accept-ranges': 'bytes',
		'cache-control': 'no-store'
	});
	if (wanted) headers.set('content-range', `bytes ${start}-${end - 1}/${size}`);
	return new Response(streamOf(stream({ start, end })), { status: wanted ? 206 : 200, headers });
}

/** One range; of several asked for at once the whole is sent, as RFC 9110 allows. */
function readRange(header: string | undefined, size: number): Range | null {
	const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
	if (first === undefined || last === undefined || (first === '' && last === '')) return null;
	const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
	const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
	if (start >= size || end <= start) throw new Refusal('wrong-range');
	return { start, end };
}

/** Reads on only as fast as somebody takes it, and stops when nobody does any more. */
function streamOf(pieces: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
	return new ReadableStream(
		{
			async pull(controller) {
				const { value, done } = await pieces.next();
				if (done) controller.close();
				else controller.enqueue(value);
			},
			async cancel() {
				await pieces.return(undefined);
			}
		},
		{ highWaterMark: 1 }
	);
}
