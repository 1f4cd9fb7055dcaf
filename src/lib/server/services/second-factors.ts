import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { SignInConfig } from '$lib/server/config';
import type { StaffActor } from '$lib/server/policy/actors';
import type { FactorCounts } from '$lib/server/repositories/second-factors';
import { hashToken } from '$lib/server/tokens';
import type { ServiceContext } from './context';

const CODES = 10;

/** Without letters and digits that look like others. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const LETTERS_IN_A_CODE = 10;

/** Codes of the stretch before and after count too: clocks differ, and people take their time. */
const STRETCHES_OFF = 1;

/** A new secret for an authenticator app, as text to type and as the address that its square holds. */
export interface NewAuthenticator {
	secret: string;
	uri: string;
}

/** Second factors of staff: an authenticator app, and codes on paper for whoever loses it. */
export class SecondFactorsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly config: SignInConfig | undefined
	) {}

	/** Whether this person's password alone is not enough: by their role, or because they have set up more. */
	async isNeeded(staff: StaffActor): Promise<boolean> {
		return this.isRequired(staff) || (await this.isSetUp(staff));
	}

	isRequired({ role }: StaffActor): boolean {
		return this.config?.secondFactorFor.has(role) ?? false;
	}

	async isSetUp(staff: StaffActor): Promise<boolean> {
		const { hasAuthenticator, passkeys } = await this.counts(staff);
		return hasAuthenticator || passkeys.length > 0;
	}

	counts({ staffId }: StaffActor): Promise<FactorCounts> {
		return this.context.repositories.secondFactors.counts(this.context.db, staffId);
	}

	/** A secret to set an app up with. The same one until a code has shown that the app has it. */
	async begin(staff: StaffActor): Promise<NewAuthenticator> {
		const { repositories, db } = this.context;
		const known = await repositories.secondFactors.authenticator(db, staff.staffId);
		const secret = known && !known.isConfirmed ? known.secret : new Secret({ size: 20 }).base32;
		if (!known) await db.transaction((tx) => repositories.secondFactors.begin(tx, staff, secret));
		return { secret, uri: this.#totp(staff, secret).toString() };
	}

	/** Counts the app from now on, once it has given a right code. False: it was not right, or another app counts. */
	async confirm(staff: StaffActor, code: string): Promise<boolean> {
		const { repositories, db, clock } = this.context;
		const known = await repositories.secondFactors.authenticator(db, staff.staffId);
		if (!known || known.isConfirmed || !(await this.#isRight(staff, known.secret, code))) return false;
		const at = clock.now();
		await db.transaction(async (tx) => {
			await repositories.secondFactors.confirm(tx, staff.staffId, at);
			await repositories.audit.add(tx, { at, actor: staff, action: 'secured', thingKind: 'authenticator' });
		});
		return true;
	}

	/** Codes for paper in place of all before, shown this once. */
	async newCodes({ staffId }: StaffActor): Promise<string[]> {
		const { repositories, db } = this.context;
		const codes = Array.from({ length: CODES }, newCode);
		const hashes = codes.map((code) => hashToken(`${staffId}/${code.replaceAll('-', '')}`));
		await db.transaction((tx) => repositories.secondFactors.replaceCodes(tx, staffId, hashes));
		return codes;
	}

	/** Whether a code is right: of the app, each taken once, or one of those on paper. */
	async check(staff: StaffActor, code: string): Promise<boolean> {
		const { repositories, db, clock } = this.context;
		const typed = code.toLowerCase().replaceAll(/[\s-]/g, '');
		const known = await repositories.secondFactors.authenticator(db, staff.staffId);
		if (known?.isConfirmed && (await this.#isRight(staff, known.secret, typed))) return true;
		const hash = hashToken(`${staff.staffId}/${typed}`);
		return db.transaction((tx) => repositories.secondFactors.useCode(tx, staff.staffId, hash, clock.now()));
	}

	async #isRight(staff: StaffActor, secret: string, typed: string): Promise<boolean> {
		const { repositories, db, clock } = this.context;
		const totp = this.#totp(staff, secret);
		const timestamp = clock.now().getTime();
		const token = typed.replaceAll(/\s/g, '');
		const off = totp.validate({ token, timestamp, window: STRETCHES_OFF });
		if (off === null) return false;
		const step = totp.counter({ timestamp }) + off;
		return db.transaction((tx) => repositories.secondFactors.useStep(tx, staff.staffId, step));
	}

	#totp({ name }: StaffActor, secret: string): TOTP {
		return new TOTP({ issuer: 'My Review', label: name, secret: Secret.fromBase32(secret) });
	}
}

function newCode(): string {
	const letters = [...randomBytes(LETTERS_IN_A_CODE)].map((byte) => LETTERS[byte % LETTERS.length]);
	return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}
