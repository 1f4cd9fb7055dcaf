import { heightsFor } from './page';
import './ring.css';

/** What a press would do: choose a thing, go into a row, go out of it; or nothing while the turn rests. */
export type RingKind = 'thing' | 'group' | 'out' | 'resting';

/** Pixels by which the ring is larger than what it is around, its own line included. */
const ROOM = 9;

/**
 * The ring around what a press would choose now. It lies over everything, the box that is open
 * included, so that nothing cuts it off; and it is not the ring of focus, which is hidden meanwhile.
 */
export class Ring {
	readonly #ring: HTMLElement;
	readonly #out: HTMLElement;
	#around: readonly HTMLElement[] = [];
	#frame = 0;
	#stopFollowing = () => {};

	constructor(private readonly root: Document) {
		this.#ring = root.createElement('div');
		this.#ring.className = 'scanring';
		this.#ring.setAttribute('aria-hidden', 'true');
		this.#out = root.createElement('span');
		this.#ring.append(this.#out);
	}

	/** @param out the words for the way out of a row */
	show(
		around: readonly HTMLElement[],
		kind: RingKind,
		{ out, scope }: { out: string; scope: HTMLElement }
	): void {
		this.#mark(around, kind);
		this.#ring.dataset['kind'] = kind;
		this.root.documentElement.dataset['scanning'] = kind;
		this.#out.textContent = kind === 'out' ? out : '';
		// The body is a container, and so would be what a fixed place is counted from.
		const over = scope === this.root.body ? this.root.documentElement : scope;
		if (this.#ring.parentElement !== over) over.append(this.#ring);
		this.#follow();
		this.#place();
	}

	hide(): void {
		this.#stopFollowing();
		this.#mark([]);
		this.#ring.remove();
		delete this.root.documentElement.dataset['scanning'];
	}

	/** Says so on what is in the ring, too, for whoever looks at the page without seeing it. */
	#mark(around: readonly HTMLElement[], kind?: RingKind): void {
		for (const element of this.#around) delete element.dataset['scan'];
		this.#around = around;
		for (const element of around) element.dataset['scan'] = kind;
	}

	/** Keeps up with the page as it scrolls and grows. */
	#follow(): void {
		this.#stopFollowing();
		const later = () => {
			this.#frame ||= requestAnimationFrame(() => this.#place());
		};
		const sizes = new ResizeObserver(later);
		for (const element of [this.root.body, ...this.#around]) sizes.observe(element);
		addEventListener('scroll', later, { capture: true, passive: true });
		addEventListener('resize', later);
		this.#stopFollowing = () => {
			sizes.disconnect();
			removeEventListener('scroll', later, { capture: true });
			removeEventListener('resize', later);
			cancelAnimationFrame(this.#frame);
			this.#frame = 0;
		};
	}

	#place(): void {
		this.#frame = 0;
		const seen = this.#around.map((element) => element.getBoundingClientRect());
		const [first] = this.#around;
		if (!first) return;
		const free = heightsFor(first, this.root);
		const { clientWidth } = this.root.documentElement;
		const left = Math.max(0, Math.min(...seen.map((one) => one.left)) - ROOM);
		const top = Math.max(free.top, Math.min(...seen.map((one) => one.top)) - ROOM);
		const right = Math.min(clientWidth, Math.max(...seen.map((one) => one.right)) + ROOM);
		const bottom = Math.min(free.bottom, Math.max(...seen.map((one) => one.bottom)) + ROOM);
		// Set through the object model: the security policy refuses style attributes.
		const { style } = this.#ring;
		style.left = `${left}px`;
		style.top = `${top}px`;
		style.width = `${Math.max(0, right - left)}px`;
		style.height = `${Math.max(0, bottom - top)}px`;
	}
}
