import { message, type ApiClient } from '../support/api';
import { makeDemoTemplate, startDemo } from '../support/demo';
import type { TestServer } from '../support/server';

/** Runs a benchmark against a demo of its own, and takes everything away afterwards. */
export async function withService(
	run: (server: TestServer, databaseUrl: string) => Promise<void>,
	env: NodeJS.ProcessEnv = {}
): Promise<void> {
	const { template, remove } = await makeDemoTemplate();
	try {
		const demo = await startDemo(template, { LOG_LEVEL: 'silent', ...env });
		try {
			await run(demo.server, demo.databaseUrl);
		} finally {
			await demo.remove();
		}
	} finally {
		await remove();
	}
}

/** Has a child say so many things to their IRO. */
export async function sayThings(device: ApiClient, count: number): Promise<string[]> {
	const ids: string[] = [];
	for (let number = 1; number <= count; number += 1) {
		const words = `Thing number ${number}. ${'I would like to say more about it. '.repeat(6)}`.trim();
		const entry = message(words, { to: ['iro'] });
		made(await device.post('/api/v1/me/entries', entry));
		ids.push(entry.id);
	}
	return ids;
}

/** Has an IRO answer what a child said, until so many things are in the child's feed. Gives the last answer. */
export async function tellThings(
	iro: ApiClient,
	device: ApiClient & { childId: string },
	said: readonly string[],
	count: number
): Promise<string> {
	let text = '';
	const there = (await device.feed()).length;
	for (let number = 0; there + number < count; number += 1) {
		text = `Thank you. This is answer number ${number + 1}.`;
		const path = `/api/v1/children/${device.childId}/entries/${said[number % said.length]}/answers`;
		made(await iro.post(path, { text: { lang: 'en', text } }));
	}
	return text;
}

/** @throws when a call did not make what it should */
function made(answer: {
	status: number;
	text: string;
	json: Record<string, unknown>;
}): Record<string, unknown> {
	if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text.slice(0, 300)}`);
	return answer.json;
}
