import { announce } from '$lib/a11y/announcer.svelte';
import { SwitchKeys, type SwitchPress } from '$lib/a11y/scan/switch-keys';
import type { Scanner, ScannerPorts } from '$lib/a11y/scan/scanner';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { scanningOf, type Scanning, type SwitchKey } from '$lib/domain/entries/scanning';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import { systemClock } from '$lib/platform/clock';
import { browserVisibility } from '$lib/platform/visibility';
import { speaker } from '$lib/speech/speaker.svelte';
import { appearance } from './appearance.svelte';
import { pressGate } from './pressing';
import { forgetSwitch, keepSwitch, readSwitch } from './kept-switch';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What the scan says has this id with the speaker. */
const VOICE = 'scan';

/** The switch of whoever uses the app now. Scanning itself is fetched by those who use it. */
class ShellScanning {
	manner = $state.raw<Scanning>(scanningOf({}));
	/** Until the switch is pressed, and after a while in which nobody has pressed it. */
	isResting = $state.raw(true);
	/** The text field that is being written in with letters to choose from. */
	field = $state.raw<TextField | null>(null);
	readonly #keys = new SwitchKeys(systemClock, {
		onpress: (press) => void this.#press(press),
		onhands: () => void this.#scanner?.then((scanner) => scanner.yield())
	});
	#scanner: Promise<Scanner> | null = null;
	/** A carer has begun on a page that is nobody's, for whoever joins next. */
	isBegunHere = $state.raw(false);
	/** Of whoever uses the app now. Their store may open before the page has started. */
	#liked: SettingsBody | null = null;

	/** Begins to hear the switch, as this device was last used with one. */
	start(): () => void {
		if (this.#liked) this.follow(this.#liked);
		else this.followDevice();
		const stop = this.#keys.listen();
		return () => {
			stop();
			void this.#scanner?.then((scanner) => scanner.stop());
		};
	}

	/** As a child likes it. One who has said nothing of switches leaves alone what the device knows. */
	follow(settings: SettingsBody): void {
		this.#liked = settings;
		const { scanWay } = settings;
		const kept = readSwitch();
		this.isBegunHere = scanWay === undefined && kept.isBegun;
		this.#use(scanningOf(this.isBegunHere ? kept.settings : settings));
		if (scanWay === 'off') forgetSwitch();
		else if (scanWay !== undefined) keepSwitch(settings);
	}

	/** Where nobody's settings are open: as the last one with a switch liked it. */
	followDevice(): void {
		this.#liked = null;
		const { settings, isBegun } = readSwitch();
		this.isBegunHere = isBegun;
		this.#use(scanningOf(settings));
	}

	/** On a page that is nobody's: one switch from now on, also once somebody has joined. */
	beginHere(): void {
		const settings = { scanWay: 'one' } as const;
		keepSwitch(settings, true);
		this.isBegunHere = true;
		this.#use(scanningOf(settings));
	}

	/** Nobody uses the app here any more. */
	forget(): void {
		forgetSwitch();
		this.#liked = null;
		this.isBegunHere = false;
		this.#use(scanningOf({}));
	}

	/** The next key is told and does nothing else; null where it can't be a switch. Answers with how to stop. */
	hearKey(tell: (key: SwitchKey | null) => void): () => void {
		return this.#keys.hearNext(tell);
	}

	/** The letters are put away; the turn goes on from the field. */
	async doneWriting(): Promise<void> {
		const { field } = this;
		this.field = null;
		if (field) (await this.#scanner)?.goOnFrom(field);
	}

	#use(manner: Scanning): void {
		// Settings come anew with each thing that the service has to tell; the turn keeps its time.
		if (JSON.stringify(manner) === JSON.stringify(this.manner)) return;
		this.manner = manner;
		this.#keys.manner = manner;
		if (manner.way !== 'off') return void this.#follow();
		this.isResting = true;
		void this.#scanner?.then((scanner) => scanner.stop());
	}

	async #follow(): Promise<void> {
		try {
			const scanner = await (this.#scanner ??= this.#fetch());
			if (this.manner.way !== 'off') scanner.follow(this.manner);
		} catch {
			// No network, and never used here before: the next press tries again.
			this.#scanner = null;
		}
	}

	async #fetch(): Promise<Scanner> {
		const { Scanner } = await import('$lib/a11y/scan/scanner');
		return new Scanner(this.#ports());
	}

	async #press(press: SwitchPress): Promise<void> {
		if (!pressGate.passes()) return;
		await this.#follow();
		const scanner = await this.#scanner;
		if (press === 'step') scanner?.step();
		else scanner?.choose();
	}

	#ports(): ScannerPorts {
		return {
			clock: systemClock,
			visibility: browserVisibility,
			announce,
			words: () => ({ chosen: t('switch.chosen'), out: t('switch.out') }),
			onwrite: (field) => (this.field = field),
			onrest: (isResting) => (this.isResting = isResting),
			voice: {
				say: (words, lang) => {
					// Calm is: nothing sounds by itself.
					if (!appearance.looks.calm) speaker.read(VOICE, words, lang || screenLanguage.lang);
				},
				isSaying: () => speaker.reading?.id === VOICE,
				isReading: () => speaker.reading !== null && speaker.reading.id !== VOICE,
				stop: () => speaker.stop()
			}
		};
	}
}

export const scanning = new ShellScanning();
