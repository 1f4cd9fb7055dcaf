import type { ServiceInfo } from '$lib/domain/service/service';
import { ask, type RequestPorts } from './request';
import { isServiceInfo } from './shapes';

/** Fetches what anybody may know of the service. Null: not now. */
export async function fetchServiceInfo(ports: RequestPorts): Promise<ServiceInfo | null> {
	const reply = await ask(ports, { method: 'GET', path: '/api/v1/service' });
	return reply.is === 'answer' && isServiceInfo(reply.body) ? reply.body : null;
}
