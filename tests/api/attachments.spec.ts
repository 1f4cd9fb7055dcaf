import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { Upload } from 'tus-js-client';
import { joinAs, message, newId, signInAs, type ApiClient } from '../support/api';
import { expect, test } from '../support/test';

const ATTACHMENTS = '/api/v1/me/attachments';
const FILM = readFileSync('src/lib/server/media/testing/film.webm');

function metadata(values: Record<string, string>): string {
	return Object.entries(values)
		.map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
		.join(',');
}

/** A call with bytes, as a native client makes it. */
function send(
	client: ApiClient,
	method: string,
	path: string,
	headers: Record<string, string>,
	body?: Buffer
) {
	return fetch(client.url + path, {
		method,
		headers: { authorization: `Bearer ${client.token}`, ...headers },
		...(body ? { body: new Uint8Array(body) } : {})
	});
}

function put(client: ApiClient, id: string, kind: string, body: Buffer, more: Record<string, string> = {}) {
	const headers = {
		'content-type': 'application/octet-stream',
		'upload-metadata': metadata({ kind, ...more })
	};
	return send(client, 'PUT', `${ATTACHMENTS}/${id}`, headers, body);
}

async function bytesOf(response: Response): Promise<Buffer> {
	return Buffer.from(await response.arrayBuffer());
}

/** By the protocol's own client. */
function upload(client: ApiClient, id: string, options: { uploadUrl?: string; stopAfter?: number } = {}) {
	return new Promise<void>((resolve, reject) => {
		const upload = new Upload(FILM, {
			endpoint: client.url + ATTACHMENTS,
			uploadUrl: options.uploadUrl ?? null,
			metadata: { id, kind: 'film', words: 'مرحبا' },
			headers: { authorization: `Bearer ${client.token}` },
			chunkSize: 1000,
			retryDelays: null,
			onChunkComplete: (_size, accepted) => {
				if (options.stopAfter && accepted >= options.stopAfter) void upload.abort().then(resolve);
			},
			onSuccess: () => resolve(),
			onError: reject
		});
		upload.start();
	});
}

