import { newId, signInAs, type ApiClient } from '../api';
import type { TestServer } from '../server';
import { freshWord, type Plant, type Readers, type WorldNames } from './plants';

/** Whoever of the council works with the child and reads reviews; where they hold no role for the child, none of it. */
const TEAM = ['iro', 'social-worker', 'social-work-manager', 'iro-manager'];

const FOR_TEAM = { roles: TEAM, isChilds: false, isHelpers: false };
const FOR_TEAM_AND_CHILD = { ...FOR_TEAM, isChilds: true };
const FOR_ALL_OF_THEM = { ...FOR_TEAM_AND_CHILD, isHelpers: true };
const BETWEEN_THE_TWO = { roles: ['iro'], isChilds: true, isHelpers: false };

const text = (word: string) => ({ lang: 'en', text: word });

/**
 * Writes down at the desk, around the child's next review, words of every kind that are kept of one. They
 * hang on no entry, so each says who may read it.
 */
export async function plantReview(
	server: TestServer,
	names: WorldNames,
	child: ApiClient & { childId: string }
): Promise<Plant[]> {
	const iro = await signInAs(server, names.iro);
	const rows = (await iro.get('/api/v1/reviews')).json['items'] as { id: string; childId: string }[];
	const id = rows.find(({ childId }) => childId === child.childId)?.id ?? '';
	const planter = new ReviewPlanter(iro, id, child.childId);
	await planter.plantTalk();
	await planter.plantPerson(child);
	await planter.plantExclusion();
	await planter.plantAnswer();
	await planter.plantPermission();
	await planter.plantAdjournment();
	await planter.plantConsultation(server.url);
	await planter.plantReport(await signInAs(server, names.socialWorker));
	return planter.plants;
}

class ReviewPlanter {
	readonly plants: Plant[] = [];

	constructor(
		private readonly iro: ApiClient,
		private readonly reviewId: string,
		private readonly childId: string
	) {}

