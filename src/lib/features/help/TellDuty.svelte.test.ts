/**
 * One press must be enough: nothing has to be said.
 * It must say truthfully whether it has gone, and who has read it; never that help is coming.
 * It must send numbers first: nobody may read it at night.
 * What is being written must be there again; a full store must be said, and lose nothing.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import TellDuty from './TellDuty.svelte';

function show(pretend = new PretendSession()) {
	session.current = pretend.session;
	return { pretend, shown: render(TellDuty, { session: pretend.session }) };
}

const field = () => page.getByRole('textbox', { name: 'What is happening?' });
const press = () => page.getByRole('button', { name: 'I’m not safe' });

beforeEach(() => {
	appearance.forget();
	freshPage();
	serviceInfo.current = serviceOf();
});

describe('TellDuty', () => {
	it('goes with one press and no word', async () => {
		const { pretend, shown } = show();
		await shown;
		await expect.element(page.getByText(/^First call a number/)).toBeVisible();
		// Its sign is there for whoever does not read.
		expect(press().element().querySelector('.pic')).not.toBeNull();
		await press().click();
		await expect.poll(() => pretend.said).toEqual([{ kind: 'not-safe', body: {} }]);
		await expect.element(page.getByText('It has not gone yet. Call a number now.')).toBeVisible();
	});

	it.each([
		['saved-here', {}, 'It has not gone yet. Call a number now.'],
		['not-sent', {}, 'It has not gone yet. Call a number now.'],
		['sent', {}, /^It has gone\. Nobody has read it yet/],
		['seen', { seenAt: '2026-05-03T16:05:00Z', seenBy: 'Joel Sands' }, 'Joel Sands has read it.']
	] as const)('says how far it is, truthfully (%s)', async (state, receipt, words) => {
		const entries = [savedOf('not-safe', {}, { state, receipt })];
		await show(new PretendSession({ entries })).shown;
		await expect.element(page.getByRole('status').getByText(words)).toBeVisible();
	});

	it('has what was begun, keeps what is typed, and sends it', async () => {
		const pretend = new PretendSession();
		pretend.drafts['not-safe'] = 'He is';
		await show(pretend).shown;
		await expect.element(field()).toHaveValue('He is');
		await field().fill('He is at the door.');
		await expect.poll(() => pretend.drafts['not-safe']).toBe('He is at the door.');
		await press().click();
		await expect
			.poll(() => pretend.said)
			.toEqual([{ kind: 'not-safe', body: { words: 'He is at the door.' } }]);
		await expect.element(field()).toHaveValue('');
	});

	it('says that the device has no room, and keeps the words', async () => {
		const { pretend, shown } = show();
		await shown;
		await field().fill('Help.');
		pretend.refuses = 'storage-full';
		await press().click();
		await expect.element(page.getByText(/full/)).toBeVisible();
		await expect.element(field()).toHaveValue('Help.');
		expect(pretend.said).toEqual([]);
	});

	it('shows what the duty worker answers to it', async () => {
		const answer = {
			id: 'answer',
			from: { name: 'Joel Sands', role: 'duty-worker' as const },
			text: { lang: 'en', text: 'I call you now.' },
			answers: 'entry',
			writtenAt: '2026-05-03T16:06:00Z',
			automatic: false
		};
		const entries = [savedOf('not-safe', {}, { state: 'answered' })];
		await show(new PretendSession({ entries, messages: [answer] })).shown;
		await expect.element(page.getByText('I call you now.')).toBeVisible();
		await expect.element(page.getByText('Joel Sands', { exact: true })).toBeVisible();
	});

	it('is accessible in every theme and level', async () => {
		const entries = [savedOf('not-safe', {}, { state: 'sent' })];
		const { container } = await show(new PretendSession({ entries })).shown;
		await expectAccessible(container);
	});
});
