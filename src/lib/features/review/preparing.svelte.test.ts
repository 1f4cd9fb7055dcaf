/**
 * A choice must be on the device as soon as it is pressed, and with nobody else before it is sent.
 * What is sent must be only what changed, and a choice made meanwhile must not be lost by sending.
 * Another page, and the next start, must find what was kept; a draft that does not read is none.
 */
import { describe, expect, it } from 'vitest';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { preparingFor } from './preparing.svelte';

const DRAFT = 'review-choices/review';
const cafe = { where: { places: ['cafe' as const] } };

describe('getting ready', () => {
	it('keeps a choice on the device and sends nothing', async () => {
		const pretend = new PretendSession();
		const preparing = preparingFor(pretend.session, 'review');
		await preparing.change(cafe);
		expect(pretend.said).toEqual([]);
		expect(JSON.parse(pretend.drafts[DRAFT] ?? '')).toEqual(cafe);
		expect(preparing.wanted).toEqual(cafe);
		expect(preparing.hasUnsent).toBe(true);
	});

	it('sends what changed, in one entry, and has nothing left to send', async () => {
		const before = savedOf('review-choices', { review: 'review', ...cafe }, { state: 'sent' });
		const pretend = new PretendSession({ entries: [before] });
		const preparing = preparingFor(pretend.session, 'review');
		await preparing.change({ ...cafe, minutes: 45 });
		expect(await preparing.send()).toBe(true);
		expect(pretend.said.at(-1)).toEqual({ kind: 'review-choices', body: { review: 'review', minutes: 45 } });
		expect(preparing.hasUnsent).toBe(false);
		expect(pretend.drafts[DRAFT]).toBe('');
		expect(preparing.wanted).toEqual({ ...cafe, minutes: 45 });
		expect(await preparing.send()).toBe(false);
	});

	it('keeps what was chosen while it was being sent', async () => {
		const pretend = new PretendSession();
		const preparing = preparingFor(pretend.session, 'review');
		await preparing.change(cafe);
		const sending = preparing.send();
		await preparing.change({ breaks: 'one' });
		await sending;
		expect(preparing.unsent).toEqual({ breaks: 'one' });
		expect(JSON.parse(pretend.drafts[DRAFT] ?? '')).toEqual({ breaks: 'one' });
	});

	it('says when the device keeps nothing, and loses no choice by a send that failed', async () => {
		const pretend = new PretendSession();
		const preparing = preparingFor(pretend.session, 'review');
		await preparing.change(cafe);
		pretend.refuses = 'storage-full';
		expect(await preparing.send()).toBe(false);
		expect(preparing.trouble).toBe('storage-full');
		expect(preparing.unsent).toEqual(cafe);
	});

	it('is the same on every page, goes on after a start, and reads no broken draft', async () => {
		const pretend = new PretendSession();
		await preparingFor(pretend.session, 'review').change(cafe);
		expect(preparingFor(pretend.session, 'review').unsent).toEqual(cafe);
		const again = new PretendSession();
		again.drafts[DRAFT] = pretend.drafts[DRAFT] ?? '';
		expect(preparingFor(again.session, 'review').unsent).toEqual(cafe);
		const broken = new PretendSession();
		broken.drafts[DRAFT] = '{"where":';
		expect(preparingFor(broken.session, 'review').unsent).toEqual({});
	});

	it('takes a photo of the place along', async () => {
		const pretend = new PretendSession();
		const preparing = preparingFor(pretend.session, 'review');
		await preparing.change({ where: { places: ['somewhere-else'], words: 'The hut' } });
		await pretend.attachments.keep(
			{ kind: 'photo', type: 'image/jpeg', draft: preparing.draft },
			new Blob(['x'])
		);
		await preparing.send();
		expect(pretend.said.at(-1)?.body).toEqual({
			review: 'review',
			where: { places: ['somewhere-else'], words: 'The hut', attachments: ['attachment-1'] }
		});
		expect(preparing.hasUnsent).toBe(false);
	});
});
