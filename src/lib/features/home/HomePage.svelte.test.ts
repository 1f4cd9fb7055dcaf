/**
 * It must greet the child by the name that they use, in the page's only h1.
 * It must say when the next review is, in all three levels, and lead to it.
 * It must have a way to everything else.
 * Its pictures must be in the small file, for a large one takes a slow phone a tenth of a second.
 * It must ask a new child how they like it, by showing, and not ask again.
 * A helper must see whose app it is.
 * Where others use the device and there is no lock, it must offer one, and be quiet when the child wants none.
 * It must remind of an advocate in each cycle, and be quiet for one when the child says so.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ReadingLevel } from '$lib/domain/text/text';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { newsOf, personOf, reviewOf, serviceOf, viewOf } from '$lib/features/shell/testing/views';
import type { Saving } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import HomePage from './HomePage.svelte';

const member = { role: 'child', name: 'Kai' } as const;
const view = viewOf({
	people: [personOf(), personOf({ id: 'ben', name: 'Ben', role: 'social-worker', order: 2 })],
	reviews: [reviewOf()],
	settings: { level: 'symbols-and-words' },
	news: [
		newsOf(1, 'message', 'm', {
			id: 'm',
			from: { name: 'Grace', role: 'iro', personId: 'grace' },
			text: { lang: 'en', text: 'Yes.' },
			answers: 'e',
			writtenAt: '2026-05-04T08:00:00+01:00',
			automatic: false
		})
	]
});

const keeps = () => vi.fn((): Promise<Saving> => Promise.resolve({ ok: true, entry: {} } as Saving));

async function show(level: ReadingLevel, more: Partial<Parameters<typeof props>[0]> = {}) {
	appearance.follow({ level });
	return render(HomePage, props(more));
}

function props(more: {
	view?: typeof view;
	member?: { role: 'child' | 'helper'; name: string; helperName?: string };
	isOpenToOthers?: boolean;
}) {
	const onlike = keeps();
	return { member, view, service: serviceOf(), now: new Date('2026-05-04T10:00:00+01:00'), onlike, ...more };
}

beforeEach(() => {
	appearance.forget();
	freshPage();
});

describe('HomePage', () => {
	it('greets the child by the name that they use', async () => {
		await show('symbols-and-words');
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Hello Kai');
	});

	it.each(['symbols-and-words', 'words'] as const)(
		'says when my review is, and leads to it (%s)',
		async (level) => {
			await show(level);
			await expect.element(page.getByText('Thursday 14 May')).toBeVisible();
			await expect.element(page.getByRole('link', { name: 'Get ready' })).toHaveAttribute('href', '/review');
		}
	);

	it.each(['symbols', 'symbols-and-words', 'words'] as const)(
		'has its pictures from the small file (%s)',
		async (level) => {
			await show(level);
			await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
			const pictures = [...document.querySelectorAll('use')].map((use) => use.getAttribute('href') ?? '');
			expect(pictures.length).toBeGreaterThan(3);
			expect(pictures.filter((href) => !href.includes('sprite-home'))).toEqual([]);
		}
	);

	it('reminds of an advocate, and when told to be quiet, is so until the next review', async () => {
		const onlike = keeps();
		const target = document.body.appendChild(document.createElement('main'));
		await render(HomePage, { target, props: { ...props({}), onlike } });
		const offer = page.getByRole('link', { name: /An advocate is on your side/ });
		await expect.element(offer).toHaveAttribute('href', '/speak-up/advocate');
		await page.getByRole('button', { name: 'Not now' }).click();
		expect(onlike).toHaveBeenCalledExactlyOnceWith({ more: { advocateQuiet: 'review' } });
		// What was pressed goes: whoever has no pointer goes on from the top.
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
	});

	it.each([
		[{ more: { advocateQuiet: 'review' } }, 0],
		[{ more: { advocateQuiet: 'the review before' } }, 1]
	])('reminds of an advocate anew with each review (%o)', async (settings, times) => {
		await show('words', { view: { ...view, settings } });
		expect(page.getByRole('link', { name: /An advocate is on your side/ }).elements()).toHaveLength(times);
	});

	it('offers a lock where others could open it, once and only to the child', async () => {
		const onlike = keeps();
		const { rerender } = await render(HomePage, { ...props({}), isOpenToOthers: true, onlike });
		const offer = page.getByRole('link', { name: /^Lock my things Others use this device\./ });
		await expect.element(offer).toHaveAttribute('href', '/settings/lock');
		await page.getByRole('button', { name: 'I want no lock' }).click();
		expect(onlike).toHaveBeenCalledExactlyOnceWith({ more: { lockQuiet: true } });
		await rerender({ view: { ...view, settings: { more: { lockQuiet: true } } } });
		expect(offer.elements()).toEqual([]);
		await rerender({ view, member: { role: 'helper', name: 'Kai', helperName: 'Sam' } });
		expect(offer.elements()).toEqual([]);
		await rerender({ member, isOpenToOthers: false });
		expect(offer.elements()).toEqual([]);
	});

	it('says it in one press in the symbols level, and in full to a screen reader', async () => {
		await show('symbols');
		const press = page.getByRole('link', { name: /My next review\. Thursday 14 May\..*10 sleeps/u });
		await expect.element(press).toHaveAttribute('href', '/review');
		await expect.element(press).toHaveTextContent('10 sleeps');
	});

	it.each(['symbols', 'symbols-and-words', 'words'] as const)(
		'has a way to everything else (%s)',
		async (level) => {
			const { container } = await show(level);
			const hrefs = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'));
			expect(hrefs).toEqual(
				expect.arrayContaining(['/people', '/plan', '/speak-up', '/review', '/messages/iro'])
			);
		}
	);

	it('shows what is new, with where it has got to', async () => {
		await show('symbols-and-words');
		const row = page.getByRole('link', { name: /Grace answered you/u });
		await expect.element(row).toHaveTextContent('Today');
		await expect.element(row).toHaveTextContent('Answered');
	});

	it('says so when nothing is new', async () => {
		await show('symbols-and-words', { view: { ...view, news: [] } });
		await expect.element(page.getByText('Nothing new just now.')).toBeVisible();
	});

	it('asks a new child how they like it, shows each choice, and lets them try before it stays', async () => {
		const { rerender } = await show('symbols-and-words', { view: { ...view, settings: {} } });
		const onlike = keeps();
		await rerender({ onlike });
		await page.getByText('Mostly words').click();
		expect(onlike).toHaveBeenCalledWith({ level: 'words' });
		await rerender({ view: { ...view, settings: { level: 'words' } } });
		await page.getByRole('button', { name: 'This is good' }).click();
		await expect.element(page.getByRole('group', { name: 'How do you like it?' })).not.toBeInTheDocument();
		expect(onlike).toHaveBeenCalledOnce();
	});

	it('lets a carer set up a switch before anything else', async () => {
		await show('symbols-and-words', { view: { ...view, settings: {} } });
		await expect
			.element(page.getByRole('link', { name: 'I use a switch' }))
			.toHaveAttribute('href', '/settings/switch');
	});

	it('keeps the level that is there when the child finds it good', async () => {
		const { rerender } = await show('symbols-and-words', { view: { ...view, settings: {} } });
		const onlike = keeps();
		await rerender({ onlike });
		await page.getByRole('button', { name: 'This is good' }).click();
		expect(onlike).toHaveBeenCalledExactlyOnceWith({ level: 'symbols-and-words' });
	});

	it('says so when the device can not keep how the child likes it, and asks again', async () => {
		const onlike = vi.fn((): Promise<Saving> => Promise.resolve({ ok: false, why: 'storage-full' }));
		await render(HomePage, { ...props({ view: { ...view, settings: {} } }), onlike });
		await page.getByRole('button', { name: 'This is good' }).click();
		await expect.element(page.getByText('This device is full. It could not keep your choice.')).toBeVisible();
		await expect.element(page.getByRole('group', { name: 'How do you like it?' })).toBeVisible();
	});

	it('does not ask before it knows what the child said on another device', async () => {
		const unknown = { ...view, settings: {}, sync: { ...view.sync, lastPulledAt: null } };
		await show('symbols-and-words', { view: unknown });
		await expect.element(page.getByRole('group', { name: 'How do you like it?' })).not.toBeInTheDocument();
	});

	it('tells a helper whose app it is', async () => {
		await show('symbols-and-words', { member: { role: 'helper', name: 'Kai', helperName: 'Dot' } });
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Hello Dot');
		await expect.element(page.getByText('You help Kai here.')).toBeVisible();
	});

	it.each(['symbols', 'symbols-and-words', 'words'] as const)('passes in every theme (%s)', async (level) => {
		const offers = { view: { ...view, settings: {} }, isOpenToOthers: true };
		const { container } = await show(level, offers);
		await expectAccessible(container);
	});
});
