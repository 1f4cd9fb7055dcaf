import { describe, expect, it } from 'vitest';
import { isEmpty, onPaper, stepsFromText, stepsToText, strokesOn, type Step, type Stroke } from './drawing';

const line: Stroke = {
	with: 'red',
	width: 'thick',
	points: [
		{ x: 1, y: 2 },
		{ x: 30, y: 40 }
	]
};
const rubbed: Stroke = { with: 'rubber', width: 'thin', points: [{ x: 5, y: 5 }] };

describe('a drawing', () => {
	it('is what came since the paper was new', () => {
		expect(strokesOn([line, 'new-paper', rubbed, line])).toEqual([rubbed, line]);
		expect(strokesOn([line, 'new-paper'])).toEqual([]);
	});

	it('is empty while there is nothing on it but what was rubbed', () => {
		expect([isEmpty([]), isEmpty([rubbed]), isEmpty([line, 'new-paper']), isEmpty([line])]).toEqual([
			true,
			true,
			true,
			false
		]);
	});

	it('stays on its paper', () => {
		expect(onPaper({ x: -5, y: 700.4 })).toEqual({ x: 0, y: 600 });
	});

	it('comes back as it was kept', () => {
		const steps: Step[] = [line, 'new-paper', rubbed];
		expect(stepsFromText(stepsToText(steps))).toEqual(steps);
	});

	it.each([
		'',
		'{',
		'7',
		'[["pink","thin",[1,2]],["red","thin",["a"]],["red","huge",[1,2]],["red","thin",[]],null]'
	])('is nothing where nothing can be read: %s', (text) => {
		expect(stepsFromText(text)).toEqual([]);
	});
});
