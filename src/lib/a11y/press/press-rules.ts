import './press-rules.css';
import type { Pressing } from '$lib/domain/entries/pressing';
import type { Clock } from '$lib/platform/clock';
import type { RepeatGate } from './repeat-gate';

const PRESSABLE =
	'a[href], button, label, summary, [role="button"], input:is([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="file"])';

/** Why a press did not count. */
export type Refusal = 'too-short' | 'too-soon';

export interface PressPorts {
	clock: Clock;
	gate: RepeatGate;
	/** For a place where a child tries it out. */
	onrefused?: (why: Refusal) => void;
}

/** A finger or a mouse button that is down on something. */
interface Hold {
	on: HTMLElement;
	pointer: number;
	/** This press counts the moment it is let go, or has counted already. */
	state: 'waiting' | 'ready' | 'done' | 'refused';
}

/** Pixels by which a shaking finger may slip off before it lets go. */
const SLIP = 24;
/** Milliseconds in which the browser's own click comes after a press, if it comes. */
const CLICK_COMES = 700;

/**
 * How a press by finger or mouse works for this child, for everything on a page at once: no button
 * knows of it. Keys, switches and screen readers press without a pointer; they are only asked to wait
 * after the last press.
 *
 * Known limit: a finger that moves far enough for the browser to scroll is a scroll and no press.
 */
export class PressRules {
	#manner: Pressing | null = null;
	#hold: Hold | null = null;
	#isOurs = false;
	/** Its release must not press either. */
	#swallowedKey = '';
	#callOff = () => {};

	constructor(
		private readonly ports: PressPorts,
		private readonly root: Document = document
	) {}

	follow(manner: Pressing): void {
		if (!this.#manner) this.#listen();
		this.#manner = manner;
		this.root.documentElement.toggleAttribute('data-press-held', manner.hold > 0);
	}

	stop(): void {
		this.#forget();
		this.#manner = null;
		this.root.documentElement.removeAttribute('data-press-held');
		for (const [type, listener] of this.#listeners) removeEventListener(type, listener, { capture: true });
	}

	readonly #listeners: [string, (event: Event) => void][] = [
		['pointerdown', (event) => this.#down(event as PointerEvent)],
		['pointerup', (event) => this.#up(event as PointerEvent)],
		['pointercancel', () => this.#forget()],
		['click', (event) => this.#click(event as MouseEvent)],
		['keydown', (event) => this.#key(event as KeyboardEvent)],
		['keyup', (event) => this.#keyUp(event as KeyboardEvent)],
		// A long press would open the menu of a link, or drag it along.
		['contextmenu', (event) => this.#prevent(event)],
		['dragstart', (event) => this.#prevent(event)]
	];

	/** Before anything on the page hears of it. */
	#listen(): void {
		for (const [type, listener] of this.#listeners) addEventListener(type, listener, { capture: true });
	}

	/** The browser's own press is left alone, but for one that comes too soon. */
	get #isUsual(): boolean {
		return this.#manner?.on === 'release' && this.#manner.hold === 0;
	}

	#down({ target, isPrimary, button, pointerId }: PointerEvent): void {
		this.#forget();
		const on = isPrimary && button === 0 ? pressableAt(target) : null;
		if (!on || !this.#manner) return;
		const isTooSoon = this.ports.gate.isTooSoon();
		const hold: Hold = { on, pointer: pointerId, state: isTooSoon ? 'refused' : 'waiting' };
		this.#hold = hold;
		if (isTooSoon) return this.ports.onrefused?.('too-soon');
		if (this.#manner.hold === 0) return this.#ready(hold);
		on.dataset['pressing'] = 'waiting';
		this.#callOff = this.ports.clock.after(this.#manner.hold, () => this.#ready(hold));
	}

	#ready(hold: Hold): void {
		hold.state = 'ready';
		if (this.#manner?.hold) hold.on.dataset['pressing'] = 'ready';
		if (this.#manner?.on === 'touch') this.#press(hold);
	}

	#up({ pointerId, clientX, clientY }: PointerEvent): void {
		const hold = this.#hold;
		if (hold?.pointer !== pointerId) return;
		this.#callOff();
		delete hold.on.dataset['pressing'];
		if (hold.state === 'waiting') {
			hold.state = 'refused';
			this.ports.onrefused?.('too-short');
		} else if (hold.state === 'ready' && !this.#isUsual) {
			if (isOver(hold.on, clientX, clientY)) this.#press(hold);
			hold.state = 'done';
		}
		this.#callOff = this.ports.clock.after(CLICK_COMES, () => this.#forget());
	}

	#press(hold: Hold): void {
		hold.state = 'done';
		if (!hold.on.isConnected) return;
		this.ports.gate.note();
		this.#isOurs = true;
		hold.on.click();
		this.#isOurs = false;
	}

	#click(event: MouseEvent): void {
		// Without a pointer it comes from a key, a switch, a screen reader or a label, and counts.
		if (this.#isOurs || !this.#hold || event.detail === 0 || !event.isTrusted) return;
		if (this.#isUsual && this.#hold.state === 'ready') return this.ports.gate.note();
		swallow(event);
	}

	#key(event: KeyboardEvent): void {
		const isPress = event.key === 'Enter' || event.key === ' ';
		if (!isPress || this.ports.gate.wait === 0 || !pressableAt(event.target)) return;
		// Held down it presses once, when it went down.
		if (event.repeat) return swallow(event);
		if (this.ports.gate.passes()) return;
		swallow(event);
		this.#swallowedKey = event.key;
		this.ports.onrefused?.('too-soon');
	}

	/** Some browsers press when the key is let go. */
	#keyUp(event: KeyboardEvent): void {
		if (event.key === this.#swallowedKey) swallow(event);
		this.#swallowedKey = '';
	}

	#prevent(event: Event): void {
		if (this.#hold && !this.#isUsual) event.preventDefault();
	}

	#forget(): void {
		this.#callOff();
		delete this.#hold?.on.dataset['pressing'];
		this.#hold = null;
	}
}

function pressableAt(target: EventTarget | null): HTMLElement | null {
	const found = target instanceof Element ? target.closest<HTMLElement>(PRESSABLE) : null;
	if (!(found instanceof HTMLLabelElement)) return found;
	// The label of a text field is no press.
	return found.control?.matches('[type="checkbox"], [type="radio"]') ? found : null;
}

function isOver(element: Element, x: number, y: number): boolean {
	const { left, right, top, bottom } = element.getBoundingClientRect();
	return x >= left - SLIP && x <= right + SLIP && y >= top - SLIP && y <= bottom + SLIP;
}

function swallow(event: Event): void {
	event.preventDefault();
	event.stopImmediatePropagation();
}
