import { mayBeSwitch, type Scanning, type SwitchKey } from '$lib/domain/entries/scanning';
import type { Clock } from '$lib/platform/clock';
import { isTextField } from './page';

export type SwitchPress = 'choose' | 'step';

/** So long after Tab the keys belong to whoever has the keyboard in hand. Milliseconds. */
const HANDS_ON = 10_000;

/**
 * Tells the presses of a switch from everything else that a keyboard or a finger does. What is a press
 * of the switch goes nowhere else; everything else goes its usual way: a carer may type in a text
 * field, or go through the page by Tab, while the switch is in use.
 */
export class SwitchKeys {
	manner: Scanning | null = null;
	#tellNext: ((key: SwitchKey | null) => void) | null = null;
	#handsOnUntil = -Infinity;
	/** Somebody has gone to this text field with a keyboard or a finger. */
	#typedIn: EventTarget | null = null;
	#downKey: SwitchKey | null = null;
	#isTouch = false;

	constructor(
		private readonly clock: Pick<Clock, 'now'>,
		private readonly ports: {
			onpress(press: SwitchPress): void;
			/** Somebody has taken the keyboard in hand. */
			onhands(): void;
		}
	) {}

	/** Before anything on the page hears of it. */
	listen(): () => void {
		const on: [string, (event: Event) => void][] = [
			['keydown', (event) => this.#down(event as KeyboardEvent)],
			['keyup', (event) => this.#up(event as KeyboardEvent)],
			['pointerdown', (event) => this.#touch(event as PointerEvent)],
			['mousedown', (event) => this.#touched(event)],
			['click', (event) => this.#touched(event)],
			['focusout', () => (this.#typedIn = null)]
		];
		for (const [type, listener] of on) addEventListener(type, listener, { capture: true });
		return () => {
			for (const [type, listener] of on) removeEventListener(type, listener, { capture: true });
		};
	}

	/** The next key is told, and is no press. */
	hearNext(tell: (key: SwitchKey | null) => void): () => void {
		this.#tellNext = tell;
		return () => {
			if (this.#tellNext === tell) this.#tellNext = null;
		};
	}

	#down(event: KeyboardEvent): void {
		const key = event.code || event.key;
		if (this.#tellNext) return this.#tell(event, key);
		if (!this.#isOn || event.ctrlKey || event.altKey || event.metaKey || this.#isByHand(event)) return;
		const press = this.#pressOf(event);
		if (!press) return;
		swallow(event);
		if (event.repeat) return;
		this.#downKey = key;
		this.ports.onpress(press);
	}

	/** Some browsers press a button when a key is let go. */
	#up(event: KeyboardEvent): void {
		if ((event.code || event.key) !== this.#downKey) return;
		this.#downKey = null;
		swallow(event);
	}

	#tell(event: KeyboardEvent, key: SwitchKey): void {
		const tell = this.#tellNext;
		this.#tellNext = null;
		if (event.key !== 'Tab') swallow(event);
		this.#downKey = key;
		tell?.(mayBeSwitch(key) ? key : null);
	}

	/** A keyboard is in somebody's hands: they have moved by Tab just now, or write in a text field. */
	#isByHand(event: KeyboardEvent): boolean {
		const now = this.clock.now().getTime();
		if (event.key === 'Tab') {
			this.#handsOnUntil = now + HANDS_ON;
			this.ports.onhands();
		}
		const isLetter = event.key.length === 1 && event.key !== ' ' && !this.#pressOf(event);
		if (isLetter && isTextField(event.target as Element)) this.#take(event.target);
		return now < this.#handsOnUntil || (this.#typedIn !== null && this.#typedIn === event.target);
	}

	#take(field: EventTarget | null): void {
		this.#typedIn = field;
		this.ports.onhands();
	}

	#pressOf({ code, key }: KeyboardEvent): SwitchPress | null {
		const isOneOf = (keys: readonly SwitchKey[]) => keys.includes(code) || keys.includes(key);
		if (isOneOf(this.manner?.stepKeys ?? [])) return 'step';
		return isOneOf(this.manner?.chooseKeys ?? []) ? 'choose' : null;
	}

	#touch(event: PointerEvent): void {
		this.#isTouch = this.#isOn && this.manner?.byTouch === true && event.isPrimary;
		if (this.#isTouch) {
			swallow(event);
			this.ports.onpress('choose');
		} else if (isTextField(event.target as Element)) this.#take(event.target);
	}

	/** What the browser makes of a touch that was the switch: focus, and a press of what lies under it. */
	#touched(event: Event): void {
		const isOfTouch = event instanceof MouseEvent && event.isTrusted && event.detail > 0;
		if (this.#isTouch && isOfTouch) swallow(event);
	}

	get #isOn(): boolean {
		return this.manner !== null && this.manner.way !== 'off';
	}
}

function swallow(event: Event): void {
	event.preventDefault();
	event.stopImmediatePropagation();
}
