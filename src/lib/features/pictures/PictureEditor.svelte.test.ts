/**
 * A picture must be shown as it will look before anything is kept.
 * It must stay on this device unless the child says otherwise, and who can see it must be said before.
 * However often it is pressed, it must be kept once.
 * Once it is kept, focus must go to the page's heading.
 * A file that does not open, and a full disk, must be said kindly, and nothing may be shown as kept.
 * The old picture can be put back.
 * A picture can be drawn here; it must be shown whole, its lines must outlive a reload, and focus must go to how it looks.
 */
import { render } from 'vitest-browser-svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announcements } from '$lib/a11y/announcer.svelte';
import { pictureType } from '$lib/domain/pictures/own-picture';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, serviceOf } from '$lib/features/shell/testing/views';
import { symbolNames } from '$lib/i18n/symbol-names.svelte';
import { serviceInfo, session, type ChildView } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import PictureEditor from './PictureEditor.svelte';
import { personThing, symbolThing, type Thing } from './things';

const HOME = { symbol: 'home' };
const dot = personOf({ id: 'dot', name: 'Dot', role: 'foster-carer' });
const iro = personOf({ id: 'grace', name: 'Grace Mensah' });

/** As in the app's frame: focus goes to the heading of the main part. */
let main: HTMLElement;

async function show(parts: Partial<ChildView> = {}, thing: Thing = symbolThing('home')) {
	const pretend = new PretendSession({ people: [iro, dot], ...parts });
	session.current = pretend.session;
	await render(PictureEditor, { target: main, props: { session: pretend.session, thing } });
	return { container: main, pretend };
}

async function photo(name = 'house.jpg'): Promise<File> {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = 400;
	canvas.getContext('2d')?.fillRect(0, 0, 400, 400);
	const blob = await new Promise<Blob>((done) => canvas.toBlob((made) => done(made as Blob), 'image/jpeg'));
	return new File([blob], name, { type: 'image/jpeg' });
}

/** Chooses a file as the browser's own chooser would. */
function choose(container: Element, file: File, which = 1) {
	const input = container.querySelectorAll<HTMLInputElement>('input[type=file]')[which] as HTMLInputElement;
	const files = new DataTransfer();
	files.items.add(file);
	input.files = files.files;
	input.dispatchEvent(new Event('change', { bubbles: true }));
}

const use = () => page.getByRole('button', { name: 'Use this picture' });

beforeEach(async () => {
	main = document.body.appendChild(document.createElement('main'));
	await symbolNames.prepare('en');
	appearance.forget();
	freshPage();
	serviceInfo.current = serviceOf();
	announcements.regions = ['', ''];
});

afterEach(() => main.remove());

