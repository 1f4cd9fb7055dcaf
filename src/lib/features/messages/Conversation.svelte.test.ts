/**
 * A message must be on the disk before anything says so; then the field is empty, and focus is on how far it has come.
 * Words and symbols must be kept as they come, and be there again after a reload.
 * An empty message, and one that is too long, must not go, and the reason must be said kindly.
 * Who can see it, and who cannot, must be one press away before sending.
 * What is taken back must say beforehand what happens.
 * Before the first private word the child must press that they know what their IRO can't keep secret (J-6.3).
 * "What I heard you say" must be answered yes, nearly or no, with words if the child likes.
 * A helper's words must never look like the child's own.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announcements } from '$lib/a11y/announcer.svelte';
import { SAID_LIMITS } from '$lib/domain/entries/said-somehow';
import type { HeardQuestion, Message } from '$lib/domain/feed/feed';
import type { MessageSubject } from '$lib/domain/entries/entry';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { prepareReading } from '$lib/features/shell/prepare-reading';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { newsOf, personOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import Conversation from './Conversation.svelte';

const people = [
	personOf({ name: 'Grace Moss' }),
	personOf({ id: 'ben', name: 'Ben Acker', role: 'social-worker', order: 2 })
];
const answer: Message = {
	id: 'answer',
	from: { name: 'Grace Moss', role: 'iro', personId: 'grace' },
	text: { lang: 'en', text: 'I will ask Ben.' },
	answers: 'mine',
	writtenAt: '2026-05-04T09:00:00+01:00',
	automatic: false
};
const heard: HeardQuestion = {
	id: 'heard',
	entryId: 'mine',
	from: answer.from,
	text: { lang: 'en', text: 'You want more art.' },
	askedAt: '2026-05-05T09:00:00+01:00'
};

/** Knows already what an IRO can't keep secret, unless it says otherwise. */
function childWith(parts: Partial<PretendSession['view']> = {}): PretendSession {
	return new PretendSession({ people, settings: { more: { knowsSecrets: 'got-it' } }, ...parts });
}

