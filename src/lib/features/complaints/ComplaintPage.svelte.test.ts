/**
 * It must name who will see it and who will not, before it is sent, and change the names with each answer.
 * Whoever it is about must stand under "Cannot see", whatever else is chosen.
 * It must ask whether the IRO may know, never of a complaint about the IRO.
 * An advocate must be offered with a tick, which can be taken away.
 * It must not go without what happened, nor before it is said whom it is about, or that this is not said yet.
 * What was begun must be there again.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ComplaintProgress } from '$lib/domain/complaints/complaint';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import ComplaintPage from './ComplaintPage.svelte';

const people = [
	personOf({ name: 'Grace Moss' }),
	personOf({ id: 'helen', name: 'Helen', role: 'foster-carer', order: 1 }),
	personOf({ id: 'ben', name: 'Ben Acker', role: 'social-worker', order: 2 })
];

const onsaved = vi.fn<(entryId: string) => void>();

function show(pretend: PretendSession) {
	session.current = pretend.session;
	return render(ComplaintPage, { session: pretend.session, onsaved });
}

const field = () => page.getByRole('textbox', { name: 'Tell it in your own words' });
const box = (name: RegExp) => page.getByRole('checkbox', { name });
/** A choice is pressed by its words. */
const choose = (words: string | RegExp) => page.getByText(words, { exact: true }).click();
const press = (name: RegExp) => page.getByRole('button', { name });

/** The names under one of the two headings. */
async function under(heading: string): Promise<string[]> {
	const title = page.getByRole('heading', { name: heading });
	await expect.element(title).toBeVisible();
	const list = title.element().parentElement?.querySelectorAll('li') ?? [];
	return [...list].map((item) => item.lastChild?.textContent?.trim() ?? '');
}

beforeEach(() => {
	appearance.forget();
	freshPage();
	document.body.className = 'a-speak';
	serviceInfo.current = serviceOf();
	onsaved.mockClear();
});

