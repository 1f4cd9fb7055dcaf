import { systemClock, type Clock } from '$lib/platform/clock';
import { piecesOf, type Piece } from './pieces';
import { voiceFor, voicesFor } from './voices';

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

/** Who asked for a text, and how it is read. */
interface Manner {
	id: string;
	lang: string;
	/** The name of the voice that is wished for. */
	voice: string | null;
}

/** The browser was told to be silent, or may not speak now: that says nothing about the voice. */
const NO_FAULT_OF_THE_VOICE: readonly string[] = ['canceled', 'interrupted', 'not-allowed', 'audio-busy'];

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
	/** The name of the voice that a child has chosen. A device that does not have it takes the usual one. */
	chosen: string | null = null;
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
		return this.voicesFor(lang).length > 0 || this.#mayComeYet;
	}

	/** The device's own voices for a language, the best first. */
	voicesFor(lang: string): SpeechSynthesisVoice[] {
		return voicesFor(this.#working, lang);
	}

	/**
	 * Stops whatever is being read and reads this. What the device has no voice for is left out.
	 * @param voice to try, instead of the one that was chosen
	 */
	read(id: string, text: string | readonly Piece[], lang: string, voice = this.chosen): void {
		// A browser that was silent, and is told to be, may leave out what comes next.
		if (this.reading) this.stop();
		this.#next({ id, lang, voice }, typeof text === 'string' ? piecesOf(text) : text);
	}

	/** @param id stops only if this is what is being read */
	stop(id?: string): void {
		if (id !== undefined && this.reading?.id !== id) return;
		this.#letGo();
		this.reading = null;
		this.ports.synth?.cancel();
	}

	#next(manner: Manner, pieces: readonly Piece[]): void {
		const [piece, ...rest] = pieces;
		if (!piece || !this.ports.synth) {
			this.reading = null;
			return;
		}
		const voice = voiceFor(this.#working, piece.lang ?? manner.lang, manner.voice);
		if (voice) return this.#speak(piece, voice, manner, rest);
		this.#mayComeYet = false;
		this.#next(manner, rest);
	}

	#speak(piece: Piece, voice: SpeechSynthesisVoice, manner: Manner, rest: readonly Piece[]): void {
		const utterance = this.ports.makeUtterance(piece.text);
		utterance.voice = voice;
		utterance.lang = voice.lang;
		utterance.rate = this.rate;
		const goOn = (pieces: readonly Piece[]) => {
			if (this.#utterance !== utterance) return;
			this.#letGo();
			this.#next(manner, pieces);
		};
		utterance.addEventListener('end', () => goOn(rest));
		utterance.addEventListener('error', ({ error }) => {
			if (this.#utterance !== utterance) return;
			if (NO_FAULT_OF_THE_VOICE.includes(error)) return this.stop();
			this.#broken = [...this.#broken, voice.voiceURI];
			// Perhaps another voice can say it.
			goOn([piece, ...rest]);
		});
		this.#callOff = this.ports.clock.after(PATIENCE + piece.text.length * PATIENCE_PER_CHARACTER, () => {
			this.ports.synth?.cancel();
			goOn(rest);
		});
		this.#utterance = utterance;
		this.reading = { id: manner.id, start: piece.start, end: piece.end };
		this.ports.synth?.speak(utterance);
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

	get #working(): SpeechSynthesisVoice[] {
		return this.#voices.filter(({ voiceURI }) => !this.#broken.includes(voiceURI));
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