	/** The private talk before the review: written down, and then another one booked. */
	async plantTalk(): Promise<void> {
		const said = this.#word('what the child said, in a private talk', BETWEEN_THE_TWO);
		const saw = this.#word('what the IRO saw, in a private talk', BETWEEN_THE_TWO);
		const line = this.#word('what the IRO wrote of it, in a private talk', BETWEEN_THE_TWO);
		const on = new Date().toISOString().slice(0, 10);
		const note = { outcome: 'held', on, way: 'in-person', said: text(said), saw: text(saw) };
		await this.#send('POST', 'talk/notes', note);
		await this.#send('PUT', 'talk/booking', {
			startsAt: new Date(Date.now() + 86_400_000).toISOString(),
			minutes: 30,
			way: 'screen',
			words: text(line),
			why: text(line)
		});
	}

	/** Somebody who is left out of a part, and one whom something is said to that the child keeps private. */
	async plantPerson(child: ApiClient): Promise<void> {
		const feed = await child.feed();
		const person = feed.find(
			({ kind, body }) =>
				kind === 'person' && body && 'role' in body && body.role !== 'iro' && !('until' in body && body.until)
		);
		const kept = await child.post('/api/v1/me/entries', {
			id: newId(),
			kind: 'private-topic',
			madeAt: new Date().toISOString(),
			saidBy: { by: 'child' },
			body: { review: this.reviewId, topic: newId(), keep: 'only-iro', of: 'health', words: 'My body' }
		});
		if (kept.status !== 201) throw new Error(`Nothing could be kept private: ${kept.text}`);
		await this.#send('PUT', `people/${person?.id}`, {
			comes: 'part',
			items: ['health'],
			part: text(this.#word('for which part somebody comes', FOR_TEAM_AND_CHILD)),
			why: text(this.#word('why somebody is left out', FOR_TEAM_AND_CHILD)),
			whyShared: text(this.#word('why something private is shared', BETWEEN_THE_TWO)),
			leftOut: true,
			otherWay: this.#word('how somebody is heard who is left out', FOR_TEAM)
		});
		const words = this.#word('what somebody else thinks', FOR_TEAM);
		await this.#send('PUT', `people/${person?.id}/views`, { item: 'home', words });
		await this.#send('POST', 'people', {
			name: 'Somebody new',
			job: text(this.#word('what somebody new does', FOR_TEAM_AND_CHILD))
		});
	}

	/** The child is left out of a part: no helper comes to know of it. */
	async plantExclusion(): Promise<void> {
		await this.#send('PUT', 'exclusion', {
			part: text(this.#word('which part is without the child', FOR_TEAM_AND_CHILD)),
			why: text(this.#word('why a part is without the child', FOR_TEAM_AND_CHILD)),
			otherWay: text(this.#word('how the child is heard instead', FOR_TEAM_AND_CHILD))
		});
	}

	/** Somebody writes on their own form, with no account. */
	async plantConsultation(origin: string): Promise<void> {
		const { people } = (await this.iro.get(`/api/v1/reviews/${this.reviewId}`)).json as {
			people: { id: string; comes: string }[];
		};
		const asked = people.find(({ comes }) => comes !== 'asking');
		const path = `/api/v1/reviews/${this.reviewId}/people/${asked?.id}/consultations`;
		const { json } = await this.iro.post(path, { lang: 'en', showsName: true });
		const word = this.#word('what somebody wrote on their own form', FOR_TEAM);
		const { status } = await fetch(origin + new URL(String(json['url'])).pathname, {
			method: 'POST',
			redirect: 'manual',
			headers: { origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
			body: new URLSearchParams({ change: word })
		});
		if (status !== 303) throw new Error(`A form could not be sent: ${status}`);
	}

	/** The last to say something of it was the helper, whose device hears what becomes of it. */
	async plantAnswer(): Promise<void> {
		const words = text(this.#word('the answer to a wish', FOR_ALL_OF_THEM));
		await this.#send('POST', 'answers', { wish: 'helps', state: 'something-else', words });
	}

	async plantPermission(): Promise<void> {
		const readers = { ...FOR_TEAM, offices: ['service-director'] };
		const why = this.#word('why a review is to be later than the rules allow', readers);
		const on = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
		await this.#send('POST', 'permissions', { on, why });
	}

	async plantAdjournment(): Promise<void> {
		const { json } = await this.iro.get(`/api/v1/reviews/${this.reviewId}`);
		const { startsAt } = json['review'] as { startsAt: string };
		await this.#send('POST', 'adjournments', {
			startsAt: new Date(Date.parse(startsAt) + 7 * 86_400_000).toISOString(),
			why: text(this.#word('why a review is adjourned', FOR_ALL_OF_THEM)),
			lacking: ['child-not-ready'],
			childAsked: true,
			carerAsked: false,
			childWants: this.#word('what a child wants of an adjournment', FOR_TEAM)
		});
	}

	async plantReport(socialWorker: ApiClient): Promise<void> {
		const part = text(this.#word('a part of the social worker’s report', FOR_TEAM_AND_CHILD));
		const path = `/api/v1/reviews/${this.reviewId}/report/identity`;
		const { status, text: answer } = await socialWorker.call('PUT', path, { text: part });
		if (status !== 204) throw new Error(`A report could not be planted: ${answer}`);
	}

	#word(what: string, readers: Omit<Readers, 'childId'>): string {
		const word = freshWord();
		this.plants.push({
			word,
			what,
			entryId: '',
			isAnswer: false,
			readers: { ...readers, childId: this.childId }
		});
		return word;
	}

	async #send(method: string, path: string, body: unknown): Promise<void> {
		const { status, text: answer } = await this.iro.call(
			method,
			`/api/v1/reviews/${this.reviewId}/${path}`,
			body
		);
		if (status >= 300) throw new Error(`Nothing could be planted at ${path}: ${answer}`);
	}
}
