/**
 * A composer that is empty again must take the next message, however fast it comes.
 * What is typed while a message is being saved must stay, and be kept.
 */
import { describe, expect, it, vi } from 'vitest';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { Composer } from './composer.svelte';

function compose() {
	const pretend = new PretendSession();
	return { pretend, composer: new Composer(pretend.session, 'iro', null) };
}

const said = (pretend: PretendSession) =>
	pretend.said.map(({ body }) => ('words' in body ? body.words : undefined));

describe('a composer', () => {
	it('takes the next message as soon as it is empty', async () => {
		const { pretend, composer } = compose();
		const keep = pretend.keepDraft;
		vi.spyOn(pretend, 'keepDraft').mockImplementation(async (...draft) => {
			await new Promise((resolve) => setTimeout(resolve, 30));
			return keep(...draft);
		});
		void composer.write('One');
		void composer.send();
		await vi.waitFor(() => expect(composer.words).toBe(''), { interval: 1 });
		void composer.write('Two');
		expect(await composer.send()).toMatchObject({ ok: true });
		expect(said(pretend)).toEqual(['One', 'Two']);
	});

	it('keeps what was typed while a message was being saved', async () => {
		const { pretend, composer } = compose();
		void composer.write('One');
		const sending = composer.send();
		composer.words = 'One and a half';
		await sending;
		expect(said(pretend)).toEqual(['One']);
		expect(composer.words).toBe('One and a half');
		expect(pretend.drafts['message/iro']).toBe('One and a half');
	});
});
