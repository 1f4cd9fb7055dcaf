import { DrizzleQueryError } from 'drizzle-orm';

/**
 * Runs what somebody typed on the server. What goes wrong is told in one line, since nobody who types it is
 * helped by where in the code it was; a query is never told with what was asked for in it.
 */
export async function command(work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		const told = error instanceof DrizzleQueryError ? error.cause : error;
		console.error(told instanceof Error ? told.message : String(told));
		process.exitCode = 1;
	}
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as it was typed. @throws {Error} in words, where it is missing or none */
export function idTyped(name: string, typed: string | undefined, where: string): string {
	if (typed && ID.test(typed)) return typed.toLowerCase();
	throw new Error(typed ? `--${name} ${typed} is no id. ${where}` : `Say --${name} <id>. ${where}`);
}

export const CHILDS_ID = 'A child’s id stands in the address of their page at the desk: /desk/children/<id>.';
export const ORGANISATIONS_ID = 'Find it with: select id, name from organisations';
