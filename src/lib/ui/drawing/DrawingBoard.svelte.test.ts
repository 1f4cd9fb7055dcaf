/**
 * A drawing must be made by finger, pen and mouse: where they go, there is a line.
 * It must be made by keys alone: arrows move a pen, Space puts it down and lifts it, Tab leaves.
 * It must be made by presses alone, one after the other, for whoever has a switch.
 * Colours and thickness must have names, and the last line and new paper must be taken back.
 * What it tells of the pen must be enough for somebody who can't see it.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import { INKS, strokesOn, type Ink, type Width } from './drawing';
import DrawingBoard from './DrawingBoard.svelte';
import DrawingTools from './DrawingTools.svelte';
import { drawingFile } from './paint';
import PenSteering from './PenSteering.svelte';
import { Sketch } from './sketch.svelte';

const sameWords = <Name extends string>(names: readonly Name[]) =>
	Object.fromEntries(names.map((name) => [name, String(name)])) as Record<Name, string>;
const words = {
	colours: 'Colours',
	ink: sameWords(Object.keys(INKS) as Ink[]),
	thickness: 'How thick',
	width: sameWords<Width>(['thin', 'middle', 'thick']),
	rubber: 'Rubber',
	undo: 'Take off the last line',
	newPaper: 'New paper'
};
const steering = {
	move: { up: 'Pen up the page', down: 'Pen down the page', left: 'Pen left', right: 'Pen right' },
	penDown: 'Put the pen down',
	penUp: 'Lift the pen'
};

let sketch: Sketch;
const onpen = vi.fn();
const board = () => page.getByRole('application', { name: 'My drawing' });
const canvas = () => document.querySelector('canvas') as HTMLCanvasElement;

beforeEach(() => {
	freshPage();
	onpen.mockClear();
	sketch = new Sketch([], () => undefined);
});

function show() {
	return render(DrawingBoard, { sketch, label: 'My drawing', onpen });
}

/** What colour is on the paper, at a place in its units. */
function colourAt(x: number, y: number): string {
	const scale = canvas().width / 800;
	const [red = 0, green = 0, blue = 0] =
		canvas()
			.getContext('2d')
			?.getImageData(x * scale, y * scale, 1, 1).data ?? [];
	return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function pointer(type: string, x: number, y: number) {
	const box = canvas().getBoundingClientRect();
	const at = { clientX: box.left + (x / 800) * box.width, clientY: box.top + (y / 600) * box.height };
	canvas().dispatchEvent(
		new PointerEvent(type, { bubbles: true, isPrimary: true, pointerId: 1, button: 0, ...at })
	);
}

describe('by finger, pen or mouse', () => {
	it('has a line where they go', async () => {
		await show();
		vi.spyOn(canvas(), 'setPointerCapture').mockReturnValue();
		pointer('pointerdown', 100, 100);
		pointer('pointermove', 300, 100);
		await vi.waitFor(() => expect(colourAt(200, 100)).toBe(INKS.black));
		pointer('pointerup', 300, 100);
		expect(strokesOn(sketch.steps)).toHaveLength(1);
		expect(colourAt(200, 300)).toBe('#ffffff');
	});

	it('has a dot where they only touch', async () => {
		await show();
		vi.spyOn(canvas(), 'setPointerCapture').mockReturnValue();
		pointer('pointerdown', 400, 300);
		pointer('pointerup', 400, 300);
		await vi.waitFor(() => expect(colourAt(400, 300)).toBe(INKS.black));
	});

	it('is one line for one hand: a second finger draws nothing', async () => {
		await show();
		canvas().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, isPrimary: false }));
		expect(sketch.line).toBeNull();
	});
});

