import type { z } from 'zod';
import type { OpenReviewV1, PermissionPageV1, ReviewRowV1 } from '$lib/contract/v1/review-desk';
import type { ReviewReportV1 } from '$lib/contract/v1/review-report';
import type { ReadyNeed } from '$lib/domain/review/talk';
import { withOffset } from '$lib/server/clock';
import type { App } from '$lib/server/app';
import type { Permission, ReviewOfChild } from '$lib/server/repositories/reviews';
import type { OpenReview } from '$lib/server/services/review-desk';
import { asChildSees } from '$lib/server/services/review-people';

export function reviewRow(
	app: App,
	{ review, child }: ReviewOfChild,
	missing: readonly ReadyNeed[]
): z.input<typeof ReviewRowV1> {
	const { timeZone } = app.reviews.rulesOf(child);
	return {
		id: review.id,
		childId: child.id,
		childName: child.name,
		startsAt: review.startsAt && withOffset(review.startsAt, timeZone),
		on: review.on,
		dueOn: review.dueOn,
		status: review.status,
		booked: review.bookedAt !== null,
		missing: [...missing]
	};
}

export function openReview(open: OpenReview): z.input<typeof OpenReviewV1> {
	const { review, child, preparation } = open;
	return {
		childId: child.id,
		childName: child.name,
		review: open.body,
		dueBy: review.dueBy,
		prep: review.prep,
		upTo: open.upTo,
		choices: preparation.choices,
		views: preparation.views,
		answers: open.answers.map(({ answer }) => answer),
		people: open.people.map(asChildSees),
		exclusion: open.exclusion,
		privateTopics: open.privateTopics,
		report: openReport(open.report),
		heard: open.people.flatMap(({ row, details }) =>
			(details.heard ?? []).map((one) => ({ personId: row.id, name: details.name, ...one }))
		),
		consultations: answeredForms(open).map(({ answeredAt, ...form }) => ({
			...form,
			answeredAt: answeredAt.toISOString()
		})),
		requests: open.requests.map(({ row }) => row.id)
	};
}

/** Forms that somebody has sent, each with whose it is. */
export function answeredForms({ consultations, people }: Pick<OpenReview, 'consultations' | 'people'>) {
	return consultations.flatMap(({ row: { id, personId, answeredAt }, answers }) => {
		const name = people.find(({ row }) => row.id === personId)?.details.name ?? '';
		return answers && answeredAt ? [{ id, personId, name, answeredAt, answers }] : [];
	});
}

export function openReport({ dueOn, parts, answers }: OpenReview['report']): z.input<typeof ReviewReportV1> {
	return {
		dueOn,
		parts,
		answers: answers.map(
			({ entryId, at, said: { topic, version, answer, words, symbols, attachments } }) => ({
				entryId,
				topic,
				version,
				answer,
				words: words ?? null,
				symbols: symbols ?? [],
				attachments: attachments ?? [],
				at: at.toISOString()
			})
		)
	};
}

export function permissionRow({
	row,
	askedBy,
	why
}: Permission): z.input<typeof PermissionPageV1>['items'][number] {
	const { id, reviewId, on, askedAt } = row;
	return { id, review: reviewId, on, askedBy, askedAt: askedAt.toISOString(), why };
}
