/**
 * All the headings must show, the four core ones first, with what is new.
 * On a phone a part must open in place, one at a time; on a tablet beside the list, and reading must go on there.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { PLAN_HEADINGS } from '$lib/domain/plan/headings';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { prepareReading } from '$lib/features/shell/prepare-reading';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { newsOf, serviceOf } from '$lib/features/shell/testing/views';
import { t } from '$lib/i18n/i18n.svelte';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import PartList from './PartList.svelte';
import PlanParts from './PlanParts.svelte';
import { cardOf } from './testing/cards';

const card = cardOf('school');

function pretend(): PretendSession {
	const made = new PretendSession({
		planCards: new Map([['school', card]]),
		news: [newsOf(2, 'plan-card', 'school', card)]
	});
	session.current = made.session;
	return made;
}

const titles = PLAN_HEADINGS.map(({ key }) => t(`headings:${key}.title`));
const fold = (name: RegExp) => page.getByRole('button', { name });

beforeEach(async () => {
	await prepareReading();
	appearance.forget();
	freshPage();
	// The frame gives a page its colours.
	document.body.className = 'a-plan';
	serviceInfo.current = serviceOf();
	await page.viewport(390, 844);
});

describe('PlanParts on a phone', () => {
	it('shows every heading, the core ones first, and what is new or empty', async () => {
		const { container } = await render(PlanParts, { session: pretend().session, initial: null });
		expect([...container.querySelectorAll('h2 b')].map((title) => title.textContent)).toEqual(titles);
		await expect.element(fold(/^School/)).toHaveTextContent(/^School\s*New$/);
		await expect.element(fold(/^My health/)).toHaveTextContent(/^My health\s*Nothing here yet$/);
	});

	it('opens one part at a time, in place', async () => {
		await render(PlanParts, { session: pretend().session, initial: null });
		await fold(/^School/).click();
		await expect.element(page.getByText('Ms Lowry')).toBeVisible();
		await fold(/^My health/).click();
		await expect.element(fold(/^School/)).toHaveAttribute('aria-expanded', 'false');
		await expect.element(page.getByText('Ms Lowry')).not.toBeInTheDocument();
	});

	it('has the part of its address open', async () => {
		await render(PlanParts, { session: pretend().session, initial: 'school' });
		await expect.element(fold(/^School/)).toHaveAttribute('aria-expanded', 'true');
	});

	it('is accessible', async () => {
		const { container } = await render(PlanParts, { session: pretend().session, initial: 'school' });
		await expectAccessible(container);
	});
});

describe('PlanParts on a tablet', () => {
	it('shows a part beside the list, and reading goes on at its heading', async () => {
		await page.viewport(1024, 768);
		const { container } = await render(PlanParts, { session: pretend().session, initial: null });
		await expect.element(page.getByRole('heading', { level: 2, name: 'Where I live' })).toBeVisible();
		await fold(/^School/).click();
		await expect.element(page.getByRole('heading', { level: 2, name: 'School' })).toHaveFocus();
		await expect.element(fold(/^School/)).toHaveAttribute('aria-current', 'true');
		await expectAccessible(container);
	});
});

describe('PartList', () => {
	it.each(['symbols', 'words'] as const)('leads to each part (%s)', async (level) => {
		appearance.follow({ level });
		const { container } = await render(PartList, { session: pretend().session });
		const links = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'));
		expect(links).toEqual(PLAN_HEADINGS.map(({ key }) => `/plan/${key}`));
		await expectAccessible(container);
	});
});
