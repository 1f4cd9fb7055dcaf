import { createEvents, type EventAttributes } from 'ics';
import { translatorFor } from '$lib/i18n/server';
import { Refusal } from '$lib/server/http/problem';
import { hashToken, newToken } from '$lib/server/tokens';
import type { StaffActor } from '$lib/server/policy/actors';
import type { ReviewOfChild } from '$lib/server/repositories/reviews';
import type { ServiceContext } from './context';
import type { ReviewsService } from './reviews';
import { toActor } from './staff-sessions';

type Translate = ReturnType<typeof translatorFor>['t'];

/** How long a meeting stands in a calendar while nobody has said. */
const USUAL_MINUTES = 60;

/**
 * A calendar of somebody's reviews for the calendar that they use, by a secret address. It holds no
 * child's name and no place: calendars are shared, and lie open on screens and phones (L-Time).
 */
export class CalendarLinksService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService
	) {}

	/** Makes a new secret address. The one before ends. */
	async renew(staff: StaffActor): Promise<{ url: string }> {
		const { repositories, db, clock, origin } = this.context;
		const token = newToken();
		await repositories.staff.putCalendarLink(db, {
			staffId: staff.staffId,
			tokenHash: hashToken(token),
			madeAt: clock.now()
		});
		return { url: `${origin}/api/v1/calendars/${token}` };
	}

	/** When somebody's address was made; null while they have none. */
	async madeAt(staff: StaffActor): Promise<Date | null> {
		return (
			(await this.context.repositories.staff.calendarLinkOf(this.context.db, staff.staffId))?.madeAt ?? null
		);
	}

	/** The calendar behind a secret address, as iCalendar. @throws {Refusal} not-found */
	async read(token: string): Promise<string> {
		const { repositories, db, origin } = this.context;
		const found = await repositories.staff.byCalendarLink(db, hashToken(token));
		if (!found) throw new Refusal('not-found');
		const staff = toActor(found.staff, found.organisation);
		const { t } = translatorFor(staff.language);
		const reviews = await this.reviews.list(staff);
		const events = reviews.flatMap((one) => [...meetingOf(one, origin, t), ...limitOf(one, origin, t)]);
		const { value, error } = createEvents(events, {
			calName: t('desk:brand'),
			productId: 'my-review',
			method: 'PUBLISH'
		});
		if (error) throw error;
		return value ?? '';
	}
}

function addressOf(origin: string, reviewId: string): string {
	return `${origin}/desk/reviews/${reviewId}`;
}

function meetingOf({ review }: ReviewOfChild, origin: string, t: Translate): EventAttributes[] {
	if (!review.startsAt) return [];
	return [
		{
			uid: review.id,
			title: t(review.bookedAt ? 'desk-reviews:calendar.review' : 'desk-reviews:calendar.suggested'),
			start: review.startsAt.getTime(),
			startInputType: 'utc',
			startOutputType: 'utc',
			duration: { minutes: review.minutes ?? USUAL_MINUTES },
			status: review.bookedAt ? 'CONFIRMED' : 'TENTATIVE',
			url: addressOf(origin, review.id)
		}
	];
}

/** The last day, all day long. */
function limitOf({ review }: ReviewOfChild, origin: string, t: Translate): EventAttributes[] {
	if (!review.dueOn) return [];
	const [year, month, day] = review.dueOn.split('-').map(Number) as [number, number, number];
	return [
		{
			uid: `${review.id}-limit`,
			title: t('desk-reviews:calendar.limit'),
			start: [year, month, day],
			duration: { days: 1 },
			busyStatus: 'FREE',
			url: addressOf(origin, review.id)
		}
	];
}
