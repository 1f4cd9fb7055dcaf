import { joinAs } from '../support/api';
import { joinForOffline, open, PHONE, sendMessage } from '../support/child';
import { cachedPaths, databases, smallStorage } from '../support/storage';
import { expect, test } from '../support/test';

test.use(PHONE);

const UUIDS = /\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g;

/** Every word of five letters or more in what the service tells a child, and in what the child said. */
function wordsIn(value: unknown): Set<string> {
	const texts: string[] = [];
	JSON.stringify(value, (key, part: unknown) => {
		if (typeof part === 'string' && !['id', 'at', 'lang'].includes(key))
			texts.push(part.replaceAll(UUIDS, ' '));
		return part;
	});
	return new Set(texts.join(' ').match(/\p{L}{5,}/gu) ?? []);
}

test('after reading and writing, no word of a child stands readable in anything that the browser keeps', async ({
	page,
	context,
	server,
	consoleErrors
}) => {
	consoleErrors.allowOffline();
	const [sent, unsent, draft] = [
		'My heron message was sent',
		'My osprey message waits',
		'My bittern is half writ'
	];
	const device = await joinAs(server, 'Jaden');
	await joinForOffline(page, server, 'Jaden');
	for (const path of [
		'/people',
		'/plan/school',
		'/people/promise',
		'/review',
		'/speak-up',
		'/settings/looked'
	]) {
		await open(page, path);
	}
	await open(page, '/messages/iro');
	await sendMessage(page, sent);
	await context.setOffline(true);
	await sendMessage(page, unsent);
	await page.getByRole('textbox', { name: 'My message' }).fill(draft);
	await expect.poll(async () => (await databases(page)).map(({ rows }) => rows > 0)).toEqual([true, true]);

	const known = [
		await device.feed(),
		(await device.get('/api/v1/me/entries?limit=500')).json,
		sent,
		unsent,
		draft
	];
	const words = wordsIn(known);
	for (const word of ['Jaden', 'Callum', 'heron', 'osprey', 'bittern']) expect(words).toContain(word);
	const kept = await databases(page);
	const raw = kept.map(({ text }) => text).join('\n');
	expect(kept.map(({ rows }) => rows).reduce((all, rows) => all + rows)).toBeGreaterThan(30);
	expect([...words].filter((word) => raw.includes(word))).toEqual([]);
	expect(raw, 'no key can be taken out').not.toMatch(/(AES|HMAC|HKDF)\S* true/);

	const small = await smallStorage(page);
	for (const word of ['Jaden', 'Callum', 'heron', 'osprey', 'bittern']) expect(small).not.toContain(word);
	const cached = await cachedPaths(page);
	expect(cached).toContain('/app-shell');
	expect(cached.filter((path) => /^\/(api|desk)\b/.test(path))).toEqual([]);
});
