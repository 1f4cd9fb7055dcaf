import type { RequestView } from '$lib/desk/advocacy';
import type { App } from '$lib/server/app';
import type { StaffActor } from '$lib/server/policy/actors';
import type { EntryKey } from '$lib/server/repositories/entries';

/** What an advocacy desk has to do with a request. */
export async function requestView(app: App, staff: StaffActor, key: EntryKey): Promise<RequestView> {
	const { acceptedAt, acceptedBy, advocate, advocates } = await app.advocacy.stateOf(staff, key);
	return {
		accepted: acceptedAt && { at: acceptedAt.toISOString(), by: acceptedBy ?? '' },
		advocate,
		advocates,
		suggested: advocate?.staffId ?? staff.staffId
	};
}