function show(pretend: PretendSession, subject: MessageSubject | null = null) {
	session.current = pretend.session;
	return render(Conversation, { session: pretend.session, role: 'iro', subject });
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = () => page.getByRole('textbox', { name: 'My message' });
const spoken = () => announcements.regions.join('');

beforeEach(async () => {
	await prepareReading();
	appearance.forget();
	freshPage();
	document.body.className = 'a-speak';
	serviceInfo.current = serviceOf();
});

describe('writing', () => {
	it('saves a message for whom it is, empties the field, and goes to how far it has come', async () => {
		const pretend = childWith();
		await show(pretend);
		await field().fill('Can I see Kit?');
		await button('Send').click();
		expect(pretend.said).toEqual([{ kind: 'message', to: ['iro'], body: { words: 'Can I see Kit?' } }]);
		await expect.element(field()).toHaveValue('');
		expect(spoken()).toBe('Saved here. It goes to Grace when there is internet.');
		const mine = page.getByRole('article', { name: 'You said' });
		await expect.element(mine).toHaveTextContent('Can I see Kit?');
		expect(document.activeElement?.textContent).toContain('Saved here');
	});

	it('is kept as it comes, and is there again after a reload', async () => {
		const pretend = childWith();
		const first = await show(pretend);
		await field().fill('Can I');
		await button('Symbols').click();
		await button('mum').click();
		await first.unmount();
		await show(pretend);
		await expect.element(field()).toHaveValue('Can I');
		await expect.element(button('Take out mum')).toBeVisible();
	});

	it('can be a recording or a picture alone, which then goes with it', async () => {
		const pretend = childWith();
		await pretend.attachments.keep({ kind: 'drawing', type: 'image/png', draft: 'message/iro' }, new Blob());
		await show(pretend);
		await button('Send').click();
		expect(pretend.said[0]?.body).toEqual({ attachments: ['attachment-1'] });
		const mine = page.getByRole('article', { name: 'You said' });
		await expect.element(mine.getByRole('img', { name: 'My drawing' })).toBeInTheDocument();
		await expect.element(mine.getByRole('listitem')).toHaveTextContent('Saved here');
		await expect.element(button(/^Take out/)).not.toBeInTheDocument();
	});

	it('waits for what is on its way into it, and is then sent with it, once', async () => {
		const pretend = childWith();
		await show(pretend);
		let finish = () => {};
		const painted = new Promise<void>((resolve) => (finish = resolve));
		const drawing = { kind: 'drawing', type: 'image/png', draft: 'message/iro' } as const;
		void pretend.attachments.making(painted.then(() => pretend.attachments.keep(drawing, new Blob())));
		await button('Send').click();
		await button('Send').click();
		expect(pretend.said).toEqual([]);
		finish();
		await expect
			.poll(() => pretend.said.map(({ body }) => body))
			.toEqual([{ attachments: ['attachment-1'] }]);
	});

	it('waits while something is being recorded, and says what to do', async () => {
		const pretend = childWith();
		await show(pretend);
		await field().fill('Listen');
		await button('Talk').click();
		await button('Start').click();
		await expect.element(button('Stop')).toBeVisible();
		await button('Send').click();
		await expect.element(page.getByText('Press Stop first. Then send it.')).toBeVisible();
		expect(pretend.said).toEqual([]);
	});

	it('shows how far each recording and picture has come, and which are elsewhere', async () => {
		const shown = (id: string, more: object) =>
			[
				id,
				{
					id,
					kind: 'voice',
					type: 'audio/webm',
					size: 9,
					seconds: 3,
					draft: null,
					progress: 1,
					isHere: true,
					...more
				}
			] as const;
		const attachments = new Map([
			shown('here', { state: 'saved-here', progress: 0 }),
			shown('going', { state: 'on-its-way', progress: 0.423 }),
			shown('gone', { state: 'sent' }),
			shown('refused', { state: 'not-sent' })
		]) as unknown as PretendSession['view']['attachments'];
		const body = { attachments: ['here', 'going', 'gone', 'refused', 'elsewhere'] };
		await show(childWith({ attachments, entries: [savedOf('message', body)] }));
		const items = page.getByRole('article', { name: 'You said' }).getByRole('listitem');
		const words = items.elements().map((item) => item.textContent?.replaceAll(/\s+/g, ' ').trim());
		expect(words).toEqual([
			'My voice, 3 seconds Saved here',
			'My voice, 3 seconds On its way: 42 of 100',
			'My voice, 3 seconds Sent',
			'My voice, 3 seconds This did not go. It is still here.',
			'This is still on its way from another device.'
		]);
	});

	it('can be made of symbols alone, one of which is taken out again', async () => {
		const pretend = childWith();
		await show(pretend);
		await button('Symbols').click();
		await button('I').click();
		await button('Doing').click();
		for (const word of ['want', 'no', 'help']) await button(word).click();
		await button('Take out no').click();
		await expect.element(button('Take out help')).toHaveFocus();
		await button('Send').click();
		expect(pretend.said[0]?.body).toEqual({ symbols: ['me', 'want', 'help'] });
		await expect.element(page.getByRole('article', { name: 'You said' })).toHaveTextContent(/I want help/);
	});

	it('hangs on what it is about, until the child says otherwise', async () => {
		const pretend = childWith();
		await show(pretend, { on: 'plan', heading: 'school' });
		await expect.element(page.getByText('About: School')).toBeVisible();
		await field().fill('Why?');
		await button('Send').click();
		expect(pretend.said[0]?.body).toEqual({ words: 'Why?', subject: { on: 'plan', heading: 'school' } });
		await expect.element(button('Not about this')).not.toBeInTheDocument();
	});

	it('asks for words or a symbol before it sends nothing', async () => {
		const pretend = childWith();
		await show(pretend);
		await field().fill('   ');
		await button('Send').click();
		await expect.element(page.getByText('Write something, or choose a symbol first.')).toBeVisible();
		await expect.element(field()).toHaveFocus();
		expect(pretend.said).toEqual([]);
	});

	it('tells how much room is left, and keeps what is too long', async () => {
		const pretend = childWith();
		await show(pretend);
		await field().fill('a'.repeat(SAID_LIMITS.letters - 1));
		await expect.element(page.getByText('There is room for 1 more letter.')).toBeVisible();
		await field().fill('a'.repeat(SAID_LIMITS.letters + 2));
		await button('Send').click();
		await expect
			.element(page.getByText('That is 2 letters too long. You can send two messages.'))
			.toBeVisible();
		expect(pretend.said).toEqual([]);
	});

	it('calls nothing saved on a device that is full, and keeps the words', async () => {
		const pretend = childWith();
		await show(pretend);
		await field().fill('Can I?');
		pretend.refuses = 'storage-full';
		await button('Send').click();
		await expect.element(page.getByText('This device is full. Your words are not saved yet.')).toBeVisible();
		await expect.element(field()).toHaveValue('Can I?');
	});

	it('sends nothing while nobody can say who would see it', async () => {
		serviceInfo.current = null;
		const pretend = childWith();
		await show(pretend);
		await field().fill('Can I?');
		await button('Send').click();
		await expect.element(page.getByText(/does not know yet who would see this/)).toBeVisible();
		expect(pretend.said).toEqual([]);
	});

	it('says who can see it, and who cannot, in one press', async () => {
		await show(childWith());
		await button('Who can see this?').click();
		const dialog = page.getByRole('dialog');
		await expect.element(dialog).toHaveTextContent(/Can see this.*You.*Grace Moss.*Cannot see.*Ben Acker/);
		await expect.element(dialog).toHaveTextContent(/If you are not safe/);
	});

	it('is not offered while nobody has the role', async () => {
		await show(childWith({ people: [] }));
		await expect.element(page.getByText('You do not have an IRO just now.')).toBeVisible();
		await expect.element(field()).not.toBeInTheDocument();
	});

	it('goes to the advocacy service as a whole from a device that must not know the advocate', async () => {
		const about = { lang: 'en', text: 'Free.' };
		serviceInfo.current = serviceOf({ advocacy: { name: 'Loudhailer', phone: '08081 570160', about } });
		const pretend = childWith({ device: { number: 2, advocate: 'closed' } });
		session.current = pretend.session;
		await render(Conversation, { session: pretend.session, role: 'advocate', subject: null });
		await expect.element(page.getByRole('heading', { name: 'Write to Loudhailer' })).toBeVisible();
		await field().fill('It is me');
		await button('Send').click();
		expect(pretend.said).toEqual([{ kind: 'message', to: ['advocate'], body: { words: 'It is me' } }]);
		expect(spoken()).toBe('Saved here. It goes to Loudhailer when there is internet.');
	});
});

describe('before the first private word', () => {
	const first = page.getByText('Press one of these two first, please. Your words stay here.');
	const group = page.getByRole('group', { name: 'Do you get it?' });
	const asked = () => childWith({ settings: {} });

	it.each([
		['I get it', 'got-it'],
		['I’m not sure', 'not-sure']
	])('one of the two is pressed, and “%s” is enough', async (words, knowsSecrets) => {
		const pretend = asked();
		await show(pretend);
		await field().fill('Something private');
		await button('Send').click();
		await expect.element(first).toBeVisible();
		await expect.element(group.getByRole('radio', { name: 'I get it' })).toHaveFocus();
		await expect.element(group).toHaveAccessibleDescription(/^Press one of these two first/);
		await expectAccessible(document.body);
		expect(pretend.said).toEqual([]);
		await expect.element(field()).toHaveValue('Something private');
		await group.getByText(words, { exact: true }).click();
		await expect.element(first).not.toBeInTheDocument();
		await button('Send').click();
		expect(pretend.said).toEqual([
			{ kind: 'settings', body: { more: { knowsSecrets } } },
			{ kind: 'message', to: ['iro'], body: { words: 'Something private' } }
		]);
	});

	it('shows whoever is not sure how to ask', async () => {
		await show(asked());
		await group.getByText('I’m not sure', { exact: true }).click();
		await expect.element(page.getByRole('link', { name: 'Ask my IRO about it' })).toBeVisible();
	});

	it('asks for nothing where a device could not keep what was pressed, but says so', async () => {
		const pretend = asked();
		await show(pretend);
		pretend.refuses = 'storage-full';
		await group.getByText('I get it', { exact: true }).click();
		await expect.element(page.getByText('This device is full. It could not keep your choice.')).toBeVisible();
		await expect.element(group.getByRole('radio', { name: 'I get it' })).not.toBeChecked();
	});

	it('comes the same for words after “nearly” and “no”', async () => {
		const pretend = childWith({ settings: {}, heard: [heard] });
		await show(pretend);
		await button('Nearly').click();
		await page.getByRole('textbox', { name: 'What is not quite right?' }).fill('Less of it');
		await button('Send these words').click();
		await expect.element(group.getByRole('radio', { name: 'I get it' })).toHaveFocus();
		expect(pretend.said.map(({ kind }) => kind)).toEqual(['heard-answer']);
		await group.getByText('I get it', { exact: true }).click();
		await button('Send these words').click();
		expect(pretend.said.at(-1)).toMatchObject({ kind: 'heard-answer', body: { words: 'Less of it' } });
	});

	it('is not asked of a helper, nor before words to anybody else', async () => {
		const helper = asked();
		helper.member = { ...helper.member, role: 'helper' };
		const shown = await show(helper);
		await field().fill('I noticed');
		await button('Send').click();
		expect(helper.said.map(({ kind }) => kind)).toEqual(['message']);
		await shown.unmount();
		const pretend = asked();
		await render(Conversation, { session: pretend.session, role: 'social-worker', subject: null });
		await field().fill('Hello Ben');
		await button('Send').click();
		expect(pretend.said.map(({ kind }) => kind)).toEqual(['message']);
	});
});

describe('what was said', () => {
	const mine = (state: 'saved-here' | 'sent' | 'seen' | 'answered') =>
		savedOf(
			'message',
			{ words: 'More art' },
			{
				id: 'mine',
				state,
				receipt: state === 'seen' ? { seenAt: '2026-05-04T08:00:00Z', seenBy: 'Grace' } : {}
			}
		);

	it('stands with its answer, which counts as read', async () => {
		const news = [newsOf(5, 'message', 'answer', answer)];
		const pretend = childWith({ entries: [mine('answered')], messages: [answer], news });
		await show(pretend);
		await expect.element(page.getByRole('article', { name: 'Grace Moss' })).toHaveTextContent(/will ask/);
		expect(pretend.read).toEqual(['message answer']);
	});

	it('is shown again above an answer that does not stand right below it, with its pictures', async () => {
		const reaction = savedOf(
			'plan-reaction',
			{ heading: 'school', version: 1, reaction: 'ok' },
			{ id: 'school', state: 'answered', madeAt: '2026-05-01T09:00:00Z' }
		);
		const between = savedOf('message', { words: 'Hello' }, { id: 'between', madeAt: '2026-05-02T09:00:00Z' });
		await show(childWith({ entries: [reaction, between], messages: [{ ...answer, answers: 'school' }] }));
		const theirs = page.getByRole('article', { name: 'Grace Moss' });
		await expect.element(theirs).toHaveTextContent(/You said School: OK.*I will ask/);
		expect(theirs.element().querySelectorAll('.pic svg')).toHaveLength(2);
		expect(
			page.getByRole('article', { name: 'You said' }).first().element().querySelectorAll('.pic svg')
		).toHaveLength(2);
	});

	it.each([
		['saved-here', 'It has not gone yet. It will be gone.'],
		['sent', 'Nobody has seen it yet. It will be gone.'],
		['seen', 'Grace has seen it. Grace will know that you took it back.']
	] as const)('says what taking it back does (%s)', async (state, words) => {
		const pretend = childWith({ entries: [mine(state)] });
		await show(pretend);
		await button('Take it back').click();
		await expect.element(page.getByText(words)).toBeVisible();
		expect(pretend.takenBack).toEqual([]);
		await button('Yes, take it back').click();
		expect(pretend.takenBack).toEqual(['mine']);
		expect(spoken()).toBe('You took it back.');
		await expect.element(page.getByRole('heading', { name: 'What we said' })).toHaveFocus();
	});

	it.each([
		[{ by: 'helper', helper: 'Dot' }, 'Dot noticed'],
		[{ by: 'child-with-help', helper: 'Dot' }, 'You said, with help from Dot'],
		[{ by: 'child' }, 'You said']
	] as const)('says whose words they are (%o)', async (saidBy, who) => {
		const entries = [savedOf('message', { words: 'Hello' }, { saidBy })];
		await show(childWith({ entries }));
		await expect.element(page.getByRole('article', { name: who, exact: true })).toHaveTextContent(/Hello/);
	});

	it('says so of what the app wrote by itself', async () => {
		const messages = [{ ...answer, answers: null, automatic: true }];
		await show(childWith({ messages }));
		await expect.element(page.getByText('The app wrote this by itself.')).toBeVisible();
	});

	it('is accessible in every theme and level', async () => {
		const entries = [mine('sent'), savedOf('message', { symbols: ['me', 'want'] }, { id: 'symbols' })];
		const { container } = await show(childWith({ entries, messages: [answer], heard: [heard] }));
		await button('Symbols').click();
		await expectAccessible(container);
	});
});

describe('what I heard you say', () => {
	const asked = () => {
		const entries = [savedOf('message', { words: 'More art' }, { id: 'mine', state: 'seen' })];
		return childWith({
			entries,
			heard: [heard],
			news: [newsOf(6, 'heard', 'heard', heard)]
		});
	};

	it('is answered in one press, by keyboard too', async () => {
		const pretend = asked();
		await show(pretend);
		(button('Nearly').element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		expect(pretend.said.at(-1)).toEqual({ kind: 'heard-answer', body: { heard: 'heard', answer: 'nearly' } });
		await expect.element(button('Nearly')).toHaveAttribute('aria-pressed', 'true');
		expect(spoken()).toBe('Saved here: Nearly');
		expect(pretend.read).toEqual(['heard heard']);
	});

	it('may be put right in words', async () => {
		const pretend = asked();
		await show(pretend);
		await button('No').click();
		await page.getByRole('textbox', { name: 'What did you mean?' }).fill('Less art');
		await button('Send these words').click();
		expect(pretend.said.at(-1)?.body).toEqual({ heard: 'heard', answer: 'no', words: 'Less art' });
	});
});
