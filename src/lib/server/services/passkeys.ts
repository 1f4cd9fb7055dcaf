import {
	generateAuthenticationOptions,
	generateRegistrationOptions,
	verifyAuthenticationResponse,
	verifyRegistrationResponse,
	type AuthenticationResponseJSON,
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON,
	type RegistrationResponseJSON
} from '@simplewebauthn/server';
import { z } from 'zod';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { PasskeyRow } from '$lib/server/repositories/second-factors';
import { hashToken } from '$lib/server/tokens';
import type { ServiceContext } from './context';
import type { SecondFactorsService } from './second-factors';

/** As far as it is looked at before the library does. */
const Response = z.looseObject({ id: z.string().min(1).max(1400), response: z.looseObject({}) });

/** Passkeys of staff (WebAuthn): asked for beside the password, each challenge answered once and by its own session. */
export class PasskeysService {
	constructor(
		private readonly context: ServiceContext,
		private readonly factors: SecondFactorsService
	) {}

	/** What a browser is asked, to make a passkey. */
	async optionsToMake(staff: StaffActor, token: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
		const { passkeys } = await this.factors.counts(staff);
		const options = await generateRegistrationOptions({
			rpName: 'My Review',
			rpID: this.#rpId,
			userName: staff.name,
			userID: new Uint8Array(Buffer.from(staff.staffId)),
			excludeCredentials: passkeys.map(({ id }) => ({ id })),
			authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' }
		});
		await this.#keep(token, options.challenge);
		return options;
	}

	/** What a browser is asked, to show that it has one; null where there is none. */
	async optionsToAsk(
		staff: StaffActor,
		token: string
	): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
		const { passkeys } = await this.factors.counts(staff);
		if (passkeys.length === 0) return null;
		const options = await generateAuthenticationOptions({
			rpID: this.#rpId,
			userVerification: 'required',
			allowCredentials: passkeys.map(({ id, transports }) => ({
				id,
				transports: transports as AuthenticatorTransport[]
			}))
		});
		await this.#keep(token, options.challenge);
		return options;
	}

	/** @throws {Refusal} not-valid */
	async add(staff: StaffActor, token: string, sent: string): Promise<void> {
		const { repositories, db, clock } = this.context;
		const response = parse(sent) as RegistrationResponseJSON | null;
		const expectedChallenge = await this.#take(token);
		if (!response || !expectedChallenge) throw new Refusal('not-valid');
		const verified = await verifyRegistrationResponse({
			response,
			expectedChallenge,
			expectedOrigin: this.context.origin,
			expectedRPID: this.#rpId
		}).catch(() => null);
		if (!verified?.verified) throw new Refusal('not-valid');
		const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
		const at = clock.now();
		await db.transaction(async (tx) => {
			await repositories.secondFactors.addPasskey(tx, {
				id,
				staffId: staff.staffId,
				publicKey: Buffer.from(publicKey).toString('base64url'),
				counter,
				transports: transports ?? [],
				createdAt: at
			});
			await repositories.audit.add(tx, { at, actor: staff, action: 'secured', thingKind: 'passkey' });
		});
	}

	/** Whether the answer of a browser is that of a passkey of this person, to what this session asked. */
	async check(staff: StaffActor, token: string, sent: string): Promise<boolean> {
		const { repositories, db, clock } = this.context;
		const response = parse(sent) as AuthenticationResponseJSON | null;
		const expectedChallenge = await this.#take(token);
		const { passkeys } = await this.factors.counts(staff);
		const passkey = passkeys.find(({ id }) => id === response?.id);
		if (!response || !expectedChallenge || !passkey) return false;
		const verified = await verifyAuthenticationResponse({
			response,
			expectedChallenge,
			expectedOrigin: this.context.origin,
			expectedRPID: this.#rpId,
			credential: credentialOf(passkey)
		}).catch(() => null);
		if (!verified?.verified) return false;
		const { newCounter } = verified.authenticationInfo;
		await db.transaction((tx) =>
			repositories.secondFactors.notePasskeyUse(tx, passkey.id, newCounter, clock.now())
		);
		return true;
	}

	async remove(staff: StaffActor, id: string): Promise<void> {
		const { repositories, db, clock } = this.context;
		await db.transaction(async (tx) => {
			await repositories.secondFactors.removePasskey(tx, staff.staffId, id);
			const at = clock.now();
			await repositories.audit.add(tx, { at, actor: staff, action: 'unsecured', thingKind: 'passkey' });
		});
	}

	get #rpId(): string {
		return new URL(this.context.origin).hostname;
	}

	#keep(token: string, challenge: string): Promise<void> {
		return this.context.repositories.staff.setChallenge(this.context.db, hashToken(token), challenge);
	}

	#take(token: string): Promise<string | null> {
		const { repositories, db } = this.context;
		return db.transaction((tx) => repositories.staff.takeChallenge(tx, hashToken(token)));
	}
}

function credentialOf({ id, publicKey, counter, transports }: PasskeyRow) {
	return {
		id,
		publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
		counter,
		transports: transports as AuthenticatorTransport[]
	};
}

function parse(sent: string): unknown {
	try {
		return Response.safeParse(JSON.parse(sent)).data ?? null;
	} catch {
		return null;
	}
}
