/**
 * A topic must be answered by one press, and by words, symbols or recordings, as much as the child likes.
 * It must be kept at once, and go to nobody before it is sent; what is added later must lose nothing.
 * Health and home must be for the IRO alone unless the child says otherwise; what is private must be
 * in no view, and must leave the views when it becomes private later.
 * Nothing private must go before the child has pressed that they know what their IRO can't keep secret.
 * On a helper's device nothing must be asked that is private first.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ReviewTopicKey } from '$lib/domain/review/topics';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, reviewOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import { topicDraftFor } from './topic-draft.svelte';
import TopicPage from './TopicPage.svelte';
import { listedTopics, nextTopic } from './topics';
import ViewsPage from './ViewsPage.svelte';

const OWN = '019a0000-0000-7000-8000-00000000000a';
const people = () => [personOf(), personOf({ id: 'mum', name: 'Mum', role: 'mum', order: 3 })];
const child = (entries: ReturnType<typeof savedOf>[] = []) =>
	new PretendSession({ people: people(), entries, settings: { more: { knowsSecrets: 'got-it' } } });
/** Has never been asked what an IRO can't keep secret. */
const newcomer = () => new PretendSession({ people: people() });

function show(topic: string, pretend: PretendSession, before: ReturnType<typeof reviewOf> | null = null) {
	session.current = pretend.session;
	return render(TopicPage, {
		session: pretend.session,
		review: reviewOf(),
		before,
		topic,
		next: null
	});
}

const press = (name: string) => page.getByRole('button', { name, exact: true });

beforeEach(async () => {
	// High enough for all of it: a bar that sticks would cover a part.
	await page.viewport(800, 4000);
	appearance.forget();
	freshPage();
	document.body.className = 'a-review';
	serviceInfo.current = serviceOf();
});

describe('a topic', () => {
	it('is answered by a press, and sent when the child says so', async () => {
		const pretend = child();
		await show('school', pretend);
		await press('Good').click();
		await expect.element(page.getByText('Saved here. Not sent yet.')).toBeVisible();
		expect(pretend.said).toEqual([]);
		await press('Send this').click();
		expect(pretend.said).toEqual([
			{ kind: 'views', body: { review: 'review', topics: { school: { reaction: 'good' } } } }
		]);
		await expect.element(page.getByText('This is sent.')).toBeVisible();
	});

	it('takes words, and adds to those that were said before', async () => {
		const before = savedOf(
			'views',
			{ review: 'review', topics: { school: { words: 'I like art.' } } },
			{ state: 'sent' }
		);
		const pretend = child([before]);
		await show('school', pretend);
		await expect.element(page.getByText('I like art.')).toBeVisible();
		await page.getByRole('textbox', { name: 'In my own words' }).fill('And lunch.');
		await press('Send this').click();
		expect(pretend.said.at(-1)?.body).toEqual({
			review: 'review',
			topics: { school: { words: 'I like art.\n\nAnd lunch.' } }
		});
		await expect.element(page.getByRole('textbox', { name: 'In my own words' })).toHaveValue('');
	});

	it('asks what should be different where something is not OK', async () => {
		const pretend = child();
		await show('school', pretend);
		await press('Not OK').click();
		await page.getByRole('textbox', { name: 'What should be different?' }).fill('Less noise');
		await press('Send this').click();
		expect(pretend.said[0]?.body).toEqual({
			review: 'review',
			topics: { school: { reaction: 'not-ok', change: 'Less noise' } }
		});
	});

	it('may be kept from some people', async () => {
		const pretend = child();
		await show('school', pretend);
		await page.getByRole('button', { name: /^Not in front of some people/u }).click();
		await page.getByText('Mum', { exact: true }).click();
		await press('Send this').click();
		expect(pretend.said[0]?.body).toEqual({
			review: 'review',
			topics: { school: { notInFrontOf: ['mum'] } }
		});
	});

	it('shows what was said last time', async () => {
		const last = savedOf('views', { review: 'last', topics: { school: { words: 'Too loud.' } } });
		await show('school', child([last]), reviewOf({ id: 'last', startsAt: '2025-11-01T10:00:00Z' }));
		await page.getByRole('button', { name: 'What I said last time' }).click();
		await expect.element(page.getByText('Too loud.')).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'What my plan says now' }))
			.toHaveAttribute('href', '/plan/school');
	});

	it('may be the child’s own', async () => {
		const pretend = child();
		await show(OWN, pretend);
		await page.getByRole('textbox', { name: 'What do you call it?' }).fill('My dog');
		await press('Send this').click();
		expect(pretend.said[0]?.body).toEqual({
			review: 'review',
			topics: { [OWN]: { title: 'My dog' } }
		});
	});
});

