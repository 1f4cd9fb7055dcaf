/**
 * It must say what an advocate does, give a number at once, and ask in one press without a reason.
 * Before sending it must name who can see the request: the advocacy service, and nobody else.
 * Whoever may know must be ticked by the child, and gets one line in a message of its own.
 * What was chosen must be kept until it is sent, and nothing may be called saved that is not.
 * It must say how far a request has come, and lead to the advocate once one is named.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { announcements } from '$lib/a11y/announcer.svelte';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, serviceOf } from '$lib/features/shell/testing/views';
import { session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import AdvocatePage from './AdvocatePage.svelte';

const people = [
	personOf({ name: 'Grace Moss' }),
	personOf({ id: 'ben', name: 'Ben Acker', role: 'social-worker', order: 2 }),
	personOf({ id: 'jo', name: 'Jo', role: 'foster-carer', order: 3 })
];
const loudhailer = {
	name: 'Loudhailer',
	phone: '08081 570160',
	about: { lang: 'en', text: 'Free, Monday to Friday.' }
};
const state = { requestId: 'entry', organisation: 'Loudhailer', acceptedAt: '2026-05-04T09:00:00Z' };

function show(pretend: PretendSession, service = serviceOf({ advocacy: loudhailer })) {
	session.current = pretend.session;
	return render(AdvocatePage, { session: pretend.session, service });
}

const button = (name: string) => page.getByRole('button', { name });
/** A press on the words of a choice: its box is drawn, and lies behind them. */
const choose = (words: string) => page.getByText(words, { exact: true }).click();
const send = button('Ask for an advocate');

beforeEach(() => {
	appearance.forget();
	freshPage();
	document.body.className = 'a-speak';
});

