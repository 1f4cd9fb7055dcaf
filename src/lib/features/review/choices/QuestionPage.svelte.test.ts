/**
 * It must ask one question, with nothing chosen beforehand, and say how far it has come.
 * What the grown-ups thought of must stand there as that, and choose nothing.
 * An answer must be kept at once, be changeable, and be taken away; skipping must be one press.
 * School time must not be offered before the child says that it is fine.
 * Every question must be one press from the one after it, so that they can be answered in any order.
 * It must say until when a choice can change what happens.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { nextReview } from '$lib/domain/review/next-review';
import type { Review } from '$lib/domain/review/review';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, reviewOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import { preparingFor } from '$lib/features/review/preparing.svelte';
import { placeOfQuestion, QUESTIONS, type QuestionKey } from './questions';
import QuestionPage from './QuestionPage.svelte';

const ZONE = 'Europe/London';
const NOW = new Date('2026-05-04T10:00:00+01:00');

async function show(key: QuestionKey, pretend = new PretendSession({ people: [personOf()] }), more = {}) {
	const review: Review = reviewOf({ booked: false, ...more });
	const next = nextReview([review], NOW, ZONE);
	const place = placeOfQuestion(key, review);
	if (!next || !place) throw new Error(`${key} is not asked`);
	session.current = pretend.session;
	const shown = await render(QuestionPage, {
		session: pretend.session,
		next,
		place,
		timeZone: ZONE,
		today: '2026-05-04'
	});
	return { ...shown, pretend, preparing: preparingFor(pretend.session, review.id) };
}

const option = (name: string) => page.getByRole('radio', { name, exact: true });
const box = (name: string) => page.getByRole('checkbox', { name, exact: true });

beforeEach(async () => {
	// High enough for all of it: a bar that sticks would cover a part.
	await page.viewport(800, 3000);
	appearance.forget();
	freshPage();
	document.body.className = 'a-review';
	serviceInfo.current = serviceOf();
});

describe('where', () => {
	it('is asked with nothing chosen, beside what the grown-ups thought of', async () => {
		await show('where');
		await expect
			.element(page.getByRole('heading', { level: 1 }))
			.toHaveTextContent('Where do you want to meet?');
		expect(page.getByRole('radio', { checked: true }).elements()).toEqual([]);
		await expect
			.element(page.getByText('The grown-ups thought of this. Nothing is fixed yet:'))
			.toBeVisible();
		await expect.element(page.getByText('The café by the sea')).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'Skip this' })).toBeVisible();
	});

	it('leads back to the question before it, and the first of all to none', async () => {
		await show('not-where');
		const back = page.getByRole('link', { name: 'Go back one' });
		await expect.element(back).toHaveAttribute('href', '/review/choices/where');
		document.body.replaceChildren();
		await show('still-ok');
		await expect.element(page.getByRole('link', { name: 'Skip this' })).toBeVisible();
		await expect.element(back).not.toBeInTheDocument();
	});

	it('is kept at once, told as not sent, and may be taken away', async () => {
		const { pretend, preparing } = await show('where');
		await page.getByText('At a café', { exact: true }).click();
		await expect.element(option('At a café')).toBeChecked();
		await expect.element(page.getByText('Saved here. Not sent yet.')).toBeVisible();
		expect(preparing.unsent).toEqual({ where: { places: ['cafe'] } });
		expect(pretend.said).toEqual([]);
		await page.getByRole('button', { name: 'Take my answer away' }).click();
		expect(preparing.unsent).toEqual({});
	});

	it('may be somewhere else, in words', async () => {
		const { preparing } = await show('where');
		await page.getByText('Somewhere else', { exact: true }).click();
		await page.getByRole('textbox', { name: 'Where is it?' }).fill('The tree house');
		expect(preparing.unsent).toEqual({ where: { places: ['somewhere-else'], words: 'The tree house' } });
	});

	it('says until when it can change what happens, and when it may be late', async () => {
		const changes = { where: '2026-05-08' } as NonNullable<Review['byWhen']>['changes'];
		const byWhen = { asked: null, papersOut: null, report: null, changes };
		await show('where', undefined, { byWhen });
		await expect.element(page.getByText('You can change this until Friday 8 May.')).toBeVisible();
		await show('where', undefined, { byWhen: { ...byWhen, changes: { ...changes, where: '2026-05-01' } } });
		await expect.element(page.getByText('It may be too late to change this.')).toBeVisible();
	});

	it('says who helps just now', async () => {
		const pretend = new PretendSession({ people: [personOf()] });
		pretend.helpedBy = 'Dot';
		await show('where', pretend);
		await expect.element(page.getByText('Dot helps you now. We say so when it is sent.')).toBeVisible();
	});
});

describe('when', () => {
	it('offers school time only after the child has said that it is fine', async () => {
		const { preparing } = await show('times');
		await expect.element(box('In the morning')).not.toBeInTheDocument();
		await page.getByText('School time is fine for me').click();
		await page.getByText('In the morning', { exact: true }).click();
		expect(preparing.wanted).toEqual({ schoolTime: true, suitsTimes: ['morning'] });
		await page.getByText('School time is fine for me').click();
		expect(preparing.wanted).toEqual({ schoolTime: false });
	});

	it('may be best on one of the days that suit, and only once there is more than one', async () => {
		const { preparing } = await show('days');
		await page.getByText('Friday', { exact: true }).click();
		const best = page.getByRole('group', { name: 'Is one of these days the best?' });
		await expect.element(best).not.toBeInTheDocument();
		await page.getByText('Sunday', { exact: true }).click();
		expect(best.getByRole('radio', { checked: true }).elements()).toEqual([]);
		await best.getByText('Sunday', { exact: true }).click();
		expect(preparing.wanted).toEqual({ suitsDays: ['friday', 'sunday'], bestDay: 'sunday' });
		await page.getByText('Sunday', { exact: true }).first().click();
		expect(preparing.wanted).toEqual({ suitsDays: ['friday'] });
	});

	it('may be best at one of the times that suit', async () => {
		const { preparing } = await show('times');
		await page.getByText('After school', { exact: true }).click();
		await page.getByText('In the evening', { exact: true }).click();
		const best = page.getByRole('group', { name: 'Is one of these times the best?' });
		await best.getByText('After school', { exact: true }).click();
		expect(preparing.wanted).toEqual({ suitsTimes: ['after-school', 'evening'], bestTime: 'after-school' });
	});

	it('keeps my own time clear', async () => {
		const { preparing } = await show('keep-clear');
		await page.getByRole('button', { name: 'Add it' }).click();
		await expect.element(page.getByText('Say what it is first.')).toBeVisible();
		await page.getByText('Swimming', { exact: true }).click();
		await page.getByText('Saturday', { exact: true }).click();
		await page.getByRole('button', { name: 'Add it' }).click();
		expect(preparing.wanted.keepClear).toEqual([{ symbol: 'swimming', weekday: 'saturday' }]);
		await page.getByRole('button', { name: 'Take out: Swimming, Saturday' }).click();
		expect(preparing.wanted.keepClear).toBeUndefined();
	});

	it('may be my own time on just one day that is still to come', async () => {
		const { preparing } = await show('keep-clear');
		await page.getByText('Exams', { exact: true }).click();
		const day = page.getByLabelText('Or on just one day');
		await day.fill('2026-05-01');
		await page.getByRole('button', { name: 'Add it' }).click();
		await expect.element(page.getByText('That day has gone by. Put in a later day.')).toBeVisible();
		await day.fill('2026-05-18');
		await page.getByText('In the morning', { exact: true }).click();
		await page.getByRole('button', { name: 'Add it' }).click();
		expect(preparing.wanted.keepClear).toEqual([{ symbol: 'exam', date: '2026-05-18', time: 'morning' }]);
	});

	it('is never offered in my own time, and what suited before goes', async () => {
		const own = [
			{ symbol: 'swimming', weekday: 'saturday' },
			{ symbol: 'sleep', time: 'evening' }
		];
		const pretend = new PretendSession({ people: [personOf()] });
		pretend.drafts['review-choices/review'] = JSON.stringify({ keepClear: own, suitsDays: ['sunday'] });
		const days = await show('days', pretend);
		await expect.element(box('Friday')).toBeVisible();
		await expect.element(box('Saturday')).not.toBeInTheDocument();
		await days.unmount();
		const times = await show('times', pretend);
		await expect.element(box('After school')).toBeVisible();
		await expect.element(box('In the evening')).not.toBeInTheDocument();
		await times.unmount();
		const dates = await show('dates', pretend);
		await page.getByLabelText('Day', { exact: true }).fill('2026-05-09');
		await page.getByRole('button', { name: 'Add this day' }).click();
		await expect.element(page.getByText('That is your own time. Put in another day.')).toBeVisible();
		await dates.unmount();
		const { preparing } = await show('keep-clear', pretend);
		await page.getByText('Sunday', { exact: true }).click();
		await page.getByText('Prayer', { exact: true }).click();
		await page.getByRole('button', { name: 'Add it' }).click();
		expect(preparing.wanted.suitsDays).toBeUndefined();
	});

	it('says that nothing is fixed yet where it was only thought of, and not of what is planned', async () => {
		const thought = await show('where');
		await expect.element(page.getByText(/Nothing is fixed yet/)).toBeVisible();
		await thought.unmount();
		await show('where', new PretendSession({ people: [personOf()] }), { booked: true });
		await expect.element(page.getByText('This is planned:')).toBeVisible();
		expect(page.getByText(/Nothing is fixed yet/).elements()).toEqual([]);
	});

	it('leads on to another day where the one that is planned is not OK', async () => {
		await show('still-ok');
		const other = page.getByRole('link', { name: 'I want another day' });
		await expect.element(other).not.toBeInTheDocument();
		await page.getByText('No, it is not OK', { exact: true }).click();
		await expect.element(other).toHaveAttribute('href', '/review/ask/other-day');
	});

	it('takes a best day that is still to come, and says when it may be too late a day', async () => {
		const { preparing } = await show('dates');
		const day = page.getByLabelText('Day', { exact: true });
		await day.fill('2026-05-01');
		await page.getByRole('button', { name: 'Add this day' }).click();
		await expect.element(page.getByText('That day has gone by. Put in a later day.')).toBeVisible();
		await day.fill('2026-05-25');
		await page.getByRole('button', { name: 'Add this day' }).click();
		expect(preparing.wanted.dates).toEqual(['2026-05-25']);
		await expect.element(page.getByText('This day is late. You can still ask for it.')).toBeVisible();
	});
});

describe('how I take part', () => {
	it('may be in more ways, and “not sure” stands alone', async () => {
		const { preparing } = await show('take-part');
		await page.getByText('I send words', { exact: true }).click();
		await page.getByText('Somebody speaks for me', { exact: true }).click();
		const who = page.getByRole('group', { name: 'Who speaks for you?' });
		expect(who.getByRole('radio', { checked: true }).elements()).toEqual([]);
		await page.getByText('Grace', { exact: true }).click();
		expect(preparing.wanted.takePart).toEqual({
			ways: ['send-words', 'somebody-speaks-for-me'],
			speaker: 'grace'
		});
		await who.getByText('I’m not sure yet', { exact: true }).click();
		expect(preparing.wanted.takePart).toMatchObject({ speaker: 'not-sure' });
	});

	it('may be with somebody, and nobody is chosen before the child has', async () => {
		const { preparing } = await show('before');
		await page.getByText('Yes, with somebody I trust', { exact: true }).click();
		const who = page.getByRole('group', { name: 'Who do you want with you?' });
		expect(who.getByRole('radio', { checked: true }).elements()).toEqual([]);
		await who.getByText('I’m not sure yet', { exact: true }).click();
		await expect.element(who.getByRole('radio', { name: 'I’m not sure yet' })).toBeChecked();
		expect(preparing.wanted.before).toEqual({ how: 'with-somebody', with: 'not-sure' });
	});

	it('names the IRO where it is between the two', async () => {
		await show('before');
		await expect
			.element(page.getByRole('heading', { level: 1 }))
			.toHaveTextContent('Do you want to talk to Grace before the meeting?');
	});
});

describe('who comes', () => {
	const people = [
		personOf(),
		personOf({ id: 'nan', name: 'Nan', role: 'grandparent', order: 2 }),
		personOf({ id: 'mum', name: 'Mum', role: 'mum', order: 3 })
	];
	const family = () => new PretendSession({ people });
	const yes = () => page.getByRole('button', { name: 'Yes', exact: true });

	it('is asked person by person, for all of it or a part', async () => {
		const { preparing } = await show('who', family());
		await page.getByRole('button', { name: 'Next person: Nan' }).click();
		await expect.element(page.getByRole('heading', { name: 'Nan' })).toHaveFocus();
		await yes().click();
		await page.getByRole('button', { name: 'Next person: Mum' }).click();
		await yes().click();
		const chosen = page
			.getByRole('group', { name: 'How much is Mum there?' })
			.getByRole('radio', { checked: true });
		await expect.element(chosen).not.toBeInTheDocument();
		await expect.element(page.getByText('If you choose nothing here, it is for all of it.')).toBeVisible();
		await page.getByText('For the second half', { exact: true }).click();
		await expect.element(chosen).toHaveAccessibleName('For the second half');
		expect(preparing.wanted.people).toEqual({
			nan: { comes: 'yes' },
			mum: { comes: 'yes', part: { half: 'second' } }
		});
		await page.getByText('For all of it', { exact: true }).click();
		await expect.element(chosen).toHaveAccessibleName('For all of it');
		expect(preparing.wanted.people?.['mum']).toEqual({ comes: 'yes', whole: true });
		const tray = page.getByRole('region', { name: 'Yes' });
		await expect.element(tray.getByRole('button', { name: 'Look again: Mum' })).toBeVisible();
	});

	it('may have a reason that only the IRO gets, in an entry of its own', async () => {
		const pretend = family();
		const { preparing } = await show('who', pretend);
		await page.getByRole('button', { name: 'No', exact: true }).click();
		await page.getByRole('textbox', { name: 'Why?' }).fill('She shouts');
		expect(preparing.wanted.people).toEqual({ grace: { comes: 'no', why: 'She shouts' } });
		await page.getByText('Only Grace may know why').click();
		await expect.element(page.getByRole('region', { name: 'What my IRO can’t keep secret' })).toBeVisible();
		expect(preparing.wanted.people).toEqual({ grace: { comes: 'no' } });
		await preparing.send();
		expect(pretend.said).toEqual([
			{
				kind: 'review-choices',
				to: ['iro'],
				body: { review: 'review', whyForIro: { grace: 'She shouts' } }
			},
			{ kind: 'review-choices', body: { review: 'review', people: { grace: { comes: 'no' } } } }
		]);
		expect(preparing.hasUnsent).toBe(false);
	});

	it('has no such reason on a helper’s device', async () => {
		const pretend = family();
		pretend.member = { ...pretend.member, role: 'helper' };
		await show('who', pretend);
		await page.getByRole('button', { name: 'No', exact: true }).click();
		await expect.element(page.getByRole('textbox', { name: 'Why?' })).toBeVisible();
		await expect.element(page.getByText('Only Grace may know why')).not.toBeInTheDocument();
	});

	it('is a list in the words level', async () => {
		appearance.follow({ level: 'words' });
		const { preparing } = await show('who', family());
		const mum = page.getByRole('group', { name: 'Mum' });
		await mum.getByRole('button', { name: 'Not sure' }).click();
		expect(preparing.wanted.people).toEqual({ mum: { comes: 'not-sure' } });
	});

	it('asks about somebody new before they are invited', async () => {
		const comes = { review: 'review', people: [{ id: 'new', name: 'Dr Hall', comes: 'asking' as const }] };
		await show('who', new PretendSession({ people, reviewPeople: new Map([['review', comes]]) }));
		await expect.element(page.getByRole('heading', { name: 'Dr Hall' })).toBeVisible();
		await expect.element(page.getByText('Somebody new. Is it OK if they come?')).toBeVisible();
	});

	it('takes somebody whom the child asks for, and lets them go whole', async () => {
		const { preparing } = await show('more-people', family());
		await page.getByRole('button', { name: 'A friend' }).click();
		const [id = ''] = Object.keys(preparing.wanted.guests ?? {});
		await page.getByRole('textbox', { name: 'Their name' }).fill('Sam');
		expect(preparing.wanted.guests).toEqual({ [id]: { as: 'friend', name: 'Sam' } });
		expect(preparing.wanted.people).toEqual({ [id]: { comes: 'yes' } });
		await page.getByRole('button', { name: 'Take my answer away' }).click();
		expect(preparing.wanted).toEqual({});
	});

	it('has nobody chosen to ask the child before the child has, and takes “not sure” as an answer', async () => {
		const { preparing } = await show('who-asks', family());
		await expect.element(option('Nan')).toBeVisible();
		expect(page.getByRole('radio', { checked: true }).elements()).toEqual([]);
		await page.getByText('I’m not sure yet', { exact: true }).click();
		await expect.element(option('I’m not sure yet')).toBeChecked();
		expect(preparing.unsent).toEqual({ asksMe: 'not-sure' });
	});

	it('counts the grown-ups', async () => {
		const pretend = family();
		const draft = { people: { nan: { comes: 'yes' }, mum: { comes: 'yes' }, grace: { comes: 'no' } } };
		pretend.drafts['review-choices/review'] = JSON.stringify(draft);
		await show('too-many', pretend);
		await expect.element(page.getByText('Grown-ups who may come: 2. Is that OK?').first()).toBeVisible();
	});
});

describe('an interpreter', () => {
	it('is asked for with a language, and by whom the child wants', async () => {
		const { preparing } = await show('interpreter');
		await expect.element(page.getByText('Which language?')).not.toBeInTheDocument();
		await page.getByText('Yes, for a part', { exact: true }).click();
		const arabic = page.getByText('العربية', { exact: true });
		await expect.element(arabic).toHaveAttribute('lang', 'ar');
		await arabic.click();
		await page.getByText('A woman', { exact: true }).click();
		await page.getByText('Nobody whom I or my family know').click();
		expect(preparing.wanted.interpreter).toEqual({ want: 'part', lang: 'ar', who: 'woman', stranger: true });
	});

	it('is not wanted, with nothing more to say', async () => {
		const { preparing } = await show('interpreter');
		await page.getByText('Yes, for all of it', { exact: true }).click();
		await page.getByText('Signing', { exact: true }).click();
		await page.getByText('No', { exact: true }).click();
		expect(preparing.wanted.interpreter).toEqual({ want: 'no' });
		await expect.element(page.getByText('Which language?')).not.toBeInTheDocument();
		await page.getByText('I’m not sure yet', { exact: true }).click();
		expect(preparing.wanted.interpreter).toBe('not-sure');
	});
});

describe('who leads', () => {
	it('may be shared part by part', async () => {
		const { preparing } = await show('chair');
		await page.getByText('Yes, a part', { exact: true }).click();
		const part = page.getByRole('group', { name: '1. Who is who' });
		await part.getByText('I lead', { exact: true }).click();
		const helper = page.getByRole('group', { name: 'Who helps you to lead?' });
		expect(helper.getByRole('radio', { checked: true }).elements()).toEqual([]);
		expect(preparing.wanted).toEqual({ chair: 'some', chairItems: { 'who-is-who': 'me' } });
		await page.getByRole('button', { name: 'Take my answer away' }).click();
		expect(preparing.wanted).toEqual({});
	});
});

describe('every question', () => {
	it.each(QUESTIONS.map(({ key }) => key))('has nothing chosen before the child has: %s', async (key) => {
		const { container } = await show(key);
		await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect(container.querySelectorAll('input:checked, [aria-pressed="true"]')).toHaveLength(0);
	});

	it.each(QUESTIONS.map(({ key }) => key))('has nothing for axe to find: %s', async (key) => {
		const { container } = await show(key);
		await expectAccessible(container);
	});
});