describe('by keys', () => {
	it('is drawn where the pen goes while it is down, and nowhere else', async () => {
		await show();
		await userEvent.tab();
		await expect.element(board()).toHaveFocus();
		await userEvent.keyboard('{ArrowUp>5/} ');
		await userEvent.keyboard('{ArrowRight>10/} ');
		await userEvent.keyboard('{ArrowDown>5/}');
		expect(onpen.mock.calls.flat()).toEqual(['down', 'up']);
		const [line] = strokesOn(sketch.steps);
		expect(line?.points.at(0)).toEqual({ x: 400, y: 220 });
		expect(line?.points.at(-1)).toEqual({ x: 560, y: 220 });
		await vi.waitFor(() => expect(colourAt(480, 220)).toBe(INKS.black));
		expect(strokesOn(sketch.steps)).toHaveLength(1);
	});

	it('tells when the pen is at the edge, and goes in small steps with Shift', async () => {
		await show();
		await userEvent.tab();
		await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
		expect(sketch.pen).toEqual({ x: 396, y: 300 });
		await userEvent.keyboard('{ArrowLeft>26/}');
		expect(onpen).toHaveBeenLastCalledWith('edge');
	});

	it('is left by Tab, and the line ends there', async () => {
		await show();
		await userEvent.tab();
		await userEvent.keyboard(' {ArrowLeft}{Tab}');
		await expect.element(board()).not.toHaveFocus();
		expect([sketch.isPenDown, strokesOn(sketch.steps).length]).toEqual([false, 1]);
	});
});

describe('by presses', () => {
	it('is drawn by moving the pen with buttons', async () => {
		const { container } = await render(PenSteering, { sketch, words: steering, onpen });
		await page.getByRole('button', { name: 'Put the pen down' }).click();
		await page.getByRole('button', { name: 'Pen right' }).click();
		await page.getByRole('button', { name: 'Pen down the page' }).click();
		await page.getByRole('button', { name: 'Lift the pen' }).click();
		expect(strokesOn(sketch.steps)[0]?.points).toEqual([
			{ x: 400, y: 300 },
			{ x: 440, y: 300 },
			{ x: 440, y: 340 }
		]);
		await expectAccessible(container);
	});
});

describe('the tools', () => {
	it('choose colour, thickness and rubber by name, and take steps back', async () => {
		const { container } = await render(DrawingTools, { sketch, words });
		const line = () => {
			sketch.begin({ x: 10, y: 10 });
			sketch.extend({ x: 60, y: 60 });
			sketch.end();
		};
		await page.getByText('red', { exact: true }).click();
		await page.getByText('thick', { exact: true }).click();
		await expect.element(page.getByRole('radio', { name: 'red' })).toBeChecked();
		line();
		await page.getByRole('button', { name: 'Rubber' }).click();
		line();
		expect(strokesOn(sketch.steps)).toMatchObject([
			{ with: 'red', width: 'thick' },
			{ with: 'rubber', width: 'thick' }
		]);
		await page.getByRole('button', { name: 'Take off the last line' }).click();
		await page.getByRole('button', { name: 'New paper' }).click();
		expect(strokesOn(sketch.steps)).toEqual([]);
		await page.getByRole('button', { name: 'Take off the last line' }).click();
		expect(strokesOn(sketch.steps)).toHaveLength(1);
		await expectAccessible(container);
	});

	it('are gone through by keys', async () => {
		await render(DrawingTools, { sketch, words });
		await userEvent.tab();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		expect(sketch.ink).toBe('red');
	});
});

describe('all of it', () => {
	it('is accessible', async () => {
		const { container } = await show();
		await expectAccessible(container);
	});

	it('becomes a picture file that is not too big', async () => {
		sketch.begin({ x: 0, y: 0 });
		for (let at = 0; at < 800; at += 4) sketch.extend({ x: at, y: 300 + 250 * Math.sin(at) });
		sketch.end();
		const file = await drawingFile(sketch.steps);
		expect(file?.type).toBe('image/png');
		expect(file?.size).toBeLessThan(1_000_000);
		const { width, height } = await createImageBitmap(file ?? new Blob());
		expect([width, height]).toEqual([1600, 1200]);
	});
});

it('is announced as a drawing board by its name', async () => {
	await show();
	await expect
		.element(page.elementLocator(document.body))
		.toMatchAriaInlineSnapshot(`- application "My drawing"`);
});
