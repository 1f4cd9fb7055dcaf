import { operations } from '$lib/contract/v1/operations';
import type { Joined } from '$lib/contract/v1/devices';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { Refusal } from '$lib/server/http/problem';
import { isBrowser, setDeviceCookie } from '$lib/server/http/sessions';

/** One address may be wrong a few times, and all addresses together a few hundred times. */
export const POST = endpoint(operations.joinDevice, async ({ app, body, event }) => {
	const address = event.getClientAddress();
	await app.limits.check('wrong-code', address);
	await app.limits.check('wrong-code-anywhere', 'all');
	try {
		const { device, childName, token } = await app.joining.join(body.code, body.deviceName ?? null);
		setDeviceCookie(event.cookies, device.deviceId, token);
		const joined: Joined = {
			deviceId: device.deviceId,
			role: device.role,
			child: { id: device.childId, name: childName },
			...(device.helperName ? { helper: { name: device.helperName } } : {}),
			...(isBrowser(event.request) ? {} : { token })
		};
		return answer(joined, 201);
	} catch (error) {
		if (error instanceof Refusal) {
			await app.limits.count('wrong-code', address);
			await app.limits.count('wrong-code-anywhere', 'all');
		}
		throw error;
	}
});
