import { describe, expect, it } from 'vitest';
import { afterPaint } from './breath';
import { browserLocks } from './locks';
import { browserOnline } from './online';
import { browserStorage } from './storage';
import { openTabs } from './tabs';
import { browserVisibility } from './visibility';

describe('in a browser', () => {
	it('work after a paint waits for the frame, and can be called off until it runs', async () => {
		const order: string[] = [];
		const calledOff = afterPaint(() => order.push('called off'));
		const done = new Promise<void>((resolve) => {
			afterPaint(() => {
				order.push('work');
				resolve();
			});
		});
		requestAnimationFrame(() => {
			order.push('frame');
			calledOff();
		});
		await done;
		expect(order).toEqual(['frame', 'work']);
	});

	it('one name is held by one at a time', async () => {
		const order: string[] = [];
		await Promise.all(
			['one', 'two'].map((who) =>
				browserLocks.alone('a name', async () => {
					order.push(`${who} in`);
					await Promise.resolve();
					order.push(`${who} out`);
				})
			)
		);
		expect(order).toEqual(['one in', 'one out', 'two in', 'two out']);
	});

	it('what one tab says, the others hear, and it does not', async () => {
		const [one, two] = [openTabs('a line'), openTabs('a line')];
		const heardByOne: unknown[] = [];
		one.hear((news) => heardByOne.push(news));
		const heardByTwo = new Promise((resolve) => two.hear(resolve));
		one.tell({ new: 1 });
		expect(await heardByTwo).toEqual({ new: 1 });
		expect(heardByOne).toEqual([]);
		one.close();
		two.close();
	});

	it.each([
		['online', browserOnline, window],
		['visibilitychange', browserVisibility, document]
	])('%s is told until nobody listens', (event, port, target) => {
		let told = 0;
		const stop = port.onChange(() => (told += 1));
		target.dispatchEvent(new Event(event));
		stop();
		target.dispatchEvent(new Event(event));
		expect(told).toBe(1);
	});

	it('the network and the screen are there', () => {
		expect(browserOnline.isOnline()).toBe(true);
		expect(browserVisibility.isVisible()).toBe(document.visibilityState === 'visible');
	});

	it('says how much room is left, and whether it keeps what is here', async () => {
		expect(await browserStorage.roomLeft()).toBeGreaterThan(0);
		expect(typeof (await browserStorage.askToKeep())).toBe('boolean');
	});
});