describe('a private topic', () => {
	it('is what health is first, and goes to the IRO and nobody else', async () => {
		const pretend = child();
		await show('health', pretend);
		await expect.element(page.getByRole('radio', { name: 'Only Grace' })).toBeChecked();
		await expect.element(page.getByText('If you are not safe, they must tell')).toBeVisible();
		await press('Not OK').click();
		await press('Send this').click();
		expect(pretend.said).toEqual([
			{
				kind: 'private-topic',
				to: ['iro'],
				body: {
					review: 'review',
					topic: expect.any(String) as string,
					keep: 'only-iro',
					of: 'health',
					reaction: 'not-ok'
				}
			}
		]);
	});

	it('comes after what an IRO cannot keep secret, until the child has pressed that they know', async () => {
		const secrets = page.getByRole('region', { name: 'What my IRO can’t keep secret' });
		const pretend = newcomer();
		const { unmount } = await show('school', pretend);
		await expect.element(secrets).not.toBeInTheDocument();
		await page.getByText('Not in the meeting. Grace may ask about it').click();
		await secrets.getByText('I get it', { exact: true }).click();
		expect(pretend.said.at(-1)).toMatchObject({
			kind: 'settings',
			body: { more: { knowsSecrets: 'got-it' } }
		});
		await unmount();
		pretend.view = { ...pretend.view, settings: { more: { knowsSecrets: 'got-it' } } };
		await show('health', pretend);
		await expect.element(page.getByRole('radio', { name: 'Only Grace' })).toBeChecked();
		await expect.element(secrets).not.toBeInTheDocument();
	});

	it('goes once the child has pressed that they know, and until then stays as it is', async () => {
		const pretend = newcomer();
		await show('health', pretend);
		await press('Not OK').click();
		await press('Send this').click();
		const group = page.getByRole('group', { name: 'Do you get it?' });
		await expect.element(group.getByRole('radio', { name: 'I get it' })).toHaveFocus();
		expect(pretend.said).toEqual([]);
		await expect.element(page.getByText('Saved here. Not sent yet.')).toBeVisible();
		await group.getByText('I’m not sure', { exact: true }).click();
		await press('Send this').click();
		expect(pretend.said.map(({ kind }) => kind)).toEqual(['settings', 'private-topic']);
	});

	it('may be shared by the child, and is taken back from where it was private', async () => {
		const body = { review: 'review', topic: OWN, keep: 'only-iro', of: 'health', reaction: 'ok' } as const;
		const pretend = child([savedOf('private-topic', body, { id: 'private', state: 'sent' })]);
		await show('health', pretend);
		await page.getByText('We talk about it in my meeting').click();
		await press('Send this').click();
		expect(pretend.said.at(-1)).toEqual({
			kind: 'views',
			body: { review: 'review', topics: { health: { reaction: 'ok' } } }
		});
		expect(pretend.takenBack).toEqual(['private']);
	});

	it('leaves the views when it becomes private later', async () => {
		const before = savedOf(
			'views',
			{ review: 'review', topics: { school: { words: 'Bullies.' } } },
			{ state: 'sent' }
		);
		const pretend = child([before]);
		await show('school', pretend);
		await page.getByText('Only Grace', { exact: true }).click();
		await press('Send this').click();
		expect(pretend.said.slice(1).map(({ kind }) => kind)).toEqual(['private-topic', 'views']);
		expect(pretend.said.at(-1)?.body).toEqual({ review: 'review', topics: { school: null } });
	});

	it('is never asked of a helper', () => {
		const helper = child();
		helper.member = { ...helper.member, role: 'helper' };
		const topics: ReviewTopicKey[] = listedTopics(helper.session, 'review', '2026-05-04');
		expect(topics).not.toContain('health');
		expect(topics).not.toContain('home');
		expect(listedTopics(child().session, 'review', '2026-05-04')[0]).toBe('going-well');
	});
});

