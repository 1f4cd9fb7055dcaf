/** Why the app's own database could not be started. The message says what to do about it. */
export type EmbeddedPostgresProblem =
	| 'data-in-use'
	| 'data-elsewhere'
	| 'data-of-another-user'
	| 'data-out-of-reach'
	| 'no-database-user'
	| 'no-binaries'
	| 'could-not-create'
	| 'could-not-start';

export class EmbeddedPostgresError extends Error {
	override readonly name = 'EmbeddedPostgresError';

	constructor(
		readonly code: EmbeddedPostgresProblem,
		message: string,
		options?: ErrorOptions
	) {
		super(message, options);
	}
}
