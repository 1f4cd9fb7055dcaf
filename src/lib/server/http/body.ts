import { Refusal } from './problem';

const DEFAULT_MAX_BYTES = 65_536;

/**
 * Reads a JSON body and stops as soon as it is too big, whatever its length was said to be.
 * @throws {Refusal} too-big, not-json
 */
export async function readJson(request: Request, maxBytes = DEFAULT_MAX_BYTES): Promise<unknown> {
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	if (type !== 'application/json') throw new Refusal('not-json');
	const bytes = await readAtMost(request, maxBytes);
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		throw new Refusal('not-json');
	}
}

async function readAtMost(request: Request, maxBytes: number): Promise<Uint8Array> {
	if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new Refusal('too-big');
	const chunks: Uint8Array[] = [];
	let size = 0;
	const reader = request.body?.getReader();
	for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
		const chunk = read.value as Uint8Array;
		size += chunk.byteLength;
		// Not cancelled: that would cut the line before the answer is out.
		if (size > maxBytes) throw new Refusal('too-big');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
