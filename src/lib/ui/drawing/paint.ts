import { INKS, PAPER, PAPER_COLOUR, strokesOn, WIDTHS, type Point, type Step, type Stroke } from './drawing';

/** The rubber is wider than a pen: nobody rubs along a line. */
const RUBBER_TIMES = 3;

type Tool = Pick<Stroke, 'with' | 'width'>;

/** Puts all of a drawing on a canvas, from white paper up. */
export function paint(context: CanvasRenderingContext2D, steps: readonly Step[]): void {
	context.save();
	context.setTransform(1, 0, 0, 1, 0, 0);
	context.fillStyle = PAPER_COLOUR;
	context.fillRect(0, 0, context.canvas.width, context.canvas.height);
	context.restore();
	for (const stroke of strokesOn(steps)) paintLine(context, stroke, stroke.points);
}

/** Puts one line on a canvas; a single point is a dot. */
export function paintLine(context: CanvasRenderingContext2D, tool: Tool, points: readonly Point[]): void {
	const [first, ...rest] = points;
	if (!first) return;
	const isRubber = tool.with === 'rubber';
	const scale = context.canvas.width / PAPER.width;
	context.setTransform(scale, 0, 0, scale, 0, 0);
	context.strokeStyle = context.fillStyle = tool.with === 'rubber' ? PAPER_COLOUR : INKS[tool.with];
	context.lineWidth = WIDTHS[tool.width] * (isRubber ? RUBBER_TIMES : 1);
	context.lineCap = context.lineJoin = 'round';
	context.beginPath();
	// A line that goes nowhere is drawn by some browsers only, so a dot is a disc.
	if (rest.every(({ x, y }) => x === first.x && y === first.y)) {
		context.arc(first.x, first.y, context.lineWidth / 2, 0, 2 * Math.PI);
		return context.fill();
	}
	context.moveTo(first.x, first.y);
	for (const { x, y } of rest) context.lineTo(x, y);
	context.stroke();
}

/** The service takes no bigger drawing. */
const MOST_BYTES = 1_000_000;

/** The drawing as a PNG file, as sharp as its size allows. */
export async function drawingFile(steps: readonly Step[]): Promise<Blob | null> {
	const sharp = await draw(steps, 2);
	return sharp && sharp.size <= MOST_BYTES ? sharp : draw(steps, 1);
}

function draw(steps: readonly Step[], scale: number): Promise<Blob | null> {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [PAPER.width * scale, PAPER.height * scale];
	const context = canvas.getContext('2d');
	if (!context) return Promise.resolve(null);
	paint(context, steps);
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