describe('a picture of my own', () => {
	it('can be drawn by keys, shows whole, and is kept like any other', async () => {
		const { pretend } = await show();
		const open = page.getByRole('button', { name: 'Draw it' });
		await open.click();
		await expect.element(page.getByRole('heading', { name: 'Draw it' })).toHaveFocus();
		const done = page.getByRole('button', { name: 'I am done' });
		await done.click();
		await expect.element(page.getByText('Draw something first.')).toBeVisible();
		(page.getByRole('application').element() as HTMLElement).focus();
		await userEvent.keyboard(' {ArrowRight}{ArrowDown} ');
		await expect.poll(() => pretend.drafts['own-picture/symbol/home']).toMatch(/./);
		await done.click();
		await expect.element(page.getByRole('heading', { name: 'How it looks' })).toHaveFocus();
		await expect.element(page.getByRole('radio', { name: 'All of it' })).toBeChecked();
		await use().click();
		await expect.poll(() => pretend.view.ownPictures.map(({ stands }) => stands)).toEqual([HOME]);
		expect(pretend.drafts['own-picture/symbol/home']).toBe('');
	});

	it('shows how it looks before it is kept, and keeps it here and nowhere else', async () => {
		const { container, pretend } = await show();
		await expect.element(page.getByText('The old picture')).toBeVisible();
		choose(container, await photo());
		await expect.element(page.getByRole('heading', { name: 'How it looks' })).toBeVisible();
		expect(pretend.view.ownPictures).toEqual([]);
		await expect.element(page.getByRole('radio', { name: 'On this device only' })).toBeChecked();
		await use().click();
		await expect.element(page.getByText('On this device only')).toBeVisible();
		expect(pretend.view.ownPictures).toMatchObject([{ stands: HOME, entryId: null }]);
		expect(pictureType(pretend.view.ownPictures[0]?.picture ?? '')).not.toBeNull();
		expect(pretend.said).toEqual([]);
		expect(document.activeElement?.tagName).toBe('H1');
		expect(announcements.regions.join('')).toBe('Your picture is in place.');
	});

	it('goes to my other devices only when I say so, and says first that nobody else can see it', async () => {
		const { container, pretend } = await show();
		choose(container, await photo());
		await page.getByText('On my other devices too').click();
		await expect.element(page.getByText(/Who can see this:\s*you/u)).toBeVisible();
		const button = use().element() as HTMLElement;
		for (let press = 0; press < 3; press++) button.click();
		await expect.poll(() => pretend.said).toHaveLength(1);
		expect(pretend.said).toMatchObject([{ kind: 'own-picture', body: { stands: HOME } }]);
		await expect.element(page.getByText('when there is internet')).toBeVisible();
	});

	it('can be one of a person, and stands where their face is', async () => {
		const { container, pretend } = await show({}, personThing(dot));
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('My picture of Dot');
		choose(container, await photo(), 0);
		await use().click();
		expect(pretend.view.ownPictures).toMatchObject([{ stands: { personId: 'dot' } }]);
	});

	it('gives the old picture back', async () => {
		const picture = '/9j/2wBDAAE=';
		const { pretend } = await show({ ownPictures: [{ stands: HOME, picture, entryId: null }] });
		await page.getByRole('button', { name: 'Put the old picture back' }).click();
		expect(pretend.view.ownPictures).toEqual([]);
		await expect.element(page.getByText('The old picture')).toBeVisible();
		expect(announcements.regions.join('')).toBe('The old picture is back.');
	});

	it('says kindly that a file is no picture', async () => {
		const { container } = await show();
		choose(container, new File(['hello'], 'letter.jpg', { type: 'image/jpeg' }));
		await expect.element(page.getByText('This does not open as a picture here.')).toBeVisible();
		await expect.element(use()).not.toBeInTheDocument();
	});

	it('says so when the device is full, and still has the picture to try again', async () => {
		const { container, pretend } = await show();
		pretend.refuses = 'storage-full';
		choose(container, await photo());
		await use().click();
		await expect.element(page.getByText('This device is full.')).toBeVisible();
		pretend.refuses = null;
		await use().click();
		expect(pretend.view.ownPictures).toHaveLength(1);
	});

	it('says so when the service would not have it', async () => {
		const saved = savedOf(
			'own-picture',
			{ stands: HOME, picture: '/9j/' },
			{ id: 'sent', state: 'not-sent' }
		);
		await show({ entries: [saved], ownPictures: [{ stands: HOME, picture: '/9j/', entryId: 'sent' }] });
		await expect.element(page.getByText('It could not be sent. It is on this device only.')).toBeVisible();
	});

	it('says who put it there, when that was a helper', async () => {
		const saved = savedOf(
			'own-picture',
			{ stands: HOME, picture: '/9j/' },
			{ id: 'sent', state: 'sent', saidBy: { by: 'helper', helper: 'Dot' } }
		);
		await show({ entries: [saved], ownPictures: [{ stands: HOME, picture: '/9j/', entryId: 'sent' }] });
		await expect.element(page.getByText('Dot put this here.')).toBeVisible();
	});

	it('passes in every theme and level', async () => {
		const { container } = await show({}, personThing(dot));
		choose(container, await photo());
		await expect.element(use()).toBeVisible();
		await expectAccessible(container);
	});
});
