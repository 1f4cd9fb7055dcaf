import { PUT_OFF_OFTEN } from '$lib/domain/review/arrangements';
import type { StaffActor } from '$lib/server/policy/actors';
import { mayDo } from '$lib/server/policy/staff';
import type { ServiceContext } from './context';

/** A review whose day was put off again: whose it is, and how often. */
export interface PutOff {
	review: string;
	child: { id: string; name: string };
	/** Null while the child has none. */
	iro: string | null;
	times: number;
}

/** Who keeps an eye on reviews that are put off again and again (NCB-4.1.3b). It tells nothing of what is in them. */
export class ReviewPutOffService {
	constructor(private readonly context: ServiceContext) {}

	/** Of the manager's organisation, the most often first; nothing for anybody else. */
	async often(staff: StaffActor): Promise<PutOff[]> {
		if (!mayDo(staff, 'count-put-off')) return [];
		const { repositories, db } = this.context;
		const found = await repositories.reviews.putOff(db, staff.organisationId, PUT_OFF_OFTEN);
		const iros = await repositories.children.irosOf(
			db,
			found.map(({ child }) => child.id)
		);
		return found.map(({ review, child }) => ({
			review: review.id,
			child: { id: child.id, name: child.name },
			iro: iros.get(child.id)?.name ?? null,
			times: review.moves + review.adjournments
		}));
	}
}
