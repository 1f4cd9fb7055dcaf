import type { z } from 'zod';
import type { operations } from '$lib/contract/v1/operations';
import { isUnnamed } from '$lib/domain/rights-requests/rights-request';
import type { ConcernRow, OpenConcern } from '$lib/server/services/concerns';
import type { EntryWithAttachments } from '$lib/server/services/staff-entries';
import { staffEntry } from './staff-views';

type Row = z.input<(typeof operations.listConcerns.answers)[200]>['items'][number];
type Whole = z.input<(typeof operations.readConcern.answers)[200]>;

export function concernRow({ child, ...stored }: ConcernRow): Row {
	return { ...withoutName({ ...stored, attachments: [] }), childName: child?.name ?? null };
}

export function concern({ opened, child, complaint, progress, later }: OpenConcern): Whole {
	const row = withoutName(opened);
	return {
		...row,
		childName: row.childId === null ? null : child.name,
		complaint: progress,
		tellInPersonBy: complaint?.row.tellInPersonBy ?? null,
		later: later.map(staffEntry)
	};
}

/** Of a child who gave no name, nothing that tells who it is: no id, and not who helped. */
function withoutName(stored: EntryWithAttachments): Omit<Row, 'childName'> {
	const whole = staffEntry(stored);
	if (!isUnnamed(whole.entry)) return whole;
	return { ...whole, childId: null, entry: { ...whole.entry, saidBy: { by: 'child' } } };
}
