import type { OpenTalk } from '$lib/domain/review/talk';
import type { App } from '$lib/server/app';
import type { StaffActor } from '$lib/server/policy/actors';
import { needsHomeVisit } from '$lib/server/services/review-readiness';
import { bookedIn, bookedNow, isWritten } from '$lib/server/services/talk-views';

/** The talk before a review, as the child's IRO has it at the desk and over the API. */
export async function openTalk(app: App, staff: StaffActor, reviewId: string): Promise<OpenTalk> {
	const talked = await app.privateTalks.open(staff, reviewId);
	const { talks, said, rules, standing } = talked;
	const booked = bookedNow(talks);
	return {
		...standing,
		booked: booked && bookedIn(booked, rules.timeZone),
		writeDownBy: booked?.row.on ? app.privateTalks.writeDownBy(rules, booked.row.on).dueOn : null,
		notes: talks.filter(isWritten).map(({ row, by, note }) => ({
			...note,
			id: row.id,
			at: row.at.toISOString(),
			writtenBy: by,
			dueOn: row.dueOn
		})),
		asked: said.flatMap(({ row, entry }) =>
			entry?.kind === 'review-request'
				? [
						{
							entryId: row.id,
							want: entry.body.want,
							at: row.receivedAt.toISOString(),
							isOpen: row.answeredAt === null
						}
					]
				: []
		),
		missing: (await app.reviewReadiness.missing(staff, [talked.found])).get(reviewId) ?? [],
		needsHomeVisit: needsHomeVisit(talked)
	};
}
