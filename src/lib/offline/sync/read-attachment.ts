import { headersOf, type RequestPorts } from './request';

export type AttachmentReading =
	| { ok: true; blob: Blob }
	| { ok: false; why: 'no-network' | 'not-there' | 'storage-full' | 'storage-broken' };

/** A film on a slow line. Milliseconds. */
const PATIENCE = 300_000;

/** Fetches the content of an attachment. By fetch and not by its address, which can't say which of the people on this device asks. */
export async function fetchAttachment(
	deviceId: string,
	id: string,
	ports: RequestPorts
): Promise<AttachmentReading> {
	const giveUp = new AbortController();
	const callOff = ports.clock.after(PATIENCE, () => giveUp.abort());
	try {
		const response = await ports.fetch(`/api/v1/me/attachments/${encodeURIComponent(id)}`, {
			signal: giveUp.signal,
			headers: headersOf(deviceId),
			credentials: 'same-origin',
			mode: 'same-origin',
			cache: 'no-store',
			redirect: 'error'
		});
		const type = response.headers.get('content-type') ?? '';
		if (response.status === 404 || response.status === 401) return { ok: false, why: 'not-there' };
		if (!response.ok || !/^(audio|video|image)\//.test(type)) return { ok: false, why: 'no-network' };
		return { ok: true, blob: await response.blob() };
	} catch {
		return { ok: false, why: 'no-network' };
	} finally {
		callOff();
	}
}
