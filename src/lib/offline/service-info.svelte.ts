import type { ServiceInfo } from '$lib/domain/service/service';

class KnownService {
	current = $state.raw<ServiceInfo | null>(null);
}

/** What this device knows of the service. Null only before it was ever reached, or read from the device. */
export const serviceInfo = new KnownService();
