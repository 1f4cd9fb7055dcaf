import { hash, verify } from '@node-rs/argon2';
import { addHours, subMinutes } from 'date-fns';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { OrganisationRow, StaffRow } from '$lib/server/repositories/staff';
import { hashToken, newToken } from '$lib/server/tokens';
import type { ServiceContext } from './context';

/** A session ends after this long without use, and after this long altogether. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 10;

const TOUCH_EVERY_MS = 60_000;

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
	return hash(password, ARGON2);
}

export interface SignedIn {
	staff: StaffActor;
	organisation: string;
	token: string;
	expiresAt: Date;
}

/** How staff sign in. Everything about it is behind this one class, so that another way can take its place. */
export class StaffSessionsService {
	/** Verified when nobody has the address, so that both kinds of wrong take as long. */
	#decoy: Promise<string> | undefined;

	constructor(private readonly context: ServiceContext) {}

	/** @throws {Refusal} wrong-sign-in, whichever of the two was wrong */
	async signIn(email: string, password: string): Promise<SignedIn> {
		const { repositories, db, clock } = this.context;
		const found = await repositories.staff.findByEmail(db, email);
		this.#decoy ??= hashPassword(newToken());
		const isRight = await verify(found?.staff.passwordHash ?? (await this.#decoy), password);
		if (!found || !isRight) throw new Refusal('wrong-sign-in');
		const token = newToken();
		const now = clock.now();
		const expiresAt = addHours(now, ABSOLUTE_HOURS);
		const staff = toActor(found.staff, found.organisation);
		await repositories.staff.dropExpiredSessions(db, now);
		await repositories.staff.addSession(db, {
			tokenHash: hashToken(token),
			staffId: staff.staffId,
			createdAt: now,
			lastUsedAt: now,
			expiresAt
		});
		await repositories.audit.add(db, { at: now, actor: staff, action: 'signed-in', thingKind: 'desk' });
		return { staff, organisation: found.organisation.name, token, expiresAt };
	}

	/** Whose session it is, as long as it has not ended. */
	async staffByToken(token: string): Promise<StaffActor | null> {
		const { repositories, db, clock } = this.context;
		const now = clock.now();
		const tokenHash = hashToken(token);
		const found = await repositories.staff.findSession(db, tokenHash, now, subMinutes(now, IDLE_MINUTES));
		if (!found) return null;
		if (now.getTime() - found.session.lastUsedAt.getTime() > TOUCH_EVERY_MS) {
			await repositories.staff.touchSession(db, tokenHash, now);
		}
		return toActor(found.staff, found.organisation);
	}

	async signOut(token: string): Promise<void> {
		const { repositories, db } = this.context;
		await repositories.staff.endSession(db, hashToken(token));
	}
}

/** A member of staff as whoever acts. */
export function toActor(staff: StaffRow, organisation: OrganisationRow): StaffActor {
	return {
		kind: 'staff',
		staffId: staff.id,
		organisationId: organisation.id,
		organisationKind: organisation.kind,
		role: staff.role,
		name: staff.name,
		language: staff.language
	};
}
