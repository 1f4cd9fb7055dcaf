import type { AccessView } from '$lib/desk/advocacy';
import type { App } from '$lib/server/app';
import type { StaffActor } from '$lib/server/policy/actors';
import type { EntryRow } from '$lib/server/repositories/entries';

/** Which of a child's devices have what the child and an advocate say; null at a council, which has no say in it. */
export async function accessView(
	app: App,
	staff: StaffActor,
	{ childId, deviceId }: Pick<EntryRow, 'childId' | 'deviceId'>
): Promise<AccessView | null> {
	if (staff.organisationKind !== 'advocacy') return null;
	const devices = await app.advocateAccess.forStaff(staff, childId);
	const from = devices.find(({ id }) => id === deviceId);
	return { devices, fromClosed: from && !from.isOpen ? from.number : null };
}
