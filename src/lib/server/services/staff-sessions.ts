import { hash, verify } from '@node-rs/argon2';
import { addHours, addMinutes, subMinutes } from 'date-fns';
import type { Queryable } from '$lib/server/db/types';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { OrganisationRow, StaffRow } from '$lib/server/repositories/staff';
import { hashToken, newToken } from '$lib/server/tokens';
import type { ServiceContext } from './context';
import type { SecondFactorsService } from './second-factors';

/** A session ends after this long without use, and after this long altogether. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 10;

/** Time between the password and the second factor. */
export const ARRIVING_MINUTES = 10;

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
	/** False: the second factor is still to come, and the token opens nothing else. */
	isWhole: boolean;
}

type Found = { staff: StaffRow; organisation: OrganisationRow };

/** How staff sign in. Everything about it is behind this one class, so that another way can take its place. */
export class StaffSessionsService {
	/** Verified when nobody has the address, so that both kinds of wrong take as long. */
	#decoy: Promise<string> | undefined;

	constructor(
		private readonly context: ServiceContext,
		private readonly factors: SecondFactorsService
	) {}

	/** By a password; what is still to come is a second factor, where one is needed. @throws {Refusal} wrong-sign-in, whichever of the two was wrong */
	async signIn(email: string, password: string): Promise<SignedIn> {
		const { repositories, db } = this.context;
		const found = await repositories.staff.findByEmail(db, email);
		this.#decoy ??= hashPassword(newToken());
		const isRight = await verify(found?.staff.passwordHash ?? (await this.#decoy), password);
		if (!found || !isRight) throw new Refusal('wrong-sign-in');
		const isWhole = !(await this.factors.isNeeded(toActor(found.staff, found.organisation)));
		return this.begin(found, isWhole);
	}

	/** Begins a session of somebody who has shown who they are. */
	async begin(found: Found, isWhole: boolean): Promise<SignedIn> {
		const { repositories, db, clock } = this.context;
		await repositories.staff.dropExpiredSessions(db, clock.now());
		return this.#add(db, found, isWhole);
	}

	/** Once the second factor has been shown: a new session, with a new token, in place of the one on the way. */
	async complete(token: string): Promise<SignedIn> {
		const { repositories, db } = this.context;
		return db.transaction(async (tx) => {
			const found = await this.#find(tx, token, false);
			if (!found) throw new Refusal('not-signed-in');
			await repositories.staff.endSession(tx, hashToken(token));
			return this.#add(tx, found, true);
		});
	}

	/** Whose session it is, as long as it has not ended. */
	async staffByToken(token: string): Promise<StaffActor | null> {
		const { repositories, db, clock } = this.context;
		const now = clock.now();
		const found = await this.#find(db, token, true);
		if (!found) return null;
		if (now.getTime() - found.session.lastUsedAt.getTime() > TOUCH_EVERY_MS) {
			await repositories.staff.touchSession(db, hashToken(token), now);
		}
		return toActor(found.staff, found.organisation);
	}

	/** Who is between the password and the second factor. */
	async arrivingByToken(token: string): Promise<StaffActor | null> {
		const found = await this.#find(this.context.db, token, false);
		return found ? toActor(found.staff, found.organisation) : null;
	}

	async signOut(token: string): Promise<void> {
		const { repositories, db } = this.context;
		await repositories.staff.endSession(db, hashToken(token));
	}

	#find(db: Queryable, token: string, isWhole: boolean) {
		const now = this.context.clock.now();
		const usedAfter = subMinutes(now, IDLE_MINUTES);
		return this.context.repositories.staff.findSession(db, hashToken(token), now, usedAfter, isWhole);
	}

	async #add(db: Queryable, { staff: row, organisation }: Found, isWhole: boolean): Promise<SignedIn> {
		const { repositories, clock } = this.context;
		const token = newToken();
		const now = clock.now();
		const expiresAt = isWhole ? addHours(now, ABSOLUTE_HOURS) : addMinutes(now, ARRIVING_MINUTES);
		const staff = toActor(row, organisation);
		await repositories.staff.addSession(db, {
			tokenHash: hashToken(token),
			staffId: staff.staffId,
			createdAt: now,
			lastUsedAt: now,
			expiresAt,
			isWhole
		});
		if (isWhole)
			await repositories.audit.add(db, { at: now, actor: staff, action: 'signed-in', thingKind: 'desk' });
		return { staff, organisation: organisation.name, token, expiresAt, isWhole };
	}
}

/** Staff as policy knows them. */
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
