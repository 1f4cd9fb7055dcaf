import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import type { App } from '$lib/server/app';
import type { StaffActor } from '$lib/server/policy/actors';
import type { KnownDevice } from '$lib/server/services/joining';

/** Several people may have joined on one device, so each has a cookie of their own. */
const DEVICE_COOKIE = 'device_';
/** Names the device that joined last, for callers that do not say which they are. */
const LAST_DEVICE_COOKIE = 'device';
const STAFF_COOKIE = 'desk_session';

const FOR_YEARS = 5 * 365 * 24 * 60 * 60;

const DEVICE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const COOKIE = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

export function setDeviceCookie(cookies: Cookies, deviceId: string, token: string): void {
	cookies.set(DEVICE_COOKIE + deviceId, token, { ...COOKIE, maxAge: FOR_YEARS });
	cookies.set(LAST_DEVICE_COOKIE, deviceId, { ...COOKIE, maxAge: FOR_YEARS });
}

export function clearDeviceCookie(cookies: Cookies, deviceId: string): void {
	cookies.delete(DEVICE_COOKIE + deviceId, COOKIE);
	if (cookies.get(LAST_DEVICE_COOKIE) === deviceId) cookies.delete(LAST_DEVICE_COOKIE, COOKIE);
}

export function setStaffCookie(cookies: Cookies, token: string, expiresAt: Date): void {
	cookies.set(STAFF_COOKIE, token, { ...COOKIE, expires: expiresAt });
}

const ERRAND_COOKIE = 'desk_errand';

/** Lax: it must come along when the provider sends the browser back. It opens nothing by itself. */
const ERRAND = { path: '/desk/sign-in', httpOnly: true, sameSite: 'lax' } as const;

const TEN_MINUTES = 10 * 60;

const ErrandCookie = z.object({
	state: z.string(),
	nonce: z.string(),
	verifier: z.string(),
	/** Where to go on to. */
	to: z.string()
});

export function setErrandCookie(cookies: Cookies, errand: z.infer<typeof ErrandCookie>): void {
	cookies.set(ERRAND_COOKIE, JSON.stringify(errand), { ...ERRAND, maxAge: TEN_MINUTES });
}

/** Taken once. */
export function takeErrandCookie(cookies: Cookies): z.infer<typeof ErrandCookie> | null {
	const kept = cookies.get(ERRAND_COOKIE);
	if (kept === undefined) return null;
	cookies.delete(ERRAND_COOKIE, ERRAND);
	try {
		return ErrandCookie.safeParse(JSON.parse(kept)).data ?? null;
	} catch {
		return null;
	}
}

export function clearStaffCookie(cookies: Cookies): void {
	cookies.delete(STAFF_COOKIE, COOKIE);
}

function bearer(request: Request): string | null {
	return /^Bearer ([\w-]{20,200})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}

/** The token of the caller's staff session, from the cookie or the header. */
export function staffToken(event: Pick<RequestEvent, 'request' | 'cookies'>): string | null {
	return bearer(event.request) ?? event.cookies.get(STAFF_COOKIE) ?? null;
}

/** The device that calls: by its bearer token, else by the cookie of the device that it says it is. */
export async function readDevice(event: RequestEvent, app: App): Promise<KnownDevice | null> {
	const token = bearer(event.request);
	if (token) return app.joining.deviceByToken(token);
	const asked = event.request.headers.get('x-device');
	const id = asked ?? event.cookies.get(LAST_DEVICE_COOKIE) ?? '';
	if (!DEVICE_ID.test(id)) return null;
	const kept = event.cookies.get(DEVICE_COOKIE + id);
	const device = kept ? await app.joining.deviceByToken(kept) : null;
	return device?.actor.deviceId === id ? device : null;
}

export async function readStaff(event: RequestEvent, app: App): Promise<StaffActor | null> {
	const token = staffToken(event);
	return token ? app.staffSessions.staffByToken(token) : null;
}

/**
 * Whether the caller is a page in a browser. Only others get their token in the answer: what a
 * script on a page can read, a script that does not belong there could read too.
 */
export function isBrowser(request: Request): boolean {
	return request.headers.has('origin') || request.headers.has('sec-fetch-site');
}
