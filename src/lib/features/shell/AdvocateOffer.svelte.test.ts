/**
 * It must lead to an advocate in one press, and say why it is offered here.
 * A child who has an advocate must be led to them.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ADVOCATE_MOMENTS } from '$lib/domain/advocacy/moments';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { personOf } from '$lib/features/shell/testing/views';
import { session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import AdvocateOffer from './AdvocateOffer.svelte';

beforeEach(() => {
	appearance.forget();
	freshPage();
	session.current = new PretendSession().session;
});

describe('AdvocateOffer', () => {
	it.each([...ADVOCATE_MOMENTS, 'any'] as const)('leads there (%s)', async (moment) => {
		const { container } = await render(AdvocateOffer, { moment });
		await expect.element(page.getByRole('link')).toHaveAttribute('href', '/speak-up/advocate');
		await expectAccessible(container);
	});

	it('leads to the advocate whom the child has', async () => {
		const karim = personOf({ id: 'karim', name: 'Karim Aziz', role: 'advocate' });
		session.current = new PretendSession({ people: [karim] }).session;
		await render(AdvocateOffer, { moment: 'prep' });
		const link = page.getByRole('link', { name: /Karim/ });
		await expect.element(link).toHaveAttribute('href', '/messages/advocate');
	});
});
