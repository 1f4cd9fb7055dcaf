import { joinOnDevice, open, PHONE } from '../support/child';
import { signInAtDesk } from '../support/desk';
import { expect, test } from '../support/test';

const TITLE = 'What I want to do at my review';

test('my voice, my drawing and a photo go with a message, and my IRO hears and sees them, with and without scripts', async ({
	page,
	browser,
	newDevice,
	server
}) => {
	test.setTimeout(90_000);
	const phone = await (await newDevice(PHONE)).newPage();
	await joinOnDevice(phone, server, 'Jaden');
	await open(phone, '/messages/iro');
	const press = (name: string) => phone.getByRole('button', { name, exact: true }).click();
	await press('Talk');
	await press('Start');
	await expect(phone.getByRole('button', { name: 'Stop', exact: true })).toContainText('0:01 of 10:00');
	await press('Stop');
	await press('That is good');
	await press('Photo');
	await press('Open the camera');
	await expect
		.poll(() => phone.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth))
		.toBeGreaterThan(0);
	await press('Take the photo');
	// Drawn with keys alone.
	await press('Draw');
	await phone.getByRole('application', { name: /^My drawing/ }).focus();
	for (const key of ['Space', 'ArrowUp', 'ArrowUp', 'ArrowRight', 'Space']) await phone.keyboard.press(key);
	await phone.getByRole('textbox', { name: 'What is it?' }).fill(TITLE);
	await press('Put it in my message');
	await press('Send');
	const mine = phone.getByRole('article', { name: 'You said' }).filter({ hasText: TITLE });
	await expect(mine.getByRole('listitem').filter({ hasText: 'Sent' })).toHaveCount(3, { timeout: 20_000 });
	await expect(mine.getByRole('img', { name: 'My photo' })).toBeVisible();

	await signInAtDesk(page, server.signIns.staff, 'Callum Drew');
	await page.getByRole('link', { name: /With 3 recordings or pictures/ }).click();
	const said = page.getByRole('article').filter({ hasText: TITLE });
	for (const name of [`Drawing: ${TITLE}`, 'Photo']) {
		const picture = said.getByRole('img', { name, exact: true });
		await expect(picture).toBeVisible();
		await expect
			.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
			.toBeGreaterThan(100);
	}
	const voice = said.getByLabel(/^Voice recording/);
	const played = await voice.evaluate(async (audio: HTMLAudioElement) => {
		await audio.play();
		await new Promise((resolve) => audio.addEventListener('timeupdate', resolve, { once: true }));
		return audio.currentTime;
	});
	expect(played).toBeGreaterThanOrEqual(0);

	const plain = await browser.newContext({
		baseURL: server.url,
		javaScriptEnabled: false,
		storageState: await page.context().storageState()
	});
	const withoutScripts = await plain.newPage();
	await withoutScripts.goto(page.url());
	await expect(withoutScripts.getByLabel(/^Voice recording/)).toBeVisible();
	await expect(withoutScripts.getByRole('img', { name: `Drawing: ${TITLE}` })).toBeVisible();
	await plain.close();

	await open(phone, '/settings/looked');
	const looks = phone.getByRole('main');
	for (const thing of ['your voice', 'your drawing', 'your photo']) {
		await expect(looks).toContainText(`Callum Drew opened ${thing}.`);
	}

	// Another device of mine has none of it, and shows what the service has.
	const tablet = await (await newDevice()).newPage();
	await joinOnDevice(tablet, server, 'Jaden');
	await open(tablet, '/messages/iro');
	await expect(tablet.getByRole('img', { name: `My drawing: ${TITLE}` })).toBeVisible();
	await tablet.getByRole('button', { name: /^Play: My voice/ }).click();
	await expect(tablet.getByRole('button', { name: /^Stop: My voice/ })).toBeVisible();
});
