/**
 * A voice must be recorded by one press and ended by another, be heard again, and be started again.
 * It must be in the draft from its first moment, so that whatever ends it loses nothing.
 * It must stop by itself when its time is up, and say beforehand that it will.
 * A device that says no, has none, or is full must be told in kind words, with another way.
 * A photo must come from the camera or from a file, upright and without what it says of itself.
 * A film must count down before it starts, and show what the camera sees as a mirror does.
 * A drawing must be kept line by line while it is made, and go into the draft with what it is called.
 * What is on its way into the draft must be waited for by whatever sends the draft.
 * What was made must be taken out again by one press, and focus must stay near.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announcements } from '$lib/a11y/announcer.svelte';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import AttachmentMaker from './AttachmentMaker.svelte';

const DRAFT = 'message/iro';
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const spoken = () => announcements.regions.join('');

let pretend: PretendSession;

beforeEach(() => {
	freshPage();
	document.body.className = 'a-speak';
	pretend = new PretendSession();
});

function show() {
	return render(AttachmentMaker, { session: pretend.session, draft: DRAFT });
}

/**
 * Records for so long with the browser's made-up devices, and for as long again as the presses take.
 * @returns the most whole seconds that it can be
 */
async function record(tool: string, milliseconds: number): Promise<number> {
	await button(tool).click();
	const began = performance.now();
	await button('Start').click();
	await expect.element(button(/^Stop$/)).toBeVisible();
	await new Promise((resolve) => setTimeout(resolve, milliseconds));
	await button('Stop').click();
	await expect.element(button('Start again')).toBeVisible();
	return Math.max(1, Math.round((performance.now() - began) / 1000));
}