test.describe('an attachment', () => {
	test('goes up in parts by the tus protocol, is resumed, and reaches whoever may read its entry, byte for byte', async ({
		server
	}) => {
		const [jaden, callum] = [await joinAs(server, 'Jaden'), await signInAs(server, 'Callum')];
		const id = newId();
		const entry = message('Look', { body: { attachments: [id] } });
		expect((await jaden.post('/api/v1/me/entries', entry)).status).toBe(201);
		await upload(jaden, id, { stopAfter: 2000 });
		const path = `/api/v1/children/${jaden.childId}/entries/${entry.id}`;
		expect((await callum.get(`${path}/attachments/${id}`)).status).toBe(404);
		expect((await callum.get(path)).json['attachments']).toEqual([]);
		await upload(jaden, id, { uploadUrl: `${jaden.url}${ATTACHMENTS}/${id}` });
		const whole = await send(callum, 'GET', `${path}/attachments/${id}`, {});
		expect(Object.fromEntries(whole.headers)).toMatchObject({
			'content-type': 'video/webm',
			'content-length': String(FILM.length),
			'content-disposition': 'inline; filename="film.webm"',
			'cache-control': 'no-store',
			'accept-ranges': 'bytes',
			'x-content-type-options': 'nosniff'
		});
		expect(whole.headers.get('content-security-policy')).toContain('sandbox');
		expect(await bytesOf(whole)).toEqual(FILM);
		expect((await callum.get(path)).json['attachments']).toMatchObject([
			{ id, kind: 'film', type: 'video/webm', size: FILM.length, seconds: 2, words: 'مرحبا' }
		]);
		expect(await bytesOf(await send(jaden, 'GET', `${ATTACHMENTS}/${id}`, {}))).toEqual(FILM);
	});

	test('is served in ranges, so that a player can jump', async ({ server }) => {
		const jaden = await joinAs(server, 'Jaden');
		const id = newId();
		expect((await put(jaden, id, 'film', FILM)).status).toBe(201);
		const ranges: [header: string, from: number, to: number][] = [
			['bytes=0-99', 0, 100],
			['bytes=1000-', 1000, FILM.length],
			['bytes=-50', FILM.length - 50, FILM.length]
		];
		for (const [range, from, to] of ranges) {
			const part = await send(jaden, 'GET', `${ATTACHMENTS}/${id}`, { range });
			expect(part.status).toBe(206);
			expect(part.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/${FILM.length}`);
			expect(await bytesOf(part)).toEqual(FILM.subarray(from, to));
		}
		const none = await send(jaden, 'GET', `${ATTACHMENTS}/${id}`, { range: `bytes=${FILM.length}-` });
		expect(none.status).toBe(416);
	});

	test('that is a photo loses where, when and with what it was taken', async ({ server }) => {
		const jaden = await joinAs(server, 'Jaden');
		const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#1a7' } })
			.withExif({
				IFD0: { Make: 'Pretend Cameras', DateTime: '2026:11:22 10:00:00' },
				IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '49/1 10/1 50/1' }
			})
			.jpeg()
			.toBuffer();
		expect((await sharp(photo).metadata()).exif).toBeDefined();
		const id = newId();
		const answer = await put(jaden, id, 'photo', photo);
		expect(await answer.json()).toMatchObject({ id, kind: 'photo', type: 'image/webp', seconds: null });
		const kept = await bytesOf(await send(jaden, 'GET', `${ATTACHMENTS}/${id}`, {}));
		const { width, height, exif, xmp, iptc } = await sharp(kept).metadata();
		expect({ width, height, exif, xmp, iptc }).toEqual({ width: 900, height: 600 });
		expect(kept.includes('Pretend Cameras')).toBe(false);
	});

	test('sent whole is taken once: 201 first, 200 the same again, 409 with another content', async ({
		server
	}) => {
		const jaden = await joinAs(server, 'Jaden');
		const id = newId();
		const first = await put(jaden, id, 'film', FILM);
		const again = await put(jaden, id, 'film', FILM);
		expect([first.status, again.status]).toEqual([201, 200]);
		expect(await again.json()).toEqual(await first.json());
		expect((await put(jaden, id, 'film', FILM.subarray(1))).status).toBe(409);
	});

	test('is refused with a stable code when it is not what it is said to be, too big, or nobody’s', async ({
		server
	}) => {
		const jaden = await joinAs(server, 'Jaden');
		const page = Buffer.from('<script>alert("planted-words")</script>');
		const tries: [answer: Promise<Response>, status: number, code: string][] = [
			[put(jaden, newId(), 'photo', page), 415, 'wrong-type'],
			[put(jaden, newId(), 'voice', FILM), 415, 'wrong-type'],
			[put(jaden, newId(), 'drawing', Buffer.alloc(1_000_001)), 413, 'too-big'],
			[put(jaden, newId(), 'song', FILM), 422, 'not-valid'],
			[put(jaden, newId(), 'film', FILM, { words: 'a'.repeat(201) }), 422, 'not-valid'],
			[put(jaden, 'no-id', 'film', FILM), 404, 'not-found'],
			[send(jaden, 'PUT', `${ATTACHMENTS}/${newId()}`, {}, FILM), 422, 'not-valid'],
			[send(jaden, 'GET', `${ATTACHMENTS}/${newId()}`, {}), 404, 'not-found'],
			[begin(jaden, { 'upload-length': '64000001' }), 413, 'too-big'],
			[begin(jaden, { 'upload-length': '0' }), 422, 'not-valid'],
			[begin(jaden, { 'upload-metadata': 'planted-words' }), 422, 'not-valid'],
			[begin(jaden, { 'upload-metadata': metadata({ kind: 'film' }) }), 422, 'not-valid'],
			[begin(jaden, { 'tus-resumable': '0.2.2' }), 422, 'not-valid'],
			[advance(jaden, newId(), 0), 404, 'not-found']
		];
		for (const [place, [answer, status, code]] of tries.entries()) {
			const response = await answer;
			expect(response.status, `${place}`).toBe(status);
			expect(response.headers.get('content-type')).toContain('application/problem+json');
			expect(await response.json(), `${place}`).toMatchObject({ code, status });
		}
		expect(server.output).not.toContain('planted-words');
	});

	test('goes on only from where it is, and never beyond what it said', async ({ server }) => {
		const jaden = await joinAs(server, 'Jaden');
		const id = newId();
		const begun = await begin(jaden, {
			'upload-length': '20',
			'upload-metadata': metadata({ id, kind: 'film' })
		});
		expect(begun.status).toBe(201);
		expect(begun.headers.get('location')).toBe(`${ATTACHMENTS}/${id}`);
		expect((await advance(jaden, id, 5)).status).toBe(409);
		expect((await advance(jaden, id, 0)).headers.get('upload-offset')).toBe('10');
		expect((await advance(jaden, id, 0)).status).toBe(409);
		expect((await advance(jaden, id, 10, 11)).status).toBe(413);
		const where = await send(jaden, 'HEAD', `${ATTACHMENTS}/${id}`, { 'tus-resumable': '1.0.0' });
		expect([where.headers.get('upload-offset'), where.headers.get('upload-length')]).toEqual(['10', '20']);
		expect((await advance(jaden, id, 10)).status).toBe(415);
		expect((await send(jaden, 'HEAD', `${ATTACHMENTS}/${id}`, { 'tus-resumable': '1.0.0' })).status).toBe(
			404
		);
	});

	test('of another child, and without a session, is not there', async ({ server }) => {
		const [jaden, idris] = [await joinAs(server, 'Jaden'), await joinAs(server, 'Idris')];
		const [callum, farida] = [await signInAs(server, 'Callum'), await signInAs(server, 'Farida')];
		const id = newId();
		await put(jaden, id, 'film', FILM);
		const entry = message('Look', { body: { attachments: [id] } });
		await jaden.post('/api/v1/me/entries', entry);
		const path = `/api/v1/children/${jaden.childId}/entries/${entry.id}/attachments/${id}`;
		const resumable = { 'tus-resumable': '1.0.0' };
		expect((await send(idris, 'GET', `${ATTACHMENTS}/${id}`, {})).status).toBe(404);
		expect((await send(idris, 'HEAD', `${ATTACHMENTS}/${id}`, resumable)).status).toBe(404);
		expect((await advance(idris, id, 0)).status).toBe(404);
		expect((await farida.get(path)).status).toBe(404);
		expect((await callum.get(path)).status).toBe(200);
		for (const stranger of [callum, { ...callum, token: 'x'.repeat(40) }]) {
			expect((await send(stranger as ApiClient, 'GET', `${ATTACHMENTS}/${id}`, {})).status).toBe(401);
		}
		expect((await jaden.get(path)).status).toBe(401);
	});
});

function begin(client: ApiClient, headers: Record<string, string>) {
	const usual = {
		'tus-resumable': '1.0.0',
		'upload-length': '20',
		'upload-metadata': metadata({ id: newId(), kind: 'film' })
	};
	return send(client, 'POST', ATTACHMENTS, { ...usual, ...headers });
}

/** Ten bytes more, or as many as asked for. */
function advance(client: ApiClient, id: string, offset: number, length = 10) {
	const headers = {
		'tus-resumable': '1.0.0',
		'upload-offset': String(offset),
		'content-type': 'application/offset+octet-stream'
	};
	return send(client, 'PATCH', `${ATTACHMENTS}/${id}`, headers, Buffer.alloc(length, 1));
}
