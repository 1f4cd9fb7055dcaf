/**
 * It must say who somebody is, what they do and can help with, and how and when to reach them.
 * "Please call me" must be one press, say who can see it, and show what became of it.
 * A second press while the first one waits must say so and send nothing.
 * Taking it back must leave focus on the press that asked.
 * Words that the device could not keep must never be shown as saved.
 * An IRO's promise must show as signed only when this IRO has signed it (N-P-0).
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { announcements } from '$lib/a11y/announcer.svelte';
import type { Person } from '$lib/domain/people/person';
import type { ReadingLevel } from '$lib/domain/text/text';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session, type ChildView } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import PersonPage from './PersonPage.svelte';

const iro = personOf({
	name: 'Grace Mensah',
	hello: { lang: 'en', text: 'Hello, I am Grace.' },
	reach: [
		{ way: 'call', detail: '07700 900101', when: { lang: 'en', text: 'After school' } },
		{ way: 'text', detail: '07700 900101' }
	]
});
const earlier = personOf({
	id: 'peter',
	name: 'Peter Lane',
	since: '2023-01-01',
	until: '2025-01-09',
	whyEnded: { lang: 'en', text: 'Peter has a new job. It is not because of you.' }
});
const nan = personOf({ id: 'nan', name: 'Nan Jo', role: 'grandparent', since: null });
const signed = { iroPersonId: 'grace', iroName: 'Grace Mensah', signedOn: '2025-01-12' };

async function show(
	parts: Partial<ChildView> = {},
	{ personId = 'grace', level = 'symbols-and-words' }: { personId?: string; level?: ReadingLevel } = {}
) {
	const people: Person[] = [iro, nan];
	const pretend = new PretendSession({ people, promise: signed, ...parts });
	session.current = pretend.session;
	appearance.follow({ level });
	const { container } = await render(PersonPage, { personId, session: pretend.session, today: '2026-05-04' });
	return { container, pretend };
}

const callMe = () => page.getByRole('button', { name: 'Please call me', exact: true });
const announced = () => announcements.regions.join('');
const call = (more: Parameters<typeof savedOf>[2]) =>
	savedOf('contact-request', { way: 'call' }, { to: ['iro'], ...more });

beforeEach(() => {
	appearance.forget();
	freshPage();
	serviceInfo.current = serviceOf();
	announcements.regions = ['', ''];
});

describe('the page of a person', () => {
	it('says who they are, what they can help with, and how and when to reach them', async () => {
		await show({}, { level: 'words' });
		await expect.element(page.getByRole('heading', { level: 1, name: 'Grace Mensah' })).toBeVisible();
		await expect.element(page.getByText('Hello, I am Grace.')).toBeVisible();
		await expect.element(page.getByText('Making sure that promises are kept')).toBeVisible();
		const ring = page.getByRole('link', { name: 'Call 07700 900101 After school' });
		await expect.element(ring).toHaveAttribute('href', 'tel:07700900101');
		await expect
			.element(page.getByRole('link', { name: 'Text 07700 900101' }))
			.toHaveAttribute('href', 'sms:07700900101');
	});

	it('says that an IRO checks on things between meetings too (J-2.11)', async () => {
		await show();
		await expect.element(page.getByText('My IRO checks on things between meetings too.')).toBeVisible();
	});

	it('sets family no tasks, and does not offer to send them anything', async () => {
		const { container } = await show({}, { personId: 'nan' });
		await expect.element(page.getByRole('heading', { level: 1, name: 'Nan Jo' })).toBeVisible();
		await expect.element(page.getByText('can help me with')).not.toBeInTheDocument();
		const presses = [...container.querySelectorAll('button:not(.listen)')];
		expect(presses.map(({ textContent }) => textContent.trim())).toEqual(['Print this page']);
	});

	it('says kindly when somebody is not among the child’s people', async () => {
		await show({}, { personId: 'nobody' });
		await expect.element(page.getByText('This person is not here')).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'Back to my people' })).toBeVisible();
	});

	it('shows words of another language as such, and says when nobody has checked them', async () => {
		const hello = {
			lang: 'ar',
			text: 'مرحبًا',
			translations: { en: { text: 'Hello there', checkedBy: null } }
		};
		await show({ people: [{ ...iro, hello }] }, { level: 'words' });
		await expect.element(page.getByText('Hello there')).toBeVisible();
		await expect.element(page.getByText('A machine put this into your language.')).toBeVisible();
		await show({ people: [{ ...iro, hello: { lang: 'ar', text: 'مرحبًا' } }] }, { level: 'words' });
		expect(page.getByText('مرحبًا').element().closest('[lang]')?.getAttribute('lang')).toBe('ar');
	});
});

describe('asking for a call or a visit', () => {
	it('is one press, goes to this person’s role, and is said and shown once it is saved', async () => {
		const { pretend } = await show();
		await callMe().click();
		expect(pretend.said).toEqual([{ kind: 'contact-request', to: ['iro'], body: { way: 'call' } }]);
		await expect.element(page.getByText('You asked for a call on')).toBeVisible();
		await expect.element(page.getByText('Saved here')).toBeVisible();
		expect(announced()).toBe('Please call me. Saved here.');
		await expect.element(callMe()).toHaveFocus();
	});

	it('says before it who can see it', async () => {
		await show();
		await expect.element(page.getByText('Who can see this:').first()).toBeVisible();
		await expect.element(page.getByText('you and Grace')).toBeVisible();
	});

	it('sends nothing more while one waits, and says so', async () => {
		const { pretend } = await show({ entries: [call({ state: 'sent' })] });
		await callMe().click();
		expect(pretend.said).toHaveLength(1);
		await expect.element(page.getByText('You have asked for a call. There is no answer yet.')).toBeVisible();
	});

	it('can be asked again once it was answered, and leads to the answer', async () => {
		const { pretend } = await show({ entries: [call({ state: 'answered' })] });
		await expect
			.element(page.getByRole('link', { name: 'Read the answer' }))
			.toHaveAttribute('href', '/messages/iro');
		await callMe().click();
		expect(pretend.said).toHaveLength(2);
	});

	it('can be taken back, and focus goes to the press that asked', async () => {
		const { pretend } = await show({ entries: [call({ state: 'sent' })] });
		await page.getByRole('button', { name: 'Take back: please call me' }).click();
		expect(pretend.takenBack).toEqual(['entry']);
		await expect.element(callMe()).toHaveFocus();
		expect(announced()).toBe('You took it back.');
	});

	it.each([
		['storage-full', 'This device is full.'],
		['storage-broken', 'This device could not save your words.']
	] as const)('never says that it is saved when it is not (%s)', async (refuses, words) => {
		const { pretend } = await show();
		pretend.refuses = refuses;
		await callMe().click();
		await expect.element(page.getByText(words)).toBeVisible();
		await expect.element(page.getByText('Saved here')).not.toBeInTheDocument();
		expect(announced()).toBe('');
	});

	it.each(['iro', 'social-worker'] as const)('and writing go to the %s', async (role) => {
		await show({ people: [{ ...iro, role }] });
		await expect
			.element(page.getByRole('link', { name: 'Message', exact: true }))
			.toHaveAttribute('href', `/messages/${role}`);
	});
});

describe('an IRO’s page', () => {
	it('shows the eleven promises, who signed them and when, and whose pledge they are', async () => {
		const { container } = await show();
		expect(container.querySelectorAll('ol > li')).toHaveLength(11);
		await expect.element(page.getByText('Signed by Grace Mensah on 12 January 2025')).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'Not kept? Tell us.' }))
			.toHaveAttribute('href', '/messages/iro?subject=promise');
		await expect.element(page.getByText('NAIRO, the National Association of IROs.')).toBeVisible();
	});

	it.each([null, { ...signed, iroPersonId: 'peter', iroName: 'Peter Lane' }, { ...signed, signedOn: null }])(
		'does not show a promise as signed that this IRO has not signed',
		async (promise) => {
			await show({ promise });
			await expect.element(page.getByText('Grace has not signed this yet.')).toBeVisible();
			await expect.element(page.getByText('Signed by')).not.toBeInTheDocument();
		}
	);

	it('says who it was before, until when, and why, in the adult’s own words', async () => {
		await show({ people: [iro, earlier] }, { level: 'words' });
		await expect.element(page.getByRole('heading', { name: 'My IRO changed' })).toBeVisible();
		await expect.element(page.getByText('until 9 January 2025')).toBeVisible();
		await expect.element(page.getByText('from 10 January 2025')).toBeVisible();
		await expect.element(page.getByText('It is not because of you.')).toBeVisible();
	});

	it('says nothing of a change where there was none', async () => {
		await show();
		await expect.element(page.getByText('My IRO changed')).not.toBeInTheDocument();
	});

	it('of an IRO who has left offers no way to send them anything', async () => {
		const { container } = await show({ people: [iro, earlier] }, { personId: 'peter' });
		await expect.element(page.getByText('Until 9 January 2025', { exact: true })).toBeVisible();
		expect(container.querySelector('a[href^="/messages"], a[href^="tel:"]')).toBeNull();
	});

	it.each(['symbols', 'symbols-and-words', 'words'] as const)('passes in every theme (%s)', async (level) => {
		const entries = [call({ state: 'seen' })];
		const { container } = await show({ people: [iro, earlier, nan], entries }, { level });
		await expectAccessible(container);
	});
});