const lengthOf = (seconds: number | null | undefined) => `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;

describe('a voice', () => {
	it('is recorded, and is in the draft', async () => {
		await show();
		const most = await record('Talk', 1300);
		const [voice] = pretend.attachments.shown;
		expect(voice).toMatchObject({ kind: 'voice', type: 'audio/webm', draft: DRAFT });
		expect(voice?.seconds).toBeGreaterThanOrEqual(1);
		expect(voice?.seconds).toBeLessThanOrEqual(most);
		expect(voice?.size).toBeGreaterThan(500);
		expect(spoken()).toBe('It is in your message now.');
		await expect.element(button(`Play: My voice, ${lengthOf(voice?.seconds)}`)).toBeVisible();
	});

	it('is there as soon as it begins, and can not be taken out while it is recorded', async () => {
		await show();
		await button('Talk').click();
		await button('Start').click();
		await expect.element(button('Stop')).toBeVisible();
		expect(pretend.attachments.shown).toHaveLength(1);
		expect(button(/Take out/).elements()).toEqual([]);
		expect(spoken()).toBe('It has started.');
	});

	it('is kept when its panel is closed while it is recorded', async () => {
		await show();
		await button('Talk').click();
		await button('Start').click();
		await expect.element(button('Stop')).toBeVisible();
		await new Promise((resolve) => setTimeout(resolve, 1200));
		await button('Talk').click();
		await expect.element(button(/^Play: My voice, \d seconds?$/)).toBeVisible();
	});

	it('is played, and stopped', async () => {
		await show();
		await record('Talk', 1500);
		await button(/^Play/).click();
		await expect.element(button(/^Stop: My voice/)).toBeVisible();
		await button(/^Stop: My voice/).click();
		await expect.element(button(/^Play/)).toBeVisible();
	});

	it('starts again, and the first try is gone', async () => {
		await show();
		await record('Talk', 300);
		await button('Start again').click();
		await expect.element(button('Stop')).toBeVisible();
		expect(pretend.attachments.shown.map(({ id }) => id)).toEqual(['attachment-2']);
	});

	it('is taken out, and focus stays with what is left', async () => {
		await show();
		await record('Talk', 300);
		await button('That is good').click();
		await expect.element(button('Talk')).toHaveFocus();
		await button(/^Take out/).click();
		expect(pretend.attachments.shown).toEqual([]);
		expect(spoken()).toBe('Taken out: My voice, 1 second');
		await expect.element(page.getByRole('group', { name: 'In my message' })).toHaveFocus();
	});

	it('is kept up to the moment at which the device is full, and that is said', async () => {
		await show();
		await button('Talk').click();
		await button('Start').click();
		await expect.element(button('Stop')).toBeVisible();
		pretend.refuses = 'storage-full';
		await expect
			.element(page.getByText('This device is full. What you made so far is still here.'))
			.toBeVisible();
		await expect.element(button('Start again')).toBeVisible();
		expect(pretend.attachments.shown).toHaveLength(1);
	});
});

describe('what is sent in the moment in which it is made', () => {
	/** Presses without the time that a hand takes, and waits as a form does before it sends. */
	async function pressAndSend(name: string) {
		(button(name).element() as HTMLElement).click();
		await pretend.attachments.settled();
	}

	it('has all of a voice that was just ended', async () => {
		await show();
		await button('Talk').click();
		await button('Start').click();
		await expect.element(button('Stop')).toBeVisible();
		await new Promise((resolve) => setTimeout(resolve, 300));
		await pressAndSend('Stop');
		expect(pretend.attachments.shown).toMatchObject([{ kind: 'voice', seconds: 1 }]);
	});

	it('has the photo', async () => {
		await show();
		await button('Photo').click();
		await button('Open the camera').click();
		await expect.poll(() => document.querySelector('video')?.videoWidth).toBeGreaterThan(0);
		await pressAndSend('Take the photo');
		expect(pretend.attachments.shown).toMatchObject([{ kind: 'photo' }]);
	});

	it('has the photo that was chosen from a file', async () => {
		await show();
		await button('Photo').click();
		await expect.element(button('Choose a photo')).toBeVisible();
		const chooser = document.querySelector<HTMLInputElement>('input[type="file"]');
		const files = new DataTransfer();
		files.items.add(await photoWithPlace());
		if (chooser) chooser.files = files.files;
		chooser?.dispatchEvent(new Event('change', { bubbles: true }));
		await pretend.attachments.settled();
		expect(pretend.attachments.shown).toMatchObject([{ kind: 'photo' }]);
	});

	it('has the drawing', async () => {
		await show();
		await button('Draw').click();
		const paper = page.getByRole('application', { name: /^My drawing/ });
		await expect.element(paper).toBeVisible();
		(paper.element() as HTMLElement).focus();
		await userEvent.keyboard(' {ArrowRight} ');
		await pressAndSend('Put it in my message');
		expect(pretend.attachments.shown).toMatchObject([{ kind: 'drawing' }]);
	});
});

describe('a device that will not', () => {
	it.each([
		['NotAllowedError', /may not use the microphone. Ask a grown-up/],
		['NotFoundError', /There is no microphone here/],
		['NotReadableError', /Something else is using the microphone/],
		['TypeError', /This device can not do that/]
	])('%s is told kindly, and nothing is left behind', async (name, words) => {
		vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValueOnce(new DOMException('', name));
		await show();
		await button('Talk').click();
		await button('Start').click();
		await expect.element(page.getByText(words)).toBeVisible();
		await expect.element(button('Start')).toBeVisible();
		expect(pretend.attachments.shown).toEqual([]);
		vi.restoreAllMocks();
	});

	it('is not asked when there is no room', async () => {
		const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
		pretend.attachments.hasRoom = false;
		await show();
		await button('Talk').click();
		await button('Start').click();
		await expect.element(page.getByText(/There is too little room on this device/)).toBeVisible();
		expect(asked).not.toHaveBeenCalled();
		vi.restoreAllMocks();
	});
});

describe('a photo', () => {
	it('is taken with the camera, which is closed then', async () => {
		await show();
		await button('Photo').click();
		await button('Open the camera').click();
		await expect.element(page.getByRole('img', { name: 'This is what the camera sees.' })).toBeVisible();
		await expect.element(button('Take the photo')).toHaveFocus();
		await vi.waitFor(() => expect(document.querySelector('video')?.videoWidth).toBeGreaterThan(0));
		await button('Take the photo').click();
		await expect.element(page.getByRole('img', { name: 'My photo' })).toBeVisible();
		expect(pretend.attachments.shown).toMatchObject([{ kind: 'photo', type: 'image/jpeg', draft: DRAFT }]);
		expect(document.querySelector('video')).toBeNull();
	});

	it('that is kept late leaves the way open that was chosen meanwhile', async () => {
		await show();
		const keep = pretend.attachments.keep.bind(pretend.attachments);
		let goOn = () => {};
		const waited = new Promise<void>((resolve) => (goOn = resolve));
		vi.spyOn(pretend.attachments, 'keep').mockImplementation(async (...photo) => {
			await waited;
			return keep(...photo);
		});
		await button('Photo').click();
		await page
			.getByLabelText('Choose a photo')
			.last()
			.upload(await photoWithPlace());
		await vi.waitFor(() => expect(pretend.attachments.keep).toHaveBeenCalled());
		await button('Draw').click();
		const paper = page.getByRole('application', { name: /^My drawing/ });
		await expect.element(paper).toBeVisible();
		goOn();
		await expect.element(page.getByRole('img', { name: 'My photo' })).toBeVisible();
		await expect.element(paper).toBeVisible();
	});

	it('is chosen from a file, drawn anew without what it said of itself', async () => {
		await show();
		await button('Photo').click();
		await page
			.getByLabelText('Choose a photo')
			.last()
			.upload(await photoWithPlace());
		await expect.element(page.getByRole('img', { name: 'My photo' })).toBeVisible();
		const kept = [...pretend.attachments.contents.values()].at(-1) ?? new Blob();
		const text = new TextDecoder('latin1').decode(await kept.arrayBuffer());
		expect(text).not.toContain('Exif');
		expect(text).not.toContain('PLACE');
	});

	it('that is none is told so', async () => {
		await show();
		await button('Photo').click();
		await page
			.getByLabelText('Choose a photo')
			.last()
			.upload(new File(['no photo'], 'a.jpg', { type: 'image/jpeg' }));
		await expect.element(page.getByText('This does not open as a photo. Try another one.')).toBeVisible();
		expect(pretend.attachments.shown).toEqual([]);
	});
});

describe('a film', () => {
	it('shows what the camera sees, counts down, and is in the draft', async () => {
		await show();
		await button('Film').click();
		await expect.element(page.getByRole('img', { name: 'This is what the camera sees.' })).toBeVisible();
		await button('Start').click();
		await expect.element(page.getByText('3', { exact: true })).toBeVisible();
		await expect.element(button('Stop'), { timeout: 6000 }).toBeVisible();
		await new Promise((resolve) => setTimeout(resolve, 1200));
		await button('Stop').click();
		await button(/^Play: My film/).click();
		await expect.element(button(/^Stop: My film/)).toBeVisible();
		expect(pretend.attachments.shown).toMatchObject([{ kind: 'film', type: 'video/webm', draft: DRAFT }]);
	});
});

describe('a drawing', () => {
	it('is made by keys, is there again after a reload, and goes into the draft with its name', async () => {
		const first = await show();
		await button('Draw').click();
		await expect.element(page.getByRole('heading', { name: 'Say it with a drawing' })).toHaveFocus();
		const paper = page.getByRole('application', { name: /^My drawing/ });
		(paper.element() as HTMLElement).focus();
		await userEvent.keyboard(' {ArrowRight}{ArrowRight} ');
		expect(spoken()).toBe('The pen is up.');
		await first.unmount();
		await show();
		await button('Draw').click();
		await page.getByRole('textbox', { name: 'What is it?' }).fill('My dog');
		await button('Put it in my message').click();
		await expect.element(page.getByRole('img', { name: 'My drawing: My dog' })).toBeVisible();
		expect(pretend.attachments.shown).toMatchObject([
			{ kind: 'drawing', type: 'image/png', words: 'My dog' }
		]);
		expect(pretend.drafts['message/iro/drawing']).toBe('');
		await expect.element(button('Draw')).toHaveFocus();
	});

	it('is not kept while there is nothing on it, and stays when there is no room', async () => {
		await show();
		await button('Draw').click();
		await button('Put it in my message').click();
		await expect.element(page.getByText('Draw something first.')).toBeVisible();
		await button('Move the pen with buttons').click();
		await button('Put the pen down').click();
		await button('Pen left').click();
		pretend.refuses = 'storage-full';
		await button('Put it in my message').click();
		await expect.element(page.getByText(/There is too little room/)).toBeVisible();
		await expect.element(page.getByRole('application')).toBeVisible();
	});
});

describe('all of it', () => {
	it('works by keys', async () => {
		await show();
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('heading', { name: 'Say it with your voice' })).toHaveFocus();
		await userEvent.tab();
		await userEvent.tab();
		await userEvent.keyboard(' ');
		await expect.element(button('Stop')).toHaveFocus();
		await userEvent.keyboard(' ');
		await expect.element(button('Start again')).toHaveFocus();
	});

	it('takes no more than an entry can carry', async () => {
		for (let number = 0; number < 10; number += 1)
			await pretend.attachments.keep({ kind: 'photo', type: 'image/jpeg', draft: DRAFT }, new Blob());
		await show();
		await button('Talk').click();
		await expect.element(page.getByText('That is all that fits.', { exact: false })).toBeVisible();
	});

	it('is accessible in each of its states', async () => {
		const { container } = await show();
		await record('Talk', 300);
		await expectAccessible(container);
		await button('Photo').click();
		await button('Open the camera').click();
		await expect.element(button('Take the photo')).toBeVisible();
		await expectAccessible(container);
		await button('Draw').click();
		await button('Move the pen with buttons').click();
		await expectAccessible(container);
	});
});

/** A JPEG with a part that says where it was taken, as phones write it. */
async function photoWithPlace(): Promise<File> {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [60, 40];
	canvas.getContext('2d')?.fillRect(0, 0, 30, 20);
	const plain = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
	const bytes = new Uint8Array((await plain?.arrayBuffer()) ?? []);
	const said = new TextEncoder().encode('Exif\0\0PLACE 49.18 N 2.1 W');
	const part = new Uint8Array([0xff, 0xe1, 0, said.length + 2, ...said]);
	return new File([bytes.slice(0, 2), part, bytes.slice(2)], 'photo.jpg', { type: 'image/jpeg' });
}
