import { v7 } from 'uuid';
import type { ComplaintOutcome } from '$lib/domain/complaints/complaint';
import type { Entry, EntryBodies, EntryKind, SaidBy } from '$lib/domain/entries/entry';
import type { AdultText } from '$lib/domain/text/text';
import { withOffset } from '$lib/server/clock';
import type { StoryMoment } from './calendar';
import type { Act, Scene } from './scene';
import type { StaffKey } from './staff';

type Words = AdultText;

export interface Spoken {
	/** How the story speaks of it later. */
	key: string;
	/** Name of the device that it comes from. */
	from: string;
	saidBy?: SaidBy;
	to?: Entry['to'];
	/** Keys of people and staff whom it is about. */
	about?: string[];
	/** When it was said, where it was sent later than that: somewhere without a network. */
	madeAt?: StoryMoment;
}

interface Said<K extends EntryKind> extends Spoken {
	kind: K;
	/** Made from the scene where it names somebody, or the review. */
	body: EntryBodies[K] | ((scene: Scene) => EntryBodies[K]);
}

/** A device joins with the child's own code, or with the code of the helper who is named. */
export function joins(at: StoryMoment, device: string, helper: string | null = null): Act {
	return {
		at,
		run: async (scene) => {
			const code = scene.codes.find(({ helperName }) => helperName === helper);
			if (!code) throw new Error(`There is no code for "${device}"`);
			const joined = await scene.app.joining.join(code.code, device);
			scene.devices.add(device, joined.device);
		}
	};
}

/** The child, or a helper, says something. */
export function says<K extends EntryKind>(at: StoryMoment, said: Said<K>): Act {
	return { at, run: (scene) => receive(scene, said) };
}

/** The child, or a helper, puts a picture of their own in the place of somebody's face. */
export function pictures(
	at: StoryMoment,
	said: Omit<Said<'own-picture'>, 'kind' | 'body'> & { person: string; photo: () => Promise<string> }
): Act {
	const { person, photo, ...rest } = said;
	return {
		at,
		run: async (scene) => {
			const body = { stands: { personId: scene.people.get(person) }, picture: await photo() };
			return receive(scene, { ...rest, kind: 'own-picture', body });
		}
	};
}

/** The child has read everything that has come so far. */
export function reads(at: StoryMoment, from: string): Act {
	return {
		at,
		run: async (scene) => {
			const { db, repositories } = scene.app.context;
			const child = await repositories.children.find(db, scene.child.id);
			const body = { upTo: child?.feedSeq ?? 0 };
			await receive(scene, { key: `read at ${JSON.stringify(at)}`, from, kind: 'read-marks', body });
		}
	};
}

/** The child answers "What I heard you say". */
export function confirms(
	at: StoryMoment,
	said: Omit<Said<'heard-answer'>, 'kind' | 'body'> & {
		answer: EntryBodies['heard-answer']['answer'];
		words?: string;
	}
): Act {
	const { answer, words, ...rest } = said;
	return {
		at,
		run: (scene) => {
			const body = { heard: scene.heard.get(said.key), answer, ...(words ? { words } : {}) };
			return receive(scene, { ...rest, key: `${said.key} confirmed`, kind: 'heard-answer', body });
		}
	};
}

/** Somebody reads it at the desk, and the child sees that it was seen. */
export function opens(at: StoryMoment, by: StaffKey, key: string): Act {
	return {
		at,
		run: async (scene) => {
			await scene.app.staffEntries.open(scene.member(by).actor, keyOf(scene, key));
		}
	};
}

export function answers(at: StoryMoment, by: StaffKey, key: string, text: Words): Act {
	return {
		at,
		run: async (scene) => {
			await scene.app.staffEntries.answer(scene.member(by).actor, keyOf(scene, key), { text });
		}
	};
}

export function asksWhatTheyHeard(at: StoryMoment, by: StaffKey, key: string, text: Words): Act {
	return {
		at,
		run: async (scene) => {
			const asked = await scene.app.staffEntries.askWhatIHeard(
				scene.member(by).actor,
				keyOf(scene, key),
				text
			);
			scene.heard.add(key, asked.id);
		}
	};
}

/** Somebody at an advocacy service becomes the child's advocate. */
export function appoints(at: StoryMoment, advocate: StaffKey, key: string): Act {
	return {
		at,
		run: async (scene) => {
			const { actor } = scene.member(advocate);
			await scene.app.advocacy.appoint(actor, keyOf(scene, key), actor.staffId);
		}
	};
}

/** Somebody takes a complaint on, and sets the day of the answer where no rule does. */
export function takesOn(at: StoryMoment, by: StaffKey, key: string, answerBy?: string): Act {
	return {
		at,
		run: async (scene) => {
			const day = answerBy ? { answerBy: scene.calendar.day(answerBy, scene.place) } : {};
			const { actor } = scene.member(by);
			await scene.app.concerns.open(actor, scene.entries.get(key));
			await scene.app.complaintHandling.takeOn(actor, scene.entries.get(key), day);
		}
	};
}

/** A complaint is answered. */
export function decides(
	at: StoryMoment,
	by: StaffKey,
	key: string,
	decision: { outcome: ComplaintOutcome; why: Words }
): Act {
	return {
		at,
		run: async (scene) => {
			await scene.app.complaintHandling.decide(scene.member(by).actor, scene.entries.get(key), decision);
		}
	};
}

function keyOf(scene: Scene, key: string) {
	return { childId: scene.child.id, entryId: scene.entries.get(key) };
}

async function receive<K extends EntryKind>(scene: Scene, said: Said<K>): Promise<void> {
	const { app, calendar, place } = scene;
	const madeAt = said.madeAt ? calendar.moment(said.madeAt, place) : app.clock.now();
	const entry = {
		id: v7({ msecs: madeAt.getTime() }),
		kind: said.kind,
		madeAt: withOffset(madeAt, place.timeZone),
		saidBy: said.saidBy ?? { by: 'child' },
		...(said.about ? { about: said.about.map((key) => scene.people.get(key)) } : {}),
		body: typeof said.body === 'function' ? said.body(scene) : said.body,
		...(said.to ? { to: said.to } : {})
	} as Entry;
	await app.entries.receive(scene.devices.get(said.from), entry);
	scene.entries.add(said.key, entry.id);
}
