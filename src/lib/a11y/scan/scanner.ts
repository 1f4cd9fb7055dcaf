import type { Scanning } from '$lib/domain/entries/scanning';
import type { Clock } from '$lib/platform/clock';
import type { Visibility } from '$lib/platform/visibility';
import { Course, type Stop } from './course';
import { groupName, nameOf } from './names';
import {
	bringIntoView,
	faceOf,
	firstFrom,
	isTextField,
	readPage,
	scopeOf,
	startOf,
	type TextField
} from './page';
import { arrange, thingsIn } from './parts';
import { Ring } from './ring';

/** What scanning needs around it. Words come in, because these parts have none. */
export interface ScannerPorts {
	clock: Clock;
	visibility: Visibility;
	voice: {
		say(words: string, lang: string): void;
		isSaying(): boolean;
		/** Something else is being read aloud, which the child has asked for. */
		isReading(): boolean;
		stop(): void;
	};
	/** For a screen reader, where focus alone does not say it. */
	announce(words: string): void;
	words(): { chosen: string; out: string };
	/** A text field was chosen: whoever has one switch writes in it with letters to choose from. */
	onwrite(field: TextField): void;
	onrest(isResting: boolean): void;
}

/** How much longer the first one is held after a press, and on a new page. */
const FIRST_HOLD = 1.5;
/** Milliseconds after which it is asked again whether a name has been said to its end. */
const LISTEN_AGAIN = 250;

/**
 * Scanning: the turn goes through what can be chosen, row by row and then one by one, and a press of
 * the switch chooses. It moves the browser's own focus to each thing, so that a screen reader says
 * its name and state; not to text fields, where a keyboard on the screen would come up each time one
 * goes by, and not to rows, which are no place for focus: those are announced.
 *
 * It goes on from where the app puts focus: from the heading of a new page, from the box that has
 * opened, from what a press has led to. Where the app leaves focus alone, it goes on from the row in
 * which it was.
 */
export class Scanner {
	readonly #ring: Ring;
	#course = new Course<HTMLElement>({ parts: [] });
	#scope: HTMLElement | null = null;
	#manner: Scanning | null = null;
	/** Until the first press, and after rounds in which nobody pressed. */
	#isResting = true;
	#isMovingFocus = false;
	#callOff = () => {};
	#stopListening = () => {};

	constructor(
		private readonly ports: ScannerPorts,
		private readonly root: Document = document
	) {
		this.#ring = new Ring(root);
	}

