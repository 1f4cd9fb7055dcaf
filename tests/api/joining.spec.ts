import { ApiClient, codeOf, joinAs, message, signInAs } from '../support/api';
import { expect, test } from '../support/test';

test.describe('joining', () => {
	test.use({ serverFor: 'test' });

	test('takes a code whatever the case, the spaces and the look-alikes', async ({ server }) => {
		const code = codeOf(server.signIns, 'Jaden');
		const typed = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace('-', ' ')} `;
		const { status, json, headers } = await new ApiClient(server.url).post('/api/v1/devices', {
			code: typed
		});
		expect(status).toBe(201);
		expect(json).toMatchObject({ role: 'child', child: { name: 'Jaden' } });
		expect(headers.get('cache-control')).toBe('no-store');
	});

	test('gives a browser a cookie that scripts cannot read, and no token', async ({ server }) => {
		const answer = await new ApiClient(server.url).call(
			'POST',
			'/api/v1/devices',
			{ code: codeOf(server.signIns, 'Jaden') },
			{ origin: server.url }
		);
		expect(answer.status).toBe(201);
		expect(answer.json).not.toHaveProperty('token');
		for (const cookie of answer.headers.getSetCookie()) {
			expect(cookie).toMatch(/HttpOnly/i);
			expect(cookie).toMatch(/SameSite=Strict/i);
		}
	});

	test('says one and the same 404 for a wrong, a used and an unreadable code', async ({ server }) => {
		const staff = await signInAs(server, 'Callum');
		const children = (await staff.get('/api/v1/children')).json['items'] as { id: string; name: string }[];
		const jaden = children.find(({ name }) => name === 'Jaden');
		const made = await staff.post(`/api/v1/children/${jaden?.id}/joining-codes`, { role: 'child' });
		expect(made.status).toBe(201);
		const anybody = new ApiClient(server.url);
		const join = (code: unknown) => anybody.post('/api/v1/devices', { code });
		expect((await join(made.json['code'])).status).toBe(201);
		const refusals = await Promise.all([join(made.json['code']), join('ACDE-2345'), join('?')]);
		const said = refusals.map(({ status, json }) => ({ status, ...json, requestId: undefined }));
		expect(said[0]).toMatchObject({ status: 404, code: 'code-not-valid' });
		expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
	});

	test('slows down after five wrong tries, even for a right code, and says for how long', async ({
		server
	}) => {
		const anybody = new ApiClient(server.url);
		for (let wrong = 0; wrong < 5; wrong += 1) {
			expect((await anybody.post('/api/v1/devices', { code: 'ACDE-2345' })).status).toBe(404);
		}
		const { status, json, headers } = await anybody.post('/api/v1/devices', {
			code: codeOf(server.signIns, 'Jaden')
		});
		expect(status).toBe(429);
		expect(json['code']).toBe('too-many-requests');
		expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
	});

	test('lets a device sign out, and then knows it no more', async ({ server }) => {
		const device = await joinAs(server, 'Wren');
		expect((await device.get('/api/v1/me/feed')).status).toBe(200);
		expect((await device.call('DELETE', '/api/v1/devices/current')).status).toBe(204);
		expect((await device.get('/api/v1/me/feed')).status).toBe(401);
	});

	test('cuts the line of a device that the desk ends, and of no other', async ({ server }) => {
		const [lost, kept] = [await joinAs(server, 'Jaden'), await joinAs(server, 'Jaden')];
		const hangUp = new AbortController();
		const [line, other] = await Promise.all(
			[lost, kept].map(({ token }) =>
				fetch(`${server.url}/api/v1/me/events`, {
					headers: { authorization: `Bearer ${token}` },
					signal: hangUp.signal
				})
			)
		);
		const callum = await signInAs(server, 'Callum');
		const path = `/api/v1/children/${lost.childId}/devices/${lost.deviceId}`;
		expect((await callum.call('DELETE', path)).status).toBe(204);
		expect(await line?.text()).not.toContain('event: feed');
		// A word for the other comes down a line that still holds.
		await kept.post('/api/v1/me/entries', message('Still here'));
		const reader = other?.body?.pipeThrough(new TextDecoderStream()).getReader();
		let heard = '';
		while (!heard.includes('event: feed')) {
			const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
			expect(done).toBe(false);
			heard += value;
		}
		hangUp.abort();
	});

	test('keeps the people of one device apart, each by a cookie of their own', async ({
		server,
		newDevice
	}) => {
		const browser = await newDevice();
		const join = async (name: string) => {
			const response = await browser.request.post('/api/v1/devices', {
				data: { code: codeOf(server.signIns, name) }
			});
			return ((await response.json()) as { deviceId: string }).deviceId;
		};
		const wren = await join('Wren');
		const jaden = await join('Jaden');
		const nameOn = async (device: string) => {
			const response = await browser.request.get('/api/v1/me/feed', { headers: { 'x-device': device } });
			const { items } = (await response.json()) as { items: { kind: string; body: { name: string } }[] };
			return items.find(({ kind }) => kind === 'child')?.body.name;
		};
		expect(await nameOn(wren)).toBe('Wren');
		expect(await nameOn(jaden)).toBe('Jaden');
	});
});
