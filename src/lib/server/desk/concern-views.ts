import { ageOn, dueOn } from '$lib/desk/days';
import type { ChildFacts } from '$lib/desk/child';
import type { ComplaintFacts, ConcernItem, ConcernView } from '$lib/desk/concern';
import { saidInList } from '$lib/desk/said';
import type { Entry } from '$lib/domain/entries/entry';
import type { StaffActor } from '$lib/server/policy/actors';
import { mayHandle } from '$lib/server/policy/complaints';
import type { ConcernRow, OpenConcern } from '$lib/server/services/concerns';
import type { OpenedEntry } from '$lib/server/services/staff-entries';
import { childFacts } from './child-views';
import { openEntry, written } from './thread-views';

/** Nothing for one that was erased: there is nothing to show. */
export function concernItem({ row, entry, child, today, isNew, complaint }: ConcernRow): ConcernItem[] {
	if (!entry) return [];
	const isOpen = row.answeredAt === null && row.takenBackAt === null;
	const day = complaint ? complaint.answerBy : row.answerBy;
	return [
		{
			id: row.id,
			name: child?.name ?? null,
			said: saidInList(entry),
			receivedAt: row.receivedAt.toISOString(),
			isNew,
			due: isOpen ? dueOn(day, today) : null,
			answeredAt: row.answeredAt?.toISOString() ?? null,
			isTakenBack: row.takenBackAt !== null,
			complaint: complaint && {
				reference: { thing: complaint.thing, number: complaint.number },
				stage: complaint.stage,
				handler: complaint.handlerName
			}
		}
	];
}

export function concernView(concern: OpenConcern, staff: StaffActor): ConcernView | null {
	const { opened, today, isUnnamed, complaint, progress, later } = concern;
	const { entry } = opened;
	if (!entry) return null;
	const reader = { staff, today, people: concern.people };
	const open = openEntry(concern, entry, reader);
	return {
		facts: isUnnamed
			? withoutName(concern)
			: childFacts({ ...concern, nextReview: null, isForAdvocate: false }),
		isUnnamed,
		people: isUnnamed ? [] : concern.people.map(({ id, name, role }) => ({ id, name, role })),
		entry: isUnnamed ? { ...open, saidBy: { by: 'child' }, helperDevice: false } : open,
		written: opened.messages.map((message) => written(message, { heard: new Map() }, staff)),
		complaint: progress && {
			progress,
			facts: complaintFacts(entry),
			mayHandle: mayHandle(staff, progress.track),
			held: dueOn(complaint?.row.tellInPersonBy ?? null, today)
		},
		later: later.flatMap((one) =>
			one.entry
				? [{ entry: openEntry(laterThread(one), one.entry, reader), ownView: ownViewIn(one.entry) }]
				: []
		)
	};
}

function ownViewIn({ kind, body }: Entry) {
	return kind === 'complaint-next' ? (body.ownView ?? null) : null;
}

function laterThread(opened: OpenedEntry) {
	return { opened, receipt: undefined, fromHelperDevice: false };
}

/** What has to be known to write in a way that the child can read, and nothing that tells who it is. */
function withoutName(concern: OpenConcern): ChildFacts {
	return {
		...childFacts({ ...concern, nextReview: null, isForAdvocate: false }),
		id: '',
		name: '',
		age: ageOn(concern.today, concern.today),
		pronouns: null,
		firstLanguage: '',
		councils: null
	};
}

function complaintFacts({ kind, body }: Entry): ComplaintFacts {
	const said = kind === 'complaint' ? body : {};
	return {
		hurt: said.hurt ?? false,
		happeningNow: said.happeningNow ?? null,
		wants: said.wants ?? null,
		tellIro: said.tellIro ?? false,
		tellIroManager: said.tellIroManager ?? false,
		wantsAdvocate: said.wantsAdvocate ?? null,
		childSays: said.childSays ?? null
	};
}