describe('AdvocatePage', () => {
	it('asks in one press, without a reason, and goes to the advocacy service alone', async () => {
		const pretend = new PretendSession({ people });
		await show(pretend);
		await expect
			.element(page.getByRole('link', { name: 'Call 08081 570160' }))
			.toHaveAttribute('href', 'tel:08081570160');
		const boxes = page.getByRole('list').filter({ hasText: 'Loudhailer' });
		await expect.element(boxes).toHaveTextContent(/^You\s*Loudhailer$/);
		await send.click();
		expect(pretend.said).toEqual([
			{ kind: 'advocate-request', to: ['advocate'], body: { sort: 'independent' } }
		]);
		expect(announcements.regions.join('')).toBe('Saved here. It goes to Loudhailer when there is internet.');
		await expect.element(page.getByRole('heading', { name: 'You asked for an advocate' })).toBeVisible();
		await expect.element(page.getByText('Saved here', { exact: true })).toBeVisible();
		// Nobody looks for anybody before it has gone.
		await expect
			.element(page.getByText(/^Saved here\. It goes to .* when there is internet\.$/))
			.toBeVisible();
	});

	it('says all that the child wants said, and nothing that was left out', async () => {
		const pretend = new PretendSession({ people });
		await show(pretend);
		await choose('Text');
		await page.getByRole('textbox', { name: /^A number/ }).fill('07700 900199');
		await button('Say more, if you like').click();
		await choose('Somebody I know');
		await page.getByRole('textbox', { name: 'Who is it?' }).fill('Auntie Bo');
		await choose('Not somebody who knows my family');
		await choose('Symbols');
		await choose('My plan');
		await page.getByRole('textbox', { name: 'Anything else?' }).fill('   ');
		await send.click();
		expect(pretend.said).toEqual([
			{
				kind: 'advocate-request',
				to: ['advocate'],
				body: {
					sort: 'known',
					known: 'Auntie Bo',
					ways: ['text'],
					number: '07700 900199',
					notMyFamily: true,
					needs: ['symbols'],
					mayKnow: ['my-plan']
				}
			}
		]);
	});

	it('tells somebody only when it was ticked, and then one line', async () => {
		const pretend = new PretendSession({ people });
		await show(pretend);
		await choose('Ben may know');
		await send.click();
		expect(pretend.said.slice(1)).toEqual([
			{ kind: 'message', to: ['social-worker'], body: { words: 'I asked for an advocate.' } }
		]);
	});

	it('keeps what was chosen, and calls nothing saved on a device that could not keep it', async () => {
		const pretend = new PretendSession({ people });
		const shown = await show(pretend);
		await choose('Visit');
		await shown.unmount();
		await show(pretend);
		await expect.element(page.getByRole('checkbox', { name: 'Visit' })).toBeChecked();
		pretend.refuses = 'storage-full';
		await send.click();
		await expect.element(page.getByText(/This device is full/)).toBeVisible();
		expect(pretend.said).toEqual([]);
		await expect.element(page.getByRole('checkbox', { name: 'Visit' })).toBeChecked();
	});

	it('says how far it has come, and can take it back', async () => {
		const entries = [savedOf('advocate-request', { sort: 'independent' }, { state: 'seen' })];
		const pretend = new PretendSession({ people, entries, advocacy: [{ ...state, advocate: null }] });
		await show(pretend);
		await expect.element(page.getByText(/Loudhailer has read it/)).toBeVisible();
		await button('Take it back').click();
		expect(pretend.takenBack).toEqual(['entry']);
		await expect.element(send).toBeVisible();
	});

	it('leads to the advocate, and can ask again at any time', async () => {
		const karim = personOf({ id: 'karim', name: 'Karim Aziz', role: 'advocate' });
		const entries = [savedOf('advocate-request', { sort: 'independent' }, { state: 'answered' })];
		const advocate = { personId: 'karim', name: 'Karim Aziz' };
		const pretend = new PretendSession({
			people: [...people, karim],
			entries,
			advocacy: [{ ...state, advocate }]
		});
		await show(pretend);
		await expect
			.element(page.getByRole('link', { name: /Write to Karim/ }))
			.toHaveAttribute('href', '/messages/advocate');
		await button('Ask for an advocate again').click();
		await send.click();
		expect(pretend.said).toHaveLength(2);
	});

	it.each([
		{ number: 2, advocate: 'closed' },
		{ number: 2, advocate: 'on-asking' }
	] as const)(
		'says on a device that is $advocate that what was said before is safe, and how to see it',
		async (device) => {
			await show(new PretendSession({ people, device }));
			await expect.element(page.getByText('What you said is safe.', { exact: false })).toBeVisible();
			await expect.element(page.getByText(/Call 08081 570160 and say: device 2\./)).toBeVisible();
			await expect.element(send).toBeVisible();
			const write = page.getByRole('link', { name: 'Write to Loudhailer' }).elements();
			expect(write.map((link) => link.getAttribute('href'))).toEqual(
				device.advocate === 'closed' ? ['/messages/advocate'] : []
			);
		}
	);

	it.each([
		{ number: 1, advocate: 'on-asking' },
		{ number: 2, advocate: 'open' }
	] as const)('says nothing of that on a device that is $advocate and has all', async (device) => {
		await show(new PretendSession({ people, device }));
		await expect.element(send).toBeVisible();
		expect(page.getByText('What you said is safe.', { exact: false }).elements()).toEqual([]);
	});

	it('leads from an open device to the others', async () => {
		await show(new PretendSession({ people, device: { number: 1, advocate: 'open' } }));
		await expect
			.element(page.getByRole('link', { name: 'My devices that can see this' }))
			.toHaveAttribute('href', '/settings/device');
	});

	it('promises nothing where no advocacy service takes it', async () => {
		await show(new PretendSession({ people }), serviceOf());
		await expect.element(page.getByText(/Childline can tell you how to get one/)).toBeVisible();
		expect(send.elements()).toEqual([]);
	});

	it('is accessible in every theme and level', async () => {
		const { container } = await show(new PretendSession({ people }));
		await button('Say more, if you like').click();
		await choose('Somebody I know');
		await expectAccessible(container);
	});
});
