/**
 * Every symbol must be found by its name and by its group, and everybody in my people.
 * What the child has must stand first, and say where it is.
 * In the words level there must be no symbols, and still my people.
 * Several files must find their places by their names; the others are asked about one by one.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, serviceOf } from '$lib/features/shell/testing/views';
import { symbolNames } from '$lib/i18n/symbol-names.svelte';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import OwnPicturesPage from './OwnPicturesPage.svelte';
import PictureSetPage from './PictureSetPage.svelte';

const dot = personOf({ id: 'dot', name: 'Dot', role: 'foster-carer' });

function pretend() {
	const made = new PretendSession({
		people: [dot],
		ownPictures: [{ stands: { symbol: 'dog' }, picture: '/9j/', entryId: null }]
	});
	session.current = made.session;
	return made;
}

async function photo(name: string): Promise<File> {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = 80;
	const blob = await new Promise<Blob>((done) => canvas.toBlob((made) => done(made as Blob), 'image/png'));
	return new File([blob], name, { type: 'image/png' });
}

beforeEach(async () => {
	await symbolNames.prepare('en');
	appearance.forget();
	freshPage();
	serviceInfo.current = serviceOf();
});

describe('my own pictures', () => {
	it('finds a symbol by its name, and says how many there are', async () => {
		await render(OwnPicturesPage, { session: pretend().session });
		await page.getByRole('textbox', { name: 'Look for a picture' }).fill('swim');
		await expect.element(page.getByText('1 picture found.')).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'swimming' }))
			.toHaveAttribute('href', '/settings/pictures/symbol/swimming');
		await page.getByRole('textbox', { name: 'Look for a picture' }).fill('zzz');
		await expect.element(page.getByText('Nothing found. Try another word.')).toBeVisible();
	});

	it('has every symbol in a group, and everybody in my people', async () => {
		await render(OwnPicturesPage, { session: pretend().session });
		await page.getByRole('button', { name: 'Feelings' }).click();
		await expect.element(page.getByRole('link', { name: 'happy', exact: true })).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'Dot', exact: true }))
			.toHaveAttribute('href', '/settings/pictures/person/dot');
	});

	it('shows first what the child has, and where it is', async () => {
		await render(OwnPicturesPage, { session: pretend().session });
		await expect.element(page.getByRole('link', { name: 'dog On this device only' })).toBeVisible();
	});

	it('has people and no symbols in the words level', async () => {
		appearance.follow({ level: 'words' });
		await render(OwnPicturesPage, { session: pretend().session });
		await expect.element(page.getByRole('link', { name: 'Dot', exact: true })).toBeVisible();
		await expect.element(page.getByRole('heading', { name: 'All the pictures' })).not.toBeInTheDocument();
	});

	it('passes in every theme and level', async () => {
		const { container } = await render(OwnPicturesPage, { session: pretend().session });
		await page.getByRole('button', { name: 'Time' }).click();
		await expectAccessible(container);
	});
});

describe('a set of pictures', () => {
	it('finds the places of its files by their names, and asks about the others one by one', async () => {
		const made = pretend();
		const { container } = await render(PictureSetPage, { session: made.session });
		const names = ['cat.png', 'Dot.png', 'IMG_1.png', 'IMG_2.png'];
		const files = new DataTransfer();
		for (const name of names) files.items.add(await photo(name));
		files.items.add(new File(['hello'], 'notes.png', { type: 'image/png' }));
		const input = container.querySelector('input[type=file]') as HTMLInputElement;
		input.files = files.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
		await expect.element(page.getByText('2 pictures have found their place.')).toBeVisible();
		await expect.element(page.getByText('1 file does not open as a picture.')).toBeVisible();
		await expect.element(page.getByText('IMG_1.png')).toBeVisible();
		await expectAccessible(container);
		await page.getByLabelText('It is for').first().selectOptions('teddy');
		await expect.element(page.getByText('IMG_2.png')).toBeVisible();
		await page.getByRole('button', { name: 'Leave it out' }).first().click();
		await page.getByRole('button', { name: 'Use 3 pictures' }).click();
		await expect.element(page.getByText('3 pictures are in place.')).toBeVisible();
		const stands = made.view.ownPictures.map((own) => Object.values(own.stands).join());
		expect(stands.sort()).toEqual(['cat', 'dog', 'dot', 'teddy']);
	});

	it('says how far it came when the device is full', async () => {
		const made = pretend();
		made.refuses = 'storage-full';
		const { container } = await render(PictureSetPage, { session: made.session });
		const files = new DataTransfer();
		files.items.add(await photo('cat.png'));
		const input = container.querySelector('input[type=file]') as HTMLInputElement;
		input.files = files.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
		await page.getByRole('button', { name: 'Use 1 picture' }).click();
		await expect.element(page.getByText('This device is full.')).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Use 1 picture' })).toBeVisible();
	});
});
