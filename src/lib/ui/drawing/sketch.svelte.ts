import { onPaper, PAPER, type Ink, type Point, type Step, type Stroke, type Width } from './drawing';

/** Nearer points would only make the drawing bigger. */
const NEAR = 2;

/**
 * A drawing while it is being made: by finger, pen or mouse, or with a pen that keys or buttons move.
 * Every line is a step, and the last step can be taken back.
 */
export class Sketch {
	steps = $state.raw<readonly Step[]>([]);
	ink = $state.raw<Ink>('black');
	width = $state.raw<Width>('middle');
	isRubber = $state.raw(false);
	/** Where the pen is that keys and buttons move; null until somebody moves it. */
	pen = $state.raw<Point | null>(null);
	/** That pen is on the paper, and draws where it goes. */
	isPenDown = $state.raw(false);
	/** The line that is being drawn. */
	line = $state.raw<Stroke | null>(null);

	constructor(
		steps: readonly Step[],
		private readonly onchange: (steps: readonly Step[]) => void
	) {
		this.steps = steps;
	}

	begin(point: Point): void {
		this.end();
		this.line = {
			with: this.isRubber ? 'rubber' : this.ink,
			width: this.width,
			points: [onPaper(point)]
		};
	}

	extend(point: Point): void {
		const last = this.line?.points.at(-1);
		if (!this.line || !last) return;
		const next = onPaper(point);
		if (Math.hypot(next.x - last.x, next.y - last.y) < NEAR) return;
		this.line = { ...this.line, points: [...this.line.points, next] };
	}

	/** The line is done, and is a step of the drawing. */
	end(): void {
		if (this.line) this.#add(this.line);
		this.line = null;
		this.isPenDown = false;
	}

	/** Moves the pen. False when it is at the edge, and can't. */
	move(by: Point): boolean {
		const from = this.pen ?? middle();
		const to = onPaper({ x: from.x + by.x, y: from.y + by.y });
		this.pen = to;
		if (this.isPenDown) this.extend(to);
		return to.x !== from.x || to.y !== from.y;
	}

	/** Puts the pen down, or lifts it. */
	togglePen(): void {
		if (this.isPenDown) return this.end();
		this.pen ??= middle();
		this.begin(this.pen);
		this.isPenDown = true;
	}

	choose(tool: { ink?: Ink; width?: Width; isRubber?: boolean }): void {
		this.end();
		if (tool.ink) [this.ink, this.isRubber] = [tool.ink, false];
		if (tool.width) this.width = tool.width;
		if (tool.isRubber !== undefined) this.isRubber = tool.isRubber;
	}

	/** Takes the last step back. */
	undo(): void {
		this.end();
		this.#set(this.steps.slice(0, -1));
	}

	newPaper(): void {
		this.end();
		if (this.steps.length > 0) this.#add('new-paper');
	}

	#add(step: Step): void {
		this.#set([...this.steps, step]);
	}

	#set(steps: readonly Step[]): void {
		this.steps = steps;
		this.onchange(steps);
	}
}

function middle(): Point {
	return { x: PAPER.width / 2, y: PAPER.height / 2 };
}
