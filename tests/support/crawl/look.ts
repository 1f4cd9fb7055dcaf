import type { Actor } from './actors';
import type { Place } from './places';

const PATIENCE_MS = 20_000;

/** Everything that came back: the line of the status, the headers, the body. */
export async function look({ client }: Actor, place: Place): Promise<string> {
	const { method, path, body, type } = place;
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
	try {
		const response = await fetch(client.url + path, {
			method,
			redirect: 'manual',
			signal: stop.signal,
			headers: {
				...(client.token ? { authorization: `Bearer ${client.token}` } : {}),
				...(type ? { 'content-type': type } : {}),
				// A form of the desk is taken from our own pages only.
				...(type?.includes('form') ? { origin: client.url } : {})
			},
			...(body === null ? {} : { body })
		});
		const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`);
		return [String(response.status), ...headers, '', await contentOf(response)].join('\n');
	} finally {
		clearTimeout(timer);
		stop.abort();
	}
}

/** Of an endless answer, what comes first. */
async function contentOf(response: Response): Promise<string> {
	if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
	const reader = response.body?.getReader();
	const first = await reader?.read();
	return new TextDecoder().decode(first?.value);
}

/** The same answer without what is of the moment: times, and marks that are made for each answer. */
export function timeless(answer: string): string {
	return (
		answer
			.replaceAll(/^(date|etag): .*$/gm, '')
			.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g, 'TIME')
			.replaceAll(/"?requestId"?:\s?"[\w-]+"/g, 'REQUEST')
			// 256 random bits, such as what a passkey is asked.
			.replaceAll(/(?<![\w-])[\w-]{43}(?![\w-])/g, 'RANDOM')
			.replaceAll(/nonce[-=]"?[\w+/=-]+/g, 'NONCE')
	);
}
