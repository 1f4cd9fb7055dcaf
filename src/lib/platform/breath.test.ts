import { expect, it } from 'vitest';
import { inPieces } from './breath';

it('does all of it, in order, with a pause for the screen after every few', async () => {
	const all = Array.from({ length: 205 }, (_, place) => place);
	let atOnce = 0;
	let most = 0;
	const done = await inPieces(all, (one) => {
		atOnce += 1;
		most = Math.max(most, atOnce);
		setTimeout(() => (atOnce = 0), 0);
		return Promise.resolve(one * 2);
	});
	expect(done).toEqual(all.map((one) => one * 2));
	expect(most).toBeLessThanOrEqual(40);
});
