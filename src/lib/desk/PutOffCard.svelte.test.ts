/**
 * It must say whose review was put off, how often, and who the IRO is, or that there is none.
 * It must lead to nothing: what is in a review is not for whoever counts.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import PutOffCard from './PutOffCard.svelte';
import { showAtDesk } from './testing/at-desk';

const reviews = [
	{ review: 'a', child: { name: 'Jaden' }, iro: 'Callum Drew', times: 3 },
	{ review: 'b', child: { name: 'Wren' }, iro: null, times: 2 }
];

beforeEach(() => freshPage());

describe('reviews that were put off again', () => {
	it('are counted, with the child and the IRO', async () => {
		await showAtDesk(PutOffCard, { reviews });
		const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
		await expect.element(row('Jaden')).toHaveTextContent('Jaden: times put off: 3. The IRO is Callum Drew.');
		await expect.element(row('Wren')).toHaveTextContent('Wren: times put off: 2. There is no IRO.');
		await expect.element(page.getByRole('link')).not.toBeInTheDocument();
	});

	it('have nothing for axe to find', async () => {
		const { container } = await showAtDesk(PutOffCard, { reviews });
		await expectAccessible(container);
	});
});
