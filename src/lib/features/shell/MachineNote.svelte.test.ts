/**
 * It must be silent where somebody has checked the words.
 * It must offer an interpreter, and prepare what is said in both languages, without sending it.
 * It must never take the place of words that the child has begun.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { personOf } from '$lib/features/shell/testing/views';
import { screenLanguage } from '$lib/i18n/i18n.svelte';
import { session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import MachineNote from './MachineNote.svelte';

const { goto } = vi.hoisted(() => ({ goto: vi.fn(() => Promise.resolve()) }));
vi.mock('$app/navigation', () => ({ goto }));

const offer = () => page.getByRole('link', { name: /أريد مترجمًا/ });

async function show(lang: string, pretend: PretendSession) {
	await screenLanguage.use(lang);
	freshPage({ dir: screenLanguage.dir });
	session.current = pretend.session;
	return render(MachineNote);
}

beforeEach(() => goto.mockClear());

describe('MachineNote', () => {
	it('says nothing of words that somebody has checked', async () => {
		const { container } = await show('en', new PretendSession({ people: [personOf()] }));
		expect(container.textContent.trim()).toBe('');
	});

	it('asks for an interpreter in both languages, and leaves the sending to the child', async () => {
		const pretend = new PretendSession({ people: [personOf()] });
		const { container } = await show('ar', pretend);
		await expect.element(offer()).toHaveAttribute('href', '/messages/iro#write');
		await expectAccessible(container);
		await offer().click();
		expect(goto).toHaveBeenCalledExactlyOnceWith('/messages/iro#write');
		expect(pretend.session.draft('message/iro')).toBe(
			'أريد مترجمًا. لغتي هي العربية.\nI want an interpreter. My language is Arabic.'
		);
		expect(pretend.said).toEqual([]);
	});

	it('keeps what the child has begun to write', async () => {
		const pretend = new PretendSession({ people: [personOf()] });
		await pretend.session.keepDraft('message/iro', 'مرحبا');
		await show('ar', pretend);
		await offer().click();
		expect(pretend.session.draft('message/iro')).toMatch(/^مرحبا\nأريد/);
	});

	it('asks the social worker where there is no IRO now', async () => {
		const people = [
			personOf({ until: '2026-01-01' }),
			personOf({ id: 'ben', name: 'Ben', role: 'social-worker' })
		];
		await show('ar', new PretendSession({ people }));
		await expect.element(offer()).toHaveAttribute('href', '/messages/social-worker#write');
	});

	it('offers nothing where there is nobody to ask', async () => {
		const { container } = await show('ar', new PretendSession());
		expect(container.querySelector('a')).toBeNull();
		expect(container.textContent).toContain('آلية');
	});
});
