import { dayAt } from '$lib/server/clock';
import type { DemoChild, DemoReview } from './child-record';
import { writesTalk } from './review-story';
import type { Act, Scene } from './scene';

/** How the last review was arranged and held, and the next one set. */
export function reviewActs({ lastReview, nextReview }: DemoChild): Act[] {
	const sets = [lastReview, nextReview].flatMap((review) =>
		review ? [{ at: review.set, run: (scene: Scene) => setReview(scene, review) }] : []
	);
	if (!lastReview) return sets;
	const { by, talk, startsAt } = lastReview;
	const talks = talk ? [writesTalk(talk.at, by, talk)] : [];
	return [...sets, ...talks, { at: startsAt, run: (scene: Scene) => hold(scene, lastReview) }];
}

async function setReview(scene: Scene, review: DemoReview): Promise<void> {
	const { app, calendar, place, child, people } = scene;
	const { actor } = scene.member(review.by);
	const { repositories, db } = app.context;
	const [open] = await repositories.reviews.openOf(db, [child.id]);
	scene.review = await db.transaction(async (tx) => {
		const { id } = open ?? (await app.reviews.planIn(tx, child, 'later'));
		await repositories.reviews.update(tx, id, { chairedBy: review.chairedBy });
		return id;
	});
	const { minutes, place: words, placeKind } = review;
	const startsAt = calendar.moment(review.startsAt, place);
	await app.reviewDays.book(actor, scene.review, { startsAt, minutes, place: words, placeKind });
	for (const { who, ...decision } of review.people ?? []) {
		await app.reviewPeople.decide(actor, scene.review, people.get(who), decision);
	}
}

/** From then on the next one is to be prepared. */
async function hold(scene: Scene, { by, startsAt }: DemoReview): Promise<void> {
	const { app, calendar, place } = scene;
	const on = dayAt(calendar.moment(startsAt, place), place.timeZone);
	scene.review = (await app.reviewDays.hold(scene.member(by).actor, scene.review, { on })).next;
}