describe('all topics', () => {
	it('go off together', async () => {
		const pretend = child();
		pretend.drafts['views/review/school'] = JSON.stringify({ reaction: 'good' });
		pretend.drafts['views/review/leisure'] = JSON.stringify({ reaction: 'not-ok' });
		session.current = pretend.session;
		await render(ViewsPage, {
			session: pretend.session,
			review: reviewOf(),
			today: '2026-05-04',
			isPrivate: false
		});
		await expect.element(page.getByRole('link', { name: /^School Good Not sent yet/u })).toBeVisible();
		await press('Send what I have').click();
		expect(pretend.said.map(({ body }) => body)).toEqual([
			{ review: 'review', topics: { school: { reaction: 'good' } } },
			{ review: 'review', topics: { leisure: { reaction: 'not-ok' } } }
		]);
	});

	it('wait, if one of them is private, until the child has pressed that they know', async () => {
		const pretend = newcomer();
		pretend.drafts['views/review/school'] = JSON.stringify({ reaction: 'good' });
		pretend.drafts['views/review/leisure'] = JSON.stringify({ reaction: 'not-ok', keep: 'only-iro' });
		session.current = pretend.session;
		const props = { session: pretend.session, review: reviewOf(), today: '2026-05-04', isPrivate: false };
		await render(ViewsPage, props);
		await press('Send what I have').click();
		const group = page.getByRole('group', { name: 'Do you get it?' });
		await expect.element(group.getByRole('radio', { name: 'I get it' })).toHaveFocus();
		expect(pretend.said).toEqual([]);
		await group.getByText('I get it', { exact: true }).click();
		await press('Send what I have').click();
		expect(pretend.said.map(({ kind }) => kind)).toEqual(['settings', 'views', 'private-topic']);
	});

	it('stand in the order in which the child wants to talk about them', async () => {
		const pretend = child();
		pretend.drafts['views/review/school'] = JSON.stringify({ reaction: 'good' });
		session.current = pretend.session;
		const props = { session: pretend.session, review: reviewOf(), today: '2026-05-04', isPrivate: false };
		const alone = await render(ViewsPage, props);
		const list = page.getByRole('list', { name: 'What comes first?' });
		await expect.element(press('Send what I have')).toBeVisible();
		await expect.element(list).not.toBeInTheDocument();
		await alone.unmount();
		await topicDraftFor(pretend.session, 'review', 'leisure').set({ reaction: 'not-ok' });
		await render(ViewsPage, props);
		await expect.element(list).toHaveTextContent(/1\. School.*2\. Fun and free time/u);
		await press('Move up: Fun and free time').click();
		await expect.element(list).toHaveTextContent(/1\. Fun and free time.*2\. School/u);
		await expect.element(list).toHaveFocus();
		expect(pretend.drafts['views/review/order']).toBe('leisure school');
		await press('Send what I have').click();
		expect(pretend.said.at(-1)?.body).toEqual({ review: 'review', order: ['leisure', 'school'] });
		await expect.element(press('Send what I have')).not.toBeInTheDocument();
	});

	it('are not asked about again where the child said so, and are still to be found', async () => {
		const before = savedOf('views', { review: 'last', topics: { school: { dontAsk: true } } });
		const pretend = child([before]);
		session.current = pretend.session;
		const props = { session: pretend.session, review: reviewOf(), today: '2026-05-04', isPrivate: false };
		await render(ViewsPage, props);
		const school = page.getByRole('link', { name: /^School/u });
		await expect.element(page.getByRole('link', { name: /^How I feel/u })).toBeVisible();
		await expect.element(school).not.toBeInTheDocument();
		await page.getByRole('button', { name: 'You said not to ask about these' }).click();
		await expect.element(school).toBeVisible();
		expect(nextTopic(pretend.session, 'review', '2026-05-04', 'going-well')).toBe('home');
		expect(nextTopic(pretend.session, 'review', '2026-05-04', 'home')).toBe('health');
	});

	it.each(['school', 'health', 'family', OWN])('have nothing for axe to find: %s', async (topic) => {
		const { container } = await show(topic, child());
		await expectAccessible(container);
	});

	it('say what an IRO cannot keep secret where something is for the IRO alone', async () => {
		const pretend = newcomer();
		session.current = pretend.session;
		const props = { session: pretend.session, review: reviewOf(), today: '2026-05-04' };
		const shown = await render(ViewsPage, { ...props, isPrivate: true });
		const secrets = page.getByRole('region', { name: 'What my IRO can’t keep secret' });
		await expect.element(secrets.getByRole('radio', { name: 'I’m not sure' })).toBeVisible();
		await shown.rerender({ isPrivate: false });
		await expect.element(secrets).not.toBeInTheDocument();
	});

	it.each([true, false])('have nothing for axe to find in their list (private: %s)', async (isPrivate) => {
		const pretend = child();
		session.current = pretend.session;
		const { container } = await render(ViewsPage, {
			session: pretend.session,
			review: reviewOf(),
			today: '2026-05-04',
			isPrivate
		});
		await expectAccessible(container);
	});
});
