/** Eight colours that can be told apart, and each is seen on white. */
export const INKS = {
	black: '#17212b',
	brown: '#7a4a1f',
	red: '#c8102e',
	orange: '#d96200',
	yellow: '#e0b400',
	green: '#1a7f3c',
	blue: '#1b5fc1',
	purple: '#6b2fa0'
} as const;

export type Ink = keyof typeof INKS;

/** In units of the paper. */
export const WIDTHS = { thin: 4, middle: 10, thick: 24 } as const;

export type Width = keyof typeof WIDTHS;

/** The paper's own units, whatever the size of the screen. */
export const PAPER = { width: 800, height: 600 } as const;

export const PAPER_COLOUR = '#ffffff';

export interface Point {
	x: number;
	y: number;
}

/** A line, or what the rubber takes away: one after the other, they are the drawing. */
export interface Stroke {
	with: Ink | 'rubber';
	width: Width;
	points: readonly Point[];
}

/** New paper counts as a step, so that it can be taken back too. */
export type Step = Stroke | 'new-paper';

/** What is on the paper after all steps. */
export function strokesOn(steps: readonly Step[]): Stroke[] {
	const since = steps.lastIndexOf('new-paper') + 1;
	return steps.slice(since).filter((step) => step !== 'new-paper');
}

/** Something of a colour is on the paper. */
export function isEmpty(steps: readonly Step[]): boolean {
	return strokesOn(steps).every(({ with: tool }) => tool === 'rubber');
}

export function onPaper({ x, y }: Point): Point {
	return {
		x: Math.round(Math.min(Math.max(x, 0), PAPER.width)),
		y: Math.round(Math.min(Math.max(y, 0), PAPER.height))
	};
}

/** As short as it can be kept. */
export function stepsToText(steps: readonly Step[]): string {
	return JSON.stringify(
		steps.map((step) =>
			step === 'new-paper' ? 0 : [step.with, step.width, step.points.flatMap(({ x, y }) => [x, y])]
		)
	);
}

/** Reads what was kept. What it does not understand is left out: half a drawing is better than none. */
export function stepsFromText(text: string): Step[] {
	try {
		const kept: unknown = JSON.parse(text);
		return Array.isArray(kept) ? kept.flatMap((one) => stepFrom(one) ?? []) : [];
	} catch {
		return [];
	}
}

function stepFrom(kept: unknown): Step | null {
	if (kept === 0) return 'new-paper';
	if (!Array.isArray(kept)) return null;
	const [tool, width, numbers] = kept as [unknown, unknown, unknown];
	const isKnown =
		typeof tool === 'string' &&
		(tool === 'rubber' || tool in INKS) &&
		typeof width === 'string' &&
		width in WIDTHS &&
		Array.isArray(numbers) &&
		numbers.every((number) => typeof number === 'number');
	if (!isKnown) return null;
	const flat = numbers;
	const points = Array.from({ length: Math.floor(flat.length / 2) }, (_, place) =>
		onPaper({ x: flat[place * 2] ?? 0, y: flat[place * 2 + 1] ?? 0 })
	);
	return points.length > 0 ? { with: tool as Stroke['with'], width: width as Width, points } : null;
}