	/** Begins, or goes on in another manner. */
	follow(manner: Scanning): void {
		const isNew = this.#manner === null;
		this.#manner = manner;
		if (isNew) this.#listen();
		if (!this.#isResting) this.#show();
	}

	/** The turn goes on from a place in the page. */
	goOnFrom(place: Element): void {
		this.#refresh();
		this.#goTo(place);
		if (!this.#isResting) this.#show(FIRST_HOLD);
	}

	stop(): void {
		this.#stopListening();
		this.#callOff();
		this.#ring.hide();
		this.#manner = null;
		this.#scope = null;
		this.#isResting = true;
	}

	/** Somebody has taken the keyboard in hand: focus is theirs, until the switch is pressed again. */
	yield(): void {
		if (this.#isResting) return;
		this.#callOff();
		this.#isResting = true;
		this.#ring.hide();
		this.ports.onrest(true);
	}

	/** The switch that chooses. The first press after a rest only wakes. */
	choose(): void {
		if (this.#wakes() || this.#silences()) return;
		this.#refresh();
		const choice = this.#course.choose();
		if (choice?.kind === 'chose') this.#press(choice.it);
		this.#show(FIRST_HOLD);
	}

	/** The switch that moves on, where there are two. */
	step(): void {
		if (this.#wakes()) return;
		this.#refresh();
		this.#course.step();
		this.#show();
	}

	/** @returns true when the press was for that alone */
	#wakes(): boolean {
		if (!this.#isResting) return false;
		this.#isResting = false;
		this.ports.onrest(false);
		this.#refresh();
		this.#course.wake();
		this.#show(FIRST_HOLD);
		return true;
	}

	/** What is read aloud must not be talked over: the turn waits, and a press ends the reading. */
	#silences(): boolean {
		const isReading = this.#manner?.isSpoken === true && this.ports.voice.isReading();
		if (isReading) {
			this.ports.voice.stop();
			this.#show(FIRST_HOLD);
		}
		return isReading;
	}

	#press(it: HTMLElement): void {
		if (isTextField(it)) return this.ports.onwrite(it);
		this.#focus(it);
		it.click();
	}

	/** Back at the start of the page, until somebody presses. */
	#rest(): void {
		this.#isResting = true;
		this.ports.onrest(true);
		if (!this.#scope) return;
		this.#goTo(startOf(this.#scope));
		this.#ring.show(things(this.#course.stop).map(faceOf), 'resting', { out: '', scope: this.#scope });
	}

	/** Reads the page anew; the turn stays where it is. */
	#refresh(): void {
		const scope = scopeOf(this.root);
		const page = arrange(readPage(scope));
		if (scope === this.#scope) return this.#course.renew(page);
		this.#scope = scope;
		this.#course = new Course(page);
		this.#goTo(startOf(scope));
	}

	#goTo(place: Element): void {
		const next = firstFrom(place, this.#course.things);
		if (next) this.#course.goTo(next);
	}

	/** Shows whose turn it is, says it, and lets the time run. */
	#show(hold = 1): void {
		this.#callOff();
		const { stop } = this.#course;
		if (!stop || !this.#scope) return this.#ring.hide();
		const faces = things(stop).map(faceOf);
		bringIntoView(faces);
		this.#ring.show(faces, stop.kind, { out: this.ports.words().out, scope: this.#scope });
		this.#say(stop);
		if (this.#manner?.way === 'one') this.#wait(this.#manner.pace * hold);
	}

	#say(stop: Stop<HTMLElement>): void {
		if (stop.kind === 'thing' && !isTextField(stop.it)) this.#focus(stop.it);
		const name = this.#name(stop);
		if (stop.kind !== 'thing') this.ports.announce(name);
		if (!this.#manner?.isSpoken || this.ports.voice.isReading()) return;
		const lang = things(stop)[0]?.closest<HTMLElement>('[lang]')?.lang ?? '';
		this.ports.voice.say(name, stop.kind === 'out' ? this.root.documentElement.lang : lang);
	}

	#name(stop: Stop<HTMLElement>): string {
		const words = this.ports.words();
		if (stop.kind === 'out') return words.out;
		if (stop.kind === 'thing') return nameOf(stop.it, words);
		return groupName(stop.group.area, thingsIn(stop.group));
	}

	#wait(milliseconds: number): void {
		this.#callOff = this.ports.clock.after(milliseconds, () => this.#tick());
	}

	#tick(): void {
		const { voice, visibility } = this.ports;
		if (!visibility.isVisible()) return;
		if (this.#manner?.isSpoken && (voice.isSaying() || voice.isReading())) return this.#wait(LISTEN_AGAIN);
		this.#refresh();
		if (this.#course.step() || !this.#course.stop) return this.#show();
		this.#rest();
	}

	#focus(it: HTMLElement): void {
		this.#isMovingFocus = true;
		it.focus({ preventScroll: true });
		this.#isMovingFocus = false;
	}

	#listen(): void {
		let frame = 0;
		const changes = new MutationObserver(() => {
			frame ||= requestAnimationFrame(() => {
				frame = 0;
				this.#keepUp();
			});
		});
		changes.observe(this.root.body, {
			childList: true,
			subtree: true,
			attributeFilter: ['hidden', 'open', 'inert', 'disabled', 'aria-disabled', 'aria-expanded']
		});
		const focused = ({ target }: FocusEvent) => {
			if (!this.#isMovingFocus && target instanceof Element) this.goOnFrom(target);
		};
		this.root.addEventListener('focusin', focused);
		const stopWatching = this.ports.visibility.onChange(() => {
			this.#callOff();
			if (this.ports.visibility.isVisible() && !this.#isResting) this.#show(FIRST_HOLD);
		});
		this.#stopListening = () => {
			changes.disconnect();
			cancelAnimationFrame(frame);
			this.root.removeEventListener('focusin', focused);
			stopWatching();
		};
	}

	/** The page has changed under the turn. The time that it has been there still counts. */
	#keepUp(): void {
		if (this.#isResting) return;
		const before = this.#course.stop;
		this.#refresh();
		const { stop } = this.#course;
		if (isSame(before, stop)) return;
		this.#show(FIRST_HOLD);
	}
}

function things(stop: Stop<HTMLElement> | undefined): HTMLElement[] {
	if (!stop) return [];
	return stop.kind === 'thing' ? [stop.it] : thingsIn(stop.group);
}

function isSame(one: Stop<HTMLElement> | undefined, other: Stop<HTMLElement> | undefined): boolean {
	const [these, those] = [things(one), things(other)];
	return (
		one?.kind === other?.kind && these.length === those.length && these.every((it, at) => it === those[at])
	);
}
