const ADDRESS = /^\/api\/v1\/me\/attachments(?:\/([^/]+))?$/;
const TUS = { 'tus-resumable': '1.0.0' };

interface FakeUpload {
	size: number;
	metadata: Record<string, string>;
	bytes: Uint8Array;
}

/** The service's side of the tus protocol, as far as the app uses it. */
export class FakeUploads {
	readonly all = new Map<string, FakeUpload>();
	/** Kinds that are refused once they have come whole. */
	readonly refused = new Set<string>();

	async answer(path: string, init: RequestInit): Promise<Response> {
		const id = ADDRESS.exec(path)?.[1];
		const headers = new Headers(init.headers);
		if (init.method === 'POST') return this.#begin(headers);
		const upload = id === undefined ? undefined : this.all.get(id);
		if (!id || !upload) return problem(404, 'not-found');
		if (init.method === 'HEAD') return new Response(null, { headers: offsets(upload) });
		if (init.method !== 'PATCH') return content(upload);
		return this.#goOn(id, upload, headers, init.body as Blob);
	}

	#begin(headers: Headers): Response {
		const pairs = (headers.get('upload-metadata') ?? '').split(',').map((pair) => pair.split(' '));
		const metadata = Object.fromEntries(
			pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString('utf8')])
		);
		const id = metadata['id'] ?? '';
		const size = Number(headers.get('upload-length'));
		if (!this.all.has(id)) this.all.set(id, { size, metadata, bytes: new Uint8Array() });
		return new Response(null, {
			status: 201,
			headers: { ...TUS, location: `/api/v1/me/attachments/${id}` }
		});
	}

	async #goOn(id: string, upload: FakeUpload, headers: Headers, body: Blob): Promise<Response> {
		if (Number(headers.get('upload-offset')) !== upload.bytes.length) return problem(409, 'wrong-offset');
		const added = new Uint8Array(await body.arrayBuffer());
		upload.bytes = Buffer.concat([upload.bytes, added]);
		const isRefused = upload.bytes.length === upload.size && this.refused.has(upload.metadata['kind'] ?? '');
		if (!isRefused) return new Response(null, { status: 204, headers: offsets(upload) });
		this.all.delete(id);
		return problem(415, 'wrong-type');
	}
}

function offsets({ size, bytes }: FakeUpload): Record<string, string> {
	return { ...TUS, 'upload-offset': String(bytes.length), 'upload-length': String(size) };
}

function content({ size, bytes }: FakeUpload): Response {
	if (bytes.length < size) return problem(404, 'not-found');
	return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'audio/webm' } });
}

function problem(status: number, code: string): Response {
	return new Response(JSON.stringify({ status, code }), {
		status,
		headers: { 'content-type': 'application/problem+json' }
	});
}
