import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { IdV1 } from '$lib/contract/v1/text';
import { isPlanHeading, type PlanHeading } from '$lib/domain/plan/headings';
import type { App } from '$lib/server/app';
import { Refusal } from '$lib/server/http/problem';
import { staffToken } from '$lib/server/http/sessions';
import type { StaffActor } from '$lib/server/policy/actors';
import { DESK_START, signInPath } from './way-back';

/** What a page of the desk gets once it is known who asks. */
export interface DeskCall {
	staff: StaffActor;
	app: App;
}

type DeskEvent = Pick<RequestEvent, 'locals' | 'url'>;

/**
 * Every load and every action of the desk is made with this, sign-in aside, so that none can be
 * without its guard. What is not there, and what is not theirs, is the same page to everybody.
 */
export function forStaff<Event extends DeskEvent, Result>(
	handle: (event: Event, call: DeskCall) => Promise<Result> | Result
): (event: Event) => Promise<Result> {
	return async (event) => {
		const { staff, app } = event.locals;
		if (!staff) redirect(303, signInPath(event.url));
		try {
			return await handle(event, { staff, app });
		} catch (refused) {
			if (refused instanceof Refusal && refused.code === 'not-found') notFound();
			if (refused instanceof Refusal && refused.code === 'key-not-here')
				error(421, { message: 'key-not-here' });
			throw refused;
		}
	};
}

/** Who is between the password and the second factor, and the token of that. */
export interface ArrivingCall extends DeskCall {
	token: string;
}

/** What lies between the password and the second factor is made with this: whoever is not there signs in first. */
export function forArriving<Event extends DeskEvent & Pick<RequestEvent, 'cookies' | 'request'>, Result>(
	handle: (event: Event, call: ArrivingCall) => Promise<Result> | Result
): (event: Event) => Promise<Result> {
	return async (event) => {
		const { app } = event.locals;
		const token = staffToken(event);
		const staff = token ? await app.staffSessions.arrivingByToken(token) : null;
		if (!token || !staff)
			redirect(303, event.locals.staff ? DESK_START : signInPath(new URL('/desk', event.url)));
		return handle(event, { staff, app, token });
	};
}

export function notFound(): never {
	error(404, { message: 'not-found' });
}

/** An id from the address. Anything else than an id is nowhere to be found. */
export function idFrom(param: string): string {
	return IdV1.safeParse(param).success ? param.toLowerCase() : notFound();
}

export function headingFrom(param: string): PlanHeading {
	return isPlanHeading(param) ? param : notFound();
}
