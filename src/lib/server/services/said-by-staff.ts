import type { Message } from '$lib/domain/feed/feed';
import type { Queryable } from '$lib/server/db/types';
import type { StaffActor } from '$lib/server/policy/actors';
import type { ServiceContext } from './context';

/** Whose words these are, by the name that the child uses for them. */
export async function fromStaff(
	{ repositories }: ServiceContext,
	db: Queryable,
	staff: Pick<StaffActor, 'staffId' | 'name' | 'role'>,
	childId: string
): Promise<Message['from']> {
	const person = await repositories.people.findStaffPerson(db, childId, staff.staffId);
	return {
		name: person?.name ?? staff.name,
		role: person?.role ?? staff.role,
		...(person ? { personId: person.id } : {})
	};
}
