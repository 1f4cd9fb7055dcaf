import type { App } from '$lib/server/app';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import type { ChildRow } from '$lib/server/repositories/children';
import type { StaffRow } from '$lib/server/repositories/staff';
import type { MadeCode } from '$lib/server/services/joining';
import type { PlaceCalendar, StoryCalendar, StoryMoment } from './calendar';
import type { DemoChild } from './child-record';
import type { StaffKey } from './staff';

export interface CastMember {
	row: StaffRow;
	actor: StaffActor;
}

export type Cast = ReadonlyMap<StaffKey, CastMember>;

/** One thing that happened. It runs with the clock at its own moment, so that every trace of it is dated right. */
export interface Act {
	at: StoryMoment;
	run(scene: Scene): Promise<void>;
}

/** One child's part of the demo while it is being filled: who is there by now, and what was said. */
export class Scene {
	readonly codes: MadeCode[] = [];
	readonly devices = new Named<DeviceActor>('device');
	/** Ids of the child's people, staff among them. */
	readonly people = new Named<string>('person');
	readonly entries = new Named<string>('entry');
	readonly heard = new Named<string>('question');
	#child: ChildRow | undefined;
	#review: string | undefined;

	constructor(
		readonly app: App,
		readonly record: DemoChild,
		readonly calendar: StoryCalendar,
		readonly place: PlaceCalendar,
		private readonly cast: Cast
	) {}

	get child(): ChildRow {
		if (!this.#child) throw new Error(`${this.record.name} has not been added yet`);
		return this.#child;
	}

	set child(row: ChildRow) {
		this.#child = row;
	}

	/** Id of the review that is being prepared. */
	get review(): string {
		if (!this.#review) throw new Error(`${this.record.name} has no review yet`);
		return this.#review;
	}

	set review(id: string) {
		this.#review = id;
	}

	member(key: StaffKey): CastMember {
		const member = this.cast.get(key);
		if (!member) throw new Error(`Nobody of the staff is called "${key}"`);
		return member;
	}
}

/** Things by the names that a story gives them. A name that was never given is a mistake in the story. */
class Named<T> {
	readonly #things = new Map<string, T>();

	constructor(private readonly kind: string) {}

	add(name: string, thing: T): void {
		this.#things.set(name, thing);
	}

	all(): T[] {
		return [...this.#things.values()];
	}

	get(name: string): T {
		const thing = this.#things.get(name);
		if (thing === undefined) throw new Error(`There is no ${this.kind} called "${name}" yet`);
		return thing;
	}
}
