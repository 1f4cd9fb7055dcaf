import { systemClock, type Clock } from '$lib/platform/clock';
import { piecesOf, type Piece } from './pieces';
import { voiceFor } from './voices';

/** What reading aloud needs of the browser. A test hands in its own. */
export interface SpeakerPorts {
	synth: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'> | undefined;
	makeUtterance: (text: string) => SpeechSynthesisUtterance;
	/** Voices can come a while after the page. Calls back each time the list is another. */
	onVoices: (tell: () => void) => void;
	clock: Clock;
}

/** What is being read, and where in the text. */
export interface Reading {
	/** Whatever asked for it. */
	id: string;
	start: number;
	end: number;
}

/** Far longer than any voice takes: an end that never comes must not hold the rest up. Milliseconds. */
const PATIENCE = 4_000;
const PATIENCE_PER_CHARACTER = 200;

/** Milliseconds after which a device that has named no voice has none. */
const VOICES_COME_WITHIN = 2_000;

/**
 * Reads aloud, one text at a time, sentence by sentence, with the device's own voices only. It never
 * waits for the browser to say that it has finished: some never do.
 */
export class Speaker {
	reading = $state.raw<Reading | null>(null);
	/** How fast, as the browser counts it: 1 is the voice's own pace. */
	rate = 1;
	#voices = $state.raw<readonly SpeechSynthesisVoice[]>([]);
	/** Some browsers name their voices only a while after the page is there. Until then, hope. */
	#mayComeYet = $state.raw(true);
	/** Voices that the device names but that did not speak. */
	#broken = $state.raw<readonly string[]>([]);
	/** Kept here, because a browser that lets go of it never says that it has ended. */
	#utterance: SpeechSynthesisUtterance | null = null;
	#callOff = () => {};

	constructor(private readonly ports: SpeakerPorts) {
		if (!ports.synth) {
			this.#mayComeYet = false;
			return;
		}
		ports.clock.after(VOICES_COME_WITHIN, () => (this.#mayComeYet = false));
		// A page that was reloaded while it spoke may be speaking still.
		ports.synth.cancel();
		this.#readVoices();
		ports.onVoices(() => this.#readVoices());
	}

	/** Whether the device itself can speak this language, as far as is known. */
	canSpeak(lang: string): boolean {
		return this.#voiceFor(lang) !== undefined || this.#mayComeYet;
	}

	/** Stops whatever is being read and reads this. Nothing happens where there is no voice. */
	read(id: string, text: string, lang: string): void {
		this.stop();
		this.#next(id, lang, piecesOf(text));
	}

	/** @param id stops only if this is what is being read */
	stop(id?: string): void {
		if (id !== undefined && this.reading?.id !== id) return;
		this.#letGo();
		this.reading = null;
		this.ports.synth?.cancel();
	}

	#next(id: string, lang: string, [piece, ...rest]: Piece[]): void {
		const voice = this.#voiceFor(lang);
		if (!voice) this.#mayComeYet = false;
		if (!piece || !voice || !this.ports.synth) {
			this.reading = null;
			return;
		}
		const utterance = this.ports.makeUtterance(piece.text);
		utterance.voice = voice;
		utterance.lang = voice.lang;
		utterance.rate = this.rate;
		const goOn = () => {
			if (this.#utterance !== utterance) return;
			this.#letGo();
			this.#next(id, lang, rest);
		};
		utterance.addEventListener('end', goOn);
		utterance.addEventListener('error', () => this.#failed(utterance, voice));
		this.#callOff = this.ports.clock.after(PATIENCE + piece.text.length * PATIENCE_PER_CHARACTER, () => {
			this.ports.synth?.cancel();
			goOn();
		});
		this.#utterance = utterance;
		this.reading = { id, start: piece.start, end: piece.end };
		this.ports.synth.speak(utterance);
	}

	/** What was stopped on purpose was let go of before, and does not come here. */
	#failed(utterance: SpeechSynthesisUtterance, voice: SpeechSynthesisVoice): void {
		if (this.#utterance !== utterance) return;
		this.#broken = [...this.#broken, voice.voiceURI];
		this.stop();
	}

	#letGo(): void {
		this.#callOff();
		this.#callOff = () => {};
		this.#utterance = null;
	}

	#readVoices(): void {
		this.#voices = this.ports.synth?.getVoices() ?? [];
		if (this.#voices.length > 0) this.#mayComeYet = false;
	}

	#voiceFor(lang: string): SpeechSynthesisVoice | undefined {
		return voiceFor(
			this.#voices.filter(({ voiceURI }) => !this.#broken.includes(voiceURI)),
			lang
		);
	}
}

function browserPorts(): SpeakerPorts {
	// Missing on the server, and in a few browsers.
	const { speechSynthesis: synth } = globalThis as { speechSynthesis?: SpeechSynthesis };
	return {
		synth,
		makeUtterance: (text) => new SpeechSynthesisUtterance(text),
		// Older Safari has the voices from the start, and no event for them.
		onVoices: (tell) =>
			(synth as Partial<SpeechSynthesis> | undefined)?.addEventListener?.('voiceschanged', tell),
		clock: systemClock
	};
}

/** The voice of this page. */
export const speaker = new Speaker(browserPorts());

if ('addEventListener' in globalThis) addEventListener('pagehide', () => speaker.stop());
