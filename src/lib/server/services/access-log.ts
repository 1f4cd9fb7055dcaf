import type { DeviceActor } from '$lib/server/policy/actors';
import type { ServiceContext } from './context';

/** Who has looked at a child's things (D-9). A helper's device does not get it: it is the child's. */
export class AccessLogService {
	constructor(private readonly context: ServiceContext) {}

	async page(device: DeviceActor, page: { after: number; limit: number }) {
		const { repositories, db } = this.context;
		if (device.role !== 'child') return { items: [], next: page.after, more: false };
		const rows = await repositories.audit.pageForDevice(db, device, { ...page, limit: page.limit + 1 });
		const items = rows.slice(0, page.limit).map((row) => ({
			id: row.id,
			at: row.at.toISOString(),
			who: { name: row.name, role: row.role, organisation: row.organisation },
			did: row.action,
			what: row.thingKind
		}));
		return { items, next: items.at(-1)?.id ?? page.after, more: rows.length > page.limit };
	}
}
