/** What a child can be recorded with. */
export type Devices = 'microphone' | 'camera' | 'camera-and-microphone';

/** Why it can't be used: somebody said no, there is none, another app has it, or the browser can't. */
export type NoDevices = 'refused' | 'none' | 'busy' | 'not-possible';

export type OpenedDevices = { ok: true; stream: MediaStream } | { ok: false; why: NoDevices };

/** The camera on the side of the screen, or the one that looks away from it. */
export type Facing = 'user' | 'environment';

/** A recording under way. */
export interface RunningRecording {
	/** Ends it. Resolves when the last of it was handed over. */
	stop(): Promise<void>;
}

/** The camera and the microphone. Handed in, so that a test brings its own. */
export interface Recorder {
	/** False where the browser can't record this at all. */
	canRecord(devices: Devices): boolean;
	/** What a recording is made as, such as `audio/webm`. */
	typeOf(devices: Devices): string;
	/** Asks for the devices. Without a microphone, a film is still a film. */
	open(devices: Devices, facing: Facing): Promise<OpenedDevices>;
	/** Records, and hands over what there is every second. */
	record(stream: MediaStream, devices: Devices, take: (part: Blob) => void): RunningRecording;
	/** Lets the devices go; their light goes out. */
	close(stream: MediaStream): void;
}

const TYPES: Readonly<Record<Devices, readonly string[]>> = {
	microphone: ['audio/webm;codecs=opus', 'audio/mp4'],
	camera: [],
	'camera-and-microphone': ['video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4']
};

/** Clear speech, and hands that can be read: three minutes are about twenty megabytes. Bits in a second. */
const RATES = { audioBitsPerSecond: 48_000, videoBitsPerSecond: 850_000 };

const EVERY = 1_000;

function typeFor(devices: Devices): string | undefined {
	if (typeof MediaRecorder === 'undefined') return undefined;
	return TYPES[devices].find((type) => MediaRecorder.isTypeSupported(type));
}

export const browserRecorder: Recorder = {
	canRecord(devices) {
		const hasDevices = (navigator as Partial<Navigator>).mediaDevices?.getUserMedia !== undefined;
		return hasDevices && (devices === 'camera' || typeFor(devices) !== undefined);
	},

	typeOf: (devices) => typeFor(devices)?.split(';')[0] ?? '',

	async open(devices, facing) {
		if (!this.canRecord(devices)) return { ok: false, why: 'not-possible' };
		const audio = devices === 'camera' ? false : { echoCancellation: true, noiseSuppression: true };
		const video = devices === 'microphone' ? false : pictureFor(devices, facing);
		try {
			return { ok: true, stream: await navigator.mediaDevices.getUserMedia({ audio, video }) };
		} catch (error) {
			const why = reasonOf(error);
			if (why === 'none' && devices === 'camera-and-microphone') return this.open('camera', facing);
			return { ok: false, why };
		}
	},

	record(stream, devices, take) {
		const mimeType = typeFor(devices);
		const recorder = new MediaRecorder(stream, { ...(mimeType ? { mimeType } : {}), ...RATES });
		recorder.addEventListener('dataavailable', ({ data }) => {
			if (data.size > 0) take(data);
		});
		const stopped = new Promise<void>((resolve) => {
			recorder.addEventListener('stop', () => resolve(), { once: true });
		});
		recorder.start(EVERY);
		return {
			async stop() {
				if (recorder.state !== 'inactive') recorder.stop();
				await stopped;
			}
		};
	},

	close(stream) {
		for (const track of stream.getTracks()) track.stop();
	}
};

/** A film needs smooth hands, a photo as much as the camera has. */
function pictureFor(devices: Devices, facing: Facing): MediaTrackConstraints {
	if (devices === 'camera') return { facingMode: facing, width: { ideal: 1920 }, height: { ideal: 1440 } };
	return { facingMode: facing, width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } };
}

function reasonOf(error: unknown): NoDevices {
	switch (error instanceof DOMException ? error.name : '') {
		case 'NotAllowedError':
		case 'SecurityError':
			return 'refused';
		case 'NotFoundError':
		case 'OverconstrainedError':
			return 'none';
		case 'NotReadableError':
		case 'AbortError':
			return 'busy';
		default:
			return 'not-possible';
	}
}
