/**
 * It must be silent where somebody has checked the words.
 * It must offer an interpreter, name who will see the request, and send it in one press, in both languages.
 * It must show how far the request has come, and never ask twice while it waits.
 * It must not say that it asked when the device could not keep it.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, serviceOf } from '$lib/features/shell/testing/views';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import MachineNote from './MachineNote.svelte';

const offer = () => page.getByRole('button', { name: /أريد مترجمًا/ });
const asked = () => page.getByRole('link', { name: /أريد مترجمًا/ });
const WORDS = 'أريد مترجمًا. لغتي هي العربية.\nI want an interpreter. My language is Arabic.';

async function show(lang: string, pretend: PretendSession) {
	await screenLanguage.use(lang);
	freshPage({ dir: screenLanguage.dir });
	session.current = pretend.session;
	return render(MachineNote);
}

beforeEach(() => {
	serviceInfo.current = serviceOf();
});

describe('MachineNote', () => {
	it('says nothing of words that somebody has checked', async () => {
		const { container } = await show('en', new PretendSession({ people: [personOf()] }));
		expect(container.textContent.trim()).toBe('');
	});

	it('names who will see it, before anything is asked', async () => {
		const { container } = await show('ar', new PretendSession({ people: [personOf()] }));
		await expect.element(page.getByRole('button', { name: /Grace/ })).toBeVisible();
		await expectAccessible(container);
	});

	it('asks the IRO in one press, in both languages, and says so', async () => {
		const pretend = new PretendSession({ people: [personOf()] });
		const { container } = await show('ar', pretend);
		await offer().click();
		expect(pretend.said).toEqual([{ kind: 'message', to: ['iro'], body: { words: WORDS } }]);
		await expect.element(asked()).toHaveFocus();
		await expect.element(asked()).toHaveAttribute('href', '/messages/iro');
		await expect.element(asked()).toHaveTextContent(t('state.saved-here'));
		await expect.element(offer()).not.toBeInTheDocument();
		await expectAccessible(container);
	});

	it('offers again once it was answered', async () => {
		const entries = [savedOf('message', { words: WORDS }, { to: ['iro'], state: 'answered' })];
		await show('ar', new PretendSession({ people: [personOf()], entries }));
		await expect.element(offer()).toBeVisible();
	});

	it('never says that it asked when the device could not keep it', async () => {
		const pretend = new PretendSession({ people: [personOf()] });
		pretend.refuses = 'storage-full';
		await show('ar', pretend);
		await offer().click();
		await expect.element(page.getByRole('status')).toHaveTextContent(t('storageFull'));
		await expect.element(offer()).toBeVisible();
	});

	it('asks the social worker where there is no IRO now', async () => {
		const people = [
			personOf({ until: '2026-01-01' }),
			personOf({ id: 'ben', name: 'Ben', role: 'social-worker' })
		];
		const pretend = new PretendSession({ people });
		await show('ar', pretend);
		await offer().click();
		expect(pretend.said).toMatchObject([{ to: ['social-worker'] }]);
	});

	it('offers nothing where there is nobody to ask', async () => {
		const { container } = await show('ar', new PretendSession());
		expect(container.querySelector('a, button')).toBeNull();
		expect(container.textContent).toContain('آلية');
	});
});