describe('ComplaintPage', () => {
	it('names who will see it and who will not, and changes the names with each answer', async () => {
		await show(new PretendSession({ people }));
		expect(await under('Can see this')).toEqual(['You', 'Complaints officer']);
		await choose('Yes, Grace may know');
		expect(await under('Can see this')).toEqual(['You', 'Complaints officer', 'Grace Moss']);
		await choose(/^Grace, /);
		expect(await under('Can see this')).toEqual(['You', 'Complaints officer']);
		expect(await under('Cannot see')).toContain('Grace Moss');
	});

	it('says what somebody does beside their name, unless the name says it', async () => {
		const mum = personOf({ id: 'mum', name: 'Mum', role: 'mum', order: 3 });
		await show(new PretendSession({ people: [...people, mum] }));
		await expect.element(box(/^Helen, Foster carer$/)).toBeVisible();
		await expect.element(box(/^Mum$/)).toBeVisible();
	});

	it('goes past the IRO when it is about the IRO, and asks for the manager instead', async () => {
		const pretend = new PretendSession({ people });
		await show(pretend);
		await field().fill('She never comes.');
		await choose(/^Grace, /);
		expect(page.getByRole('radio', { name: /Grace may know/ }).elements()).toEqual([]);
		await choose('Yes, the boss may know');
		expect(await under('Can see this')).toEqual(['You', 'Complaints officer', 'IRO manager']);
		await press(/^Send to the complaints officer/).click();
		await expect.poll(() => onsaved.mock.calls).toEqual([['made-1']]);
		expect(pretend.view.entries[0]?.entry).toMatchObject({
			about: ['grace'],
			body: { words: 'She never comes.', tellIroManager: true, wantsAdvocate: true }
		});
	});

	it('may be about somebody who has left: an IRO from before, and then no IRO sees it', async () => {
		const jonah = personOf({ id: 'jonah', name: 'Jonah Field', until: '2026-01-31' });
		const pretend = new PretendSession({ people: [...people, jonah] });
		await show(pretend);
		await field().fill('He never came.');
		expect(box(/^Jonah, /).elements()).toEqual([]);
		await press(/^People from before/).click();
		await choose(/^Jonah, /);
		expect(await under('Can see this')).toEqual(['You', 'Complaints officer']);
		expect(await under('Cannot see')).toEqual(expect.arrayContaining(['Jonah Field', 'Grace Moss']));
		expect(page.getByRole('radio', { name: /Grace may know/ }).elements()).toEqual([]);
		await press(/^Send to the complaints officer/).click();
		await expect.poll(() => pretend.view.entries[0]?.entry.about).toEqual(['jonah']);
	});

	it('goes to those on duty when somebody hurt me, and to nobody who looks after me', async () => {
		const pretend = new PretendSession({ people });
		await show(pretend);
		await choose(/^Helen, /);
		await page
			.getByRole('group', { name: /hurt or scare you/ })
			.getByText('Yes', { exact: true })
			.click();
		expect(await under('Can see this')).toEqual(['You', 'Duty worker']);
		await choose('Yes, it is');
		await expect.element(page.getByRole('link', { name: 'Help now' })).toHaveAttribute('href', '/help');
		await press(/^Send to the duty worker/).click();
		await expect.poll(() => pretend.said).toMatchObject([{ kind: 'complaint', body: { hurt: true } }]);
	});

	it('says what is missing, and sends nothing', async () => {
		const pretend = new PretendSession({ people });
		await show(pretend);
		await press(/^Send to/).click();
		await expect.element(page.getByText('First tell us what happened.')).toBeVisible();
		await expect.element(field()).toHaveFocus();
		await field().fill('The heating is off.');
		await press(/^Send to/).click();
		await expect.element(page.getByText(/^Choose who it is about/)).toBeVisible();
		expect(pretend.said).toEqual([]);
		await choose('I don’t want to say yet');
		await choose('I want an advocate to help me');
		await press(/^Send to/).click();
		await expect
			.poll(() => pretend.said)
			.toEqual([{ kind: 'complaint', body: { words: 'The heating is off.', wantsAdvocate: false } }]);
	});

	it('has what was begun, and what was told before', async () => {
		const pretend = new PretendSession({
			people,
			entries: [savedOf('complaint', { words: 'x' }, { id: 'old', state: 'sent' })]
		});
		pretend.drafts['complaint'] = 'I began';
		pretend.drafts['complaint/choices'] = JSON.stringify({ about: ['helen'] });
		await show(pretend);
		await expect.element(field()).toHaveValue('I began');
		await expect.element(box(/^Helen/)).toBeChecked();
		await expect
			.element(page.getByRole('link', { name: /Not sent yet/ }))
			.toHaveAttribute('href', '/speak-up/complaint/old');
	});

	it('lists one that goes on by what was said last, and not as answered', async () => {
		const entries = [
			savedOf('complaint', { words: 'x' }, { id: 'old', state: 'answered' }),
			savedOf('complaint-next', { complaint: 'old' }, { id: 'next', state: 'seen' })
		];
		await show(new PretendSession({ people, entries }));
		await expect.element(page.getByRole('link', { name: /Not sent yet.*Seen/ })).toBeVisible();
	});

	it('lists what somebody else told for me as theirs', async () => {
		const told: ComplaintProgress = {
			id: 'theirs',
			reference: { thing: 'frog', number: 274 },
			track: 'complaint',
			handler: null,
			acknowledgedAt: null,
			stages: [],
			mayGoOn: false,
			told: {
				from: { name: 'Ben Acker', role: 'social-worker' },
				at: '2026-05-03T09:00:00Z',
				lang: 'en',
				about: [],
				body: { words: 'x' }
			}
		};
		await show(new PretendSession({ people, complaints: [told] }));
		const link = page.getByRole('link', { name: /Frog 274.*Ben told us this for you/ });
		await expect.element(link).toHaveAttribute('href', '/speak-up/complaint/theirs');
	});

	it('is accessible in every theme and level', async () => {
		const { container } = await show(new PretendSession({ people }));
		await expectAccessible(container);
	});
});
