import { ATTACHMENT_LIMITS } from '$lib/domain/attachments/attachment';
import type { AttachmentWriter, Keeping, MemberAttachments } from '$lib/offline/index';
import { systemClock, type Clock } from '$lib/platform/clock';
import { browserRecorder, type Facing, type NoDevices, type Recorder } from '$lib/platform/recorder';

export interface TakePorts {
	recorder: Recorder;
	clock: Clock;
}

export const browserTakePorts: TakePorts = { recorder: browserRecorder, clock: systemClock };

/** Why nothing is recorded, or no more of it. */
export type TakeTrouble = NoDevices | 'no-room' | 'full' | 'broken';

const TICK = 250;
const SECOND = 1_000;

/** Signing needs both hands: there is time to step back. Seconds. */
const COUNT_FROM = 3;

/**
 * One take of a voice or a film. What is recorded is on the device second by second, and in the draft from
 * its first moment: whatever ends it, what there was is kept until somebody takes it out.
 */
export class Take {
	phase = $state.raw<'ready' | 'opening' | 'counting' | 'recording' | 'ended'>('ready');
	/** What is left of 3, 2, 1. */
	count = $state(0);
	seconds = $state(0);
	/** It stopped by itself. */
	ranOut = $state(false);
	trouble = $state.raw<TakeTrouble | null>(null);
	/** What the camera sees, while it is open. */
	stream = $state.raw<MediaStream | null>(null);
	/** The attachment that this take is, once it has begun. */
	id = $state.raw<string | null>(null);
	#running: { stop(): Promise<void> } | null = null;
	#writer: AttachmentWriter | null = null;
	#begun = 0;
	#callOff = () => {};
	#isClosed = false;

	constructor(
		private readonly kind: 'voice' | 'film',
		private readonly draft: string,
		private readonly attachments: Pick<MemberAttachments, 'hasRoomFor' | 'begin' | 'drop' | 'making'>,
		private readonly ports: TakePorts = browserTakePorts
	) {}

	get most(): number {
		return ATTACHMENT_LIMITS[this.kind].seconds ?? 0;
	}

	/** Opens the devices, to look before it starts. False when that can't be; `trouble` says why. */
	async open(facing: Facing = 'user'): Promise<boolean> {
		if (this.stream) return true;
		this.trouble = null;
		const opened = await this.ports.recorder.open(this.#devices, facing);
		if (!opened.ok) this.trouble = opened.why;
		else if (this.#isClosed) this.ports.recorder.close(opened.stream);
		else this.stream = opened.stream;
		return this.stream !== null;
	}

	/** Starts recording, or starts again: an earlier take is forgotten then. */
	async start(): Promise<void> {
		if (this.phase !== 'ready' && this.phase !== 'ended') return;
		this.phase = 'opening';
		this.ranOut = false;
		this.seconds = 0;
		if (this.id !== null) await this.#forget(this.id);
		if (!(await this.#prepare())) {
			this.phase = 'ready';
			return;
		}
		if (this.kind === 'film') this.#countDown(COUNT_FROM);
		else this.#record();
	}

	/** Ends it. What was recorded is in the draft. */
	async stop(): Promise<void> {
		if (this.phase !== 'recording') return;
		this.#callOff();
		this.phase = 'ended';
		await this.attachments.making(this.#finish());
	}

	/** The panel is closed: ends what is under way and lets the devices go. */
	close(): void {
		this.#isClosed = true;
		if (this.phase === 'recording') void this.stop();
		else this.#letGo();
		if (this.phase === 'counting' && this.id !== null) void this.attachments.drop(this.id);
	}

	get #devices() {
		return this.kind === 'film' ? ('camera-and-microphone' as const) : ('microphone' as const);
	}

	async #prepare(): Promise<boolean> {
		if (!(await this.attachments.hasRoomFor(this.kind))) {
			this.trouble = 'no-room';
			return false;
		}
		if (!(await this.open())) return false;
		const type = this.ports.recorder.typeOf(this.#devices);
		const begun = await this.attachments.begin({ kind: this.kind, type, draft: this.draft });
		if (!begun.ok) this.#note(begun);
		else [this.#writer, this.id] = [begun.writer, begun.writer.id];
		return begun.ok;
	}

	#countDown(left: number): void {
		this.phase = 'counting';
		this.count = left;
		if (left === 0) return this.#record();
		this.#callOff = this.ports.clock.after(SECOND, () => this.#countDown(left - 1));
	}

	#record(): void {
		if (!this.stream || this.#isClosed) return;
		this.phase = 'recording';
		this.#begun = this.ports.clock.now().getTime();
		const take = (part: Blob) => void this.#writer?.add(part).then((kept) => this.#note(kept));
		this.#running = this.ports.recorder.record(this.stream, this.#devices, take);
		// Somebody may pull the microphone out.
		this.stream.getTracks()[0]?.addEventListener('ended', () => void this.stop());
		this.#tick();
	}

	#tick(): void {
		this.seconds = Math.min(this.most, (this.ports.clock.now().getTime() - this.#begun) / SECOND);
		this.ranOut = this.seconds >= this.most;
		if (this.ranOut) void this.stop();
		else this.#callOff = this.ports.clock.after(TICK, () => this.#tick());
	}

	#note(kept: Keeping): void {
		if (kept.ok) return;
		this.trouble = kept.why === 'storage-full' ? 'full' : 'broken';
		void this.stop();
	}

	async #finish(): Promise<void> {
		await this.#running?.stop();
		const kept = await this.#writer?.finish({ seconds: Math.max(1, Math.round(this.seconds)) });
		if (kept) this.#note(kept);
		this.#letGo();
	}

	async #forget(id: string): Promise<void> {
		this.id = null;
		await this.attachments.drop(id);
	}

	#letGo(): void {
		this.#callOff();
		if (this.stream) this.ports.recorder.close(this.stream);
		this.stream = null;
	}
}
