import { bubble, IroReader, joinForOffline, open, PHONE, sendMessage } from '../support/child';
import type { Fate, Passing } from '../support/line';
import { expect, test } from '../support/test';

test.use({ ...PHONE, baseURL: async ({ line }, use) => use(line.url) });
test.beforeEach(({ consoleErrors }) => consoleErrors.allowOffline());

function isEntry({ method, path }: Passing): boolean {
	return method === 'POST' && path === '/api/v1/me/entries';
}

/** Gives entries one fate after another; whatever comes later passes, once it may. */
function oneAfterAnother(fates: Fate[], may: Promise<void> = Promise.resolve()) {
	return async (passing: Passing): Promise<Fate> => {
		if (!isEntry(passing)) return 'passes';
		const fate = fates.shift();
		if (fate === undefined || (typeof fate === 'object' && 'late' in fate)) await may;
		return fate ?? 'passes';
	};
}

const nothing = () => undefined;
const MISHAPS: [what: string, fates: Fate[]][] = [
	['a request is lost on the way', ['lost']],
	['the answer is lost', [{ answerLost: nothing }]],
	['a sign-in page of a café answers', ['caught']],
	['the line is slow', [{ late: 1500 }]],
	['answer after answer is lost', [{ answerLost: nothing }, { answerLost: nothing }]]
];

for (const [what, fates] of MISHAPS) {
	test(`a message arrives once when ${what}`, async ({ page, server, line }) => {
		const words = `Please read this, although ${what}.`;
		const iro = await IroReader.of(server, 'Jaden');
		await joinForOffline(page, server, 'Jaden');
		await open(page, '/messages/iro');
		let goOn = () => {};
		line.decide = oneAfterAnother([...fates], new Promise((resolve) => (goOn = resolve)));
		await sendMessage(page, words);
		await expect(bubble(page, words)).toContainText('Saved here');
		goOn();
		await expect(bubble(page, words)).toContainText('Sent', { timeout: 15_000 });
		expect(await iro.count(words)).toBe(1);
	});
}

test('nothing is shown as sent while a sign-in page answers everything', async ({ page, server, line }) => {
	const words = 'Am I through yet?';
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	const asked: string[] = [];
	line.decide = ({ path }) => {
		asked.push(path);
		return 'caught';
	};
	await sendMessage(page, words);
	await expect.poll(() => asked.filter((path) => path === '/api/v1/me/entries').length).toBeGreaterThan(1);
	await expect(bubble(page, words)).toContainText('Saved here');
	await expect(bubble(page, words)).not.toContainText('Sent');
});

test('a message written while the service is dead goes up once when it is back', async ({ page, server }) => {
	const words = 'Is anybody there?';
	const iro = await IroReader.of(server, 'Jaden');
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await server.kill();
	await sendMessage(page, words);
	await expect(bubble(page, words)).toContainText('Saved here');
	await server.start();
	await expect(bubble(page, words)).toContainText('Sent', { timeout: 20_000 });
	expect(await iro.count(words)).toBe(1);
});

test('a message arrives once when the service takes it and dies before it answers', async ({
	page,
	server,
	line
}) => {
	const words = 'Did you get this?';
	const iro = await IroReader.of(server, 'Jaden');
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	line.decide = oneAfterAnother([{ answerLost: () => server.kill() }]);
	await sendMessage(page, words);
	await expect.poll(() => server.isRunning).toBe(false);
	await expect(bubble(page, words)).toContainText('Saved here');
	await server.start();
	expect(await iro.count(words), 'what it took is on its disk').toBe(1);
	await expect(bubble(page, words)).toContainText('Sent', { timeout: 20_000 });
	expect(await iro.count(words)).toBe(1);
});

test('twenty messages arrive once each, in order, when the service dies while they go up', async ({
	page,
	context,
	server,
	line
}) => {
	test.setTimeout(90_000);
	const all = Array.from({ length: 20 }, (_, number) => `Number ${number + 1} of twenty`);
	const iro = await IroReader.of(server, 'Jaden');
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await context.setOffline(true);
	for (const words of all) await sendMessage(page, words);
	let sent = 0;
	// The seventh is taken, and nobody is told; the thirteenth never gets there.
	line.decide = (passing) => {
		if (isEntry(passing)) sent += 1;
		if (isEntry(passing) && sent === 7) return { answerLost: () => server.kill() };
		return isEntry(passing) && sent === 13 ? 'lost' : 'passes';
	};
	await context.setOffline(false);
	await expect.poll(() => server.isRunning, { timeout: 15_000 }).toBe(false);
	await server.start();
	for (const words of [all[0], all[6], all[12], all[19]]) {
		await expect(bubble(page, words ?? '')).toContainText('Sent', { timeout: 30_000 });
	}
	const there = (await iro.messages()).map(({ words }) => words);
	expect(there.filter((words) => all.includes(words))).toEqual(all);
});
