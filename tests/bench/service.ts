import { ApiClient, message, signInAs } from '../support/api';
import { makeDemoTemplate, startDemo } from '../support/demo';
import type { TestServer } from '../support/server';

export type Device = ApiClient & { childId: string };

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

/** Adds children of Jersey's IRO through the API, each with a device that has joined. */
export async function addChildren(server: TestServer, count: number): Promise<Device[]> {
	const callum = await signInAs(server, 'Callum');
	const places = (await callum.get('/api/v1/children')).json['items'] as { place: string }[];
	const devices: Device[] = [];
	for (let number = 1; number <= count; number += 1) {
		const draft = { name: `Child ${number}`, birthday: '2012-05-04', place: places[0]?.place };
		const childId = made(await callum.post('/api/v1/children', draft))['id'] as string;
		const path = `/api/v1/children/${childId}/joining-codes`;
		const { code } = made(await callum.post(path, { role: 'child' }));
		const { token } = made(await new ApiClient(server.url).post('/api/v1/devices', { code }));
		devices.push(Object.assign(new ApiClient(server.url, token as string), { childId }));
	}
	return devices;
}

/** Has a child say so many things. */
export async function sayThings(device: ApiClient, count: number): Promise<string[]> {
	const ids: string[] = [];
	for (let number = 1; number <= count; number += 1) {
		const entry = message(
			`Thing number ${number}. ${'I would like to say more about it. '.repeat(6)}`.trim()
		);
		made(await device.post('/api/v1/me/entries', entry));
		ids.push(entry.id);
	}
	return ids;
}

/** @throws when a call did not make what it should */
export function made(answer: {
	status: number;
	text: string;
	json: Record<string, unknown>;
}): Record<string, unknown> {
	if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text.slice(0, 300)}`);
	return answer.json;
}
