import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserRecorder } from './recorder';

afterEach(() => void vi.restoreAllMocks());

function failWith(...names: string[]) {
	const getUserMedia = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
	for (const name of names) getUserMedia.mockRejectedValueOnce(new DOMException('', name));
	return getUserMedia;
}

describe('the camera and the microphone', () => {
	it.each([
		['microphone', 'audio/webm'],
		['camera-and-microphone', 'video/webm']
	] as const)(
		'%s: what is recorded is handed over, the last of it before it has ended',
		async (devices, type) => {
			const opened = await browserRecorder.open(devices, 'user');
			if (!opened.ok) throw new Error(opened.why);
			const parts: Blob[] = [];
			const running = browserRecorder.record(opened.stream, devices, (part) => parts.push(part));
			await vi.waitFor(() => expect(parts.length).toBeGreaterThan(0), { timeout: 5000 });
			await running.stop();
			expect(browserRecorder.typeOf(devices)).toBe(type);
			const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
			// The first bytes of every WebM file.
			expect([...bytes.slice(0, 4)]).toEqual([0x1a, 0x45, 0xdf, 0xa3]);
			browserRecorder.close(opened.stream);
			expect(opened.stream.getTracks().map(({ readyState }) => readyState)).not.toContain('live');
		}
	);

	it.each([
		['NotAllowedError', 'refused'],
		['NotFoundError', 'none'],
		['NotReadableError', 'busy'],
		['TypeError', 'not-possible']
	])('%s is told as %s', async (name, why) => {
		failWith(name);
		expect(await browserRecorder.open('microphone', 'user')).toEqual({ ok: false, why });
	});

	it('films without sound where there is no microphone', async () => {
		const getUserMedia = failWith('NotFoundError');
		const opened = await browserRecorder.open('camera-and-microphone', 'user');
		expect(opened.ok && opened.stream.getAudioTracks()).toEqual([]);
		expect(getUserMedia).toHaveBeenCalledTimes(2);
		if (opened.ok) browserRecorder.close(opened.stream);
	});

	it('are not there for a page without TLS', async () => {
		vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(undefined as unknown as MediaDevices);
		expect(browserRecorder.canRecord('camera')).toBe(false);
		expect(await browserRecorder.open('camera', 'user')).toEqual({ ok: false, why: 'not-possible' });
	});
});
