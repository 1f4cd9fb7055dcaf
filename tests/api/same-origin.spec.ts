import { ApiClient, codeOf } from '../support/api';
import { expect, test } from '../support/test';

test('a page of another site can change nothing, whatever it sends', async ({ server }) => {
	const anybody = new ApiClient(server.url);
	const code = codeOf(server.signIns, 'Jaden');
	const foreign = { origin: 'https://elsewhere.example' };
	expect((await anybody.call('POST', '/api/v1/devices', { code }, foreign)).status).toBe(400);
	expect(
		(await anybody.call('POST', '/api/v1/devices', { code }, { 'sec-fetch-site': 'cross-site' })).status
	).toBe(400);
	const form = { ...foreign, 'content-type': 'application/x-www-form-urlencoded' };
	expect((await anybody.call('POST', '/desk/sign-in', 'email=a&password=b', form)).status).toBe(400);
	const { origin: _, ...noOrigin } = form;
	expect((await anybody.call('POST', '/desk/sign-in', 'email=a&password=b', noOrigin)).status).toBe(400);
});
