import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { repeat } from './repeat';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does its work at the start and again and again, through failures, until it is stopped', async () => {
	const broke = vi.fn();
	let times = 0;
	const work = () => {
		times += 1;
		return times === 2 ? Promise.reject(new Error('words of a child')) : Promise.resolve();
	};
	const repeated = repeat(1000, work, { error: broke });
	await vi.advanceTimersByTimeAsync(2500);
	expect(times).toBe(3);
	expect(broke).toHaveBeenCalledOnce();
	expect(JSON.stringify(broke.mock.calls)).not.toContain('words of a child');
	await repeated.stop();
	await vi.advanceTimersByTimeAsync(5000);
	expect(times).toBe(3);
});
