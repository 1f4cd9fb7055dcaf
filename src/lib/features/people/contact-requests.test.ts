import { describe, expect, it } from 'vitest';
import { ENTRY_STATES } from '$lib/domain/entries/receipt';
import { savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { personOf } from '$lib/features/shell/testing/views';
import { isOpen, lastRequest } from './contact-requests';

const iro = personOf({ since: '2026-02-01' });
const call = (more: Parameters<typeof savedOf>[2] = {}) => savedOf('contact-request', { way: 'call' }, more);

describe('what became of “please call me”', () => {
	it('is told of the newest one of its way to this person’s role', () => {
		const entries = [
			call({ id: 'older', to: ['iro'] }),
			call({ id: 'newer', to: ['iro'] }),
			call({ id: 'elsewhere', to: ['social-worker'] }),
			savedOf('contact-request', { way: 'visit' }, { id: 'visit', to: ['iro'] }),
			savedOf('message', { words: 'Hello' }, { id: 'message', to: ['iro'] })
		];
		expect(lastRequest(entries, iro, 'call')?.entry.id).toBe('newer');
	});

	it('is the IRO’s where the child named nobody', () => {
		expect(lastRequest([call()], iro, 'call')).toBeDefined();
		expect(lastRequest([call()], personOf({ role: 'social-worker' }), 'call')).toBeUndefined();
	});

	it('says nothing of one that was taken back', () => {
		expect(lastRequest([call({ state: 'taken-back' })], iro, 'call')).toBeUndefined();
	});

	it('is no news of this IRO when an earlier one answered it', () => {
		const madeAt = '2026-01-20T10:00:00+00:00';
		expect(lastRequest([call({ state: 'answered', madeAt })], iro, 'call')).toBeUndefined();
		expect(lastRequest([call({ state: 'sent', madeAt })], iro, 'call')).toBeDefined();
	});

	it('is open until somebody answers', () => {
		expect(ENTRY_STATES.filter((state) => isOpen({ state }))).toEqual(['saved-here', 'sent', 'seen']);
	});
});
