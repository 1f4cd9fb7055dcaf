/**
 * Each wish must say what was asked for, how far it has come, and what was answered, with the reason.
 * "That's not OK" must take one press, go to the IRO, and open the way to somebody on the child's side.
 * What a helper said must never stand there as the child's alone.
 * Who comes must be told with the reason, and that leaving somebody out ends with this review.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ReviewExclusion } from '$lib/domain/review/exclusion';
import type { ReviewAnswer } from '$lib/domain/review/wishes';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { newsOf, personOf, reviewOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session, type ChildView } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import AnswersPage from './AnswersPage.svelte';

const asked = savedOf(
	'review-choices',
	{ review: 'review', where: { places: ['cafe'] } },
	{ id: 'asked', state: 'sent' }
);

const no: ReviewAnswer = {
	review: 'review',
	wish: 'where',
	state: 'something-else',
	words: { lang: 'en', text: 'It is shut. We can meet in the park.' },
	from: { name: 'Grace', role: 'iro' },
	at: '2026-05-03T10:00:00+01:00',
	entries: ['asked']
};

function show(parts: Partial<ChildView> = {}) {
	const pretend = new PretendSession({
		people: [personOf(), personOf({ id: 'mum', name: 'Mum', role: 'mum', order: 2 })],
		entries: [asked],
		...parts
	});
	session.current = pretend.session;
	return { pretend, shown: render(AnswersPage, { session: pretend.session, review: reviewOf() }) };
}

const card = () => page.getByRole('region', { name: 'Where', exact: true });

beforeEach(() => {
	appearance.forget();
	freshPage();
	document.body.className = 'a-review';
	serviceInfo.current = serviceOf();
});

describe('what came of my wishes', () => {
	it('says what was asked for, and that it is asked', async () => {
		await show().shown;
		await expect.element(card()).toHaveTextContent('At a café');
		await expect.element(card().getByText('Asked', { exact: true })).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'That’s not OK' })).not.toBeInTheDocument();
	});

	it('says that it was seen', async () => {
		const seen = savedOf(
			'review-choices',
			{ review: 'review', where: { places: ['cafe'] } },
			{ state: 'seen', receipt: { seenAt: '2026-05-03T09:00:00+01:00' } }
		);
		await show({ entries: [seen] }).shown;
		await expect.element(card().getByText('Seen', { exact: true })).toBeVisible();
	});

	it('says why not, and what else there is', async () => {
		await show({ reviewAnswers: [no] }).shown;
		await expect.element(card().getByText('Not this time. Grace says why:')).toBeVisible();
		await expect.element(card()).toHaveTextContent(/We\s+can\s+meet\s+in\s+the\s+park/u);
	});

	it('says that what was agreed has changed: who agreed when, how it is now, and why', async () => {
		const words = { lang: 'en', text: 'The café is shut that week.' };
		const agreed = { at: '2026-04-20T10:00:00+01:00', by: 'Grace' };
		await show({ reviewAnswers: [{ ...no, words, agreed }] }).shown;
		await expect
			.element(card().getByText('Grace said yes on Monday 20 April. That has changed.'))
			.toBeVisible();
		await expect.element(card().getByText('Now: The café by the sea.')).toBeVisible();
		await expect.element(card()).toHaveTextContent(/This is why:.*The\s+café\s+is\s+shut/u);
		await expect.element(card().getByText('Not this time.')).not.toBeInTheDocument();
	});

	it('lets me say that it is not OK in one press, and opens a way to somebody on my side', async () => {
		const { pretend, shown } = show({ reviewAnswers: [no] });
		await shown;
		await card().getByRole('button', { name: 'That’s not OK' }).click();
		expect(pretend.said.at(-1)).toEqual({
			kind: 'review-request',
			body: { review: 'review', want: 'not-ok', wish: 'where' }
		});
		await expect
			.element(card().getByRole('link', { name: 'Find somebody on my side' }))
			.toHaveAttribute('href', '/speak-up/advocate');
		await card().getByRole('textbox', { name: 'Why is it not OK?' }).fill('I like the café');
		await card().getByRole('button', { name: 'Send', exact: true }).click();
		expect(pretend.said.at(-1)?.body).toMatchObject({ want: 'not-ok', words: 'I like the café' });
	});

	it('says who helped', async () => {
		const helped = savedOf(
			'review-choices',
			{ review: 'review', where: { places: ['home'] } },
			{ state: 'sent', saidBy: { by: 'child-with-help', helper: 'Dot' } }
		);
		await show({ entries: [helped] }).shown;
		await expect.element(card().getByText('You said it, with help from Dot')).toBeVisible();
	});

	it('says who comes, why not, and that it ends with this review', async () => {
		const mum = {
			id: 'mum',
			name: 'Mum',
			comes: 'not-coming' as const,
			why: { lang: 'en', text: 'The judge said so.' },
			leftOut: true
		};
		await show({ reviewPeople: new Map([['review', { review: 'review', people: [mum] }]]) }).shown;
		const people = page.getByRole('region', { name: 'Who comes' });
		await expect.element(people).toHaveTextContent(/Mum: does not come/u);
		await expect.element(people).toHaveTextContent(/The\s+judge\s+said\s+so/u);
		await expect.element(people.getByText('This counts for this meeting only.')).toBeVisible();
	});

	const exclusion: ReviewExclusion = {
		review: 'review',
		part: { lang: 'en', text: 'The talk about the court.' },
		why: { lang: 'en', text: 'It would make you sad.' },
		otherWay: { lang: 'en', text: 'You tell me before. I tell you after.' },
		from: { name: 'Grace', role: 'iro' },
		at: '2026-05-03T10:00:00+01:00'
	};
	const left = (parts: Partial<ChildView> = {}) =>
		show({ reviewExclusions: new Map([['review', exclusion]]), ...parts });
	const without = () => page.getByRole('region', { name: 'One part is without you' });

	it('says which part is without me, why, how I am heard all the same, and that it ends', async () => {
		await left().shown;
		await expect.element(without()).toHaveTextContent(/talk\s+about\s+the\s+court/u);
		await expect.element(without()).toHaveTextContent(/It\s+would\s+make\s+you\s+sad/u);
		await expect.element(without()).toHaveTextContent(/I\s+tell\s+you\s+after/u);
		await expect
			.element(without().getByText('Grace decided this. It counts for this meeting only.'))
			.toBeVisible();
	});

	it('lets me say that it is not OK, also after I said so of something before', async () => {
		const before = savedOf(
			'review-request',
			{ review: 'review', want: 'not-ok', wish: 'take-part' },
			{ madeAt: '2026-05-02T10:00:00+01:00' }
		);
		const { pretend, shown } = left({ entries: [before] });
		await shown;
		await without().getByRole('button', { name: 'That’s not OK' }).click();
		expect(pretend.said.at(-1)).toEqual({
			kind: 'review-request',
			body: { review: 'review', want: 'not-ok', wish: 'take-part' }
		});
		await expect.element(without().getByText('You said that this is not OK.')).toBeVisible();
	});

	it('has read that a part is without me once it is here', async () => {
		const { pretend, shown } = left({ news: [newsOf(4, 'review-exclusion', 'review', exclusion)] });
		await shown;
		await expect.poll(() => pretend.read).toEqual(['review-exclusion review']);
	});

	it('counts as read once it is here', async () => {
		const { pretend, shown } = show({
			reviewAnswers: [no],
			news: [newsOf(4, 'review-answer', 'answer', no)]
		});
		await shown;
		await expect.poll(() => pretend.read).toEqual(['review-answer answer']);
	});

	it('has nothing for axe to find', async () => {
		const { container } = await left({ reviewAnswers: [no] }).shown;
		await expectAccessible(container);
	});
});
