import { bubble, IroReader, joinForOffline, open, PHONE, sendMessage, TABLET } from '../support/child';
import { expect, test } from '../support/test';

test('two devices of one child both see what was written on either with no network, and the answer', async ({
	newDevice,
	server,
	consoleErrors
}) => {
	test.setTimeout(60_000);
	consoleErrors.allowOffline();
	const [fromPhone, fromTablet] = ['Written on my phone', 'Written on my tablet'];
	const iro = await IroReader.of(server, 'Jaden');
	const devices = [await newDevice(PHONE), await newDevice(TABLET)] as const;
	const [phone, tablet] = [await devices[0].newPage(), await devices[1].newPage()];
	for (const page of [phone, tablet]) {
		await joinForOffline(page, server, 'Jaden');
		await open(page, '/messages/iro');
	}
	for (const device of devices) await device.setOffline(true);
	await sendMessage(phone, fromPhone);
	await sendMessage(tablet, fromTablet);
	for (const device of devices) await device.setOffline(false);
	for (const page of [phone, tablet]) {
		await expect(bubble(page, fromPhone)).toContainText('Sent', { timeout: 15_000 });
		await expect(bubble(page, fromTablet)).toContainText('Sent', { timeout: 15_000 });
	}
	expect([await iro.count(fromPhone), await iro.count(fromTablet)]).toEqual([1, 1]);

	await iro.answer(fromPhone, 'I got both. See you on Thursday.');
	for (const page of [phone, tablet]) {
		await expect(page.getByText('I got both. See you on Thursday.')).toBeVisible();
		await expect(bubble(page, fromPhone)).toContainText('Answered');
	}
});

test('what one device took back is gone from the other, and from the service', async ({
	newDevice,
	server
}) => {
	const words = 'I take this back on my other device';
	const iro = await IroReader.of(server, 'Jaden');
	const [phone, tablet] = [
		await (await newDevice(PHONE)).newPage(),
		await (await newDevice(TABLET)).newPage()
	];
	for (const page of [phone, tablet]) {
		await joinForOffline(page, server, 'Jaden');
		await open(page, '/messages/iro');
	}
	await sendMessage(phone, words);
	await expect(bubble(tablet, words)).toContainText('Sent', { timeout: 15_000 });
	await bubble(tablet, words).getByRole('button', { name: 'Take it back' }).click();
	await tablet.getByRole('dialog').getByRole('button', { name: 'Yes, take it back' }).click();
	for (const page of [phone, tablet]) await expect(bubble(page, words)).toHaveCount(0);
	await expect.poll(() => iro.count(words)).toBe(0);
});
