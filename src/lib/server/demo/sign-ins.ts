import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const DemoSignIns = z.object({
	children: z.array(z.object({ name: z.string(), place: z.string(), code: z.string(), link: z.url() })),
	helpers: z.array(z.object({ name: z.string(), child: z.string(), code: z.string(), link: z.url() })),
	staff: z.array(
		z.object({
			name: z.string(),
			role: z.string(),
			organisation: z.string(),
			email: z.string(),
			password: z.string()
		})
	)
});

/** Every way into the demo. Its people are pretend, so these may be shown and kept; nobody else's ever are. */
export type DemoSignIns = z.infer<typeof DemoSignIns>;

const FILE = 'demo-sign-ins.json';

/** Replaces the file in one step; nobody but its owner can read it, whatever it was before. */
export async function writeSignIns(dataDir: string, signIns: DemoSignIns): Promise<void> {
	await mkdir(dataDir, { recursive: true, mode: 0o700 });
	const file = join(dataDir, FILE);
	const half = `${file}.${process.pid}`;
	await writeFile(half, `${JSON.stringify(signIns, null, '\t')}\n`, { mode: 0o600 });
	await chmod(half, 0o600);
	await rename(half, file);
}

/** What was written when the demo was filled, with links to where it is reached now; null where it is gone or damaged. */
export async function readSignIns(dataDir: string, origin: string): Promise<DemoSignIns | null> {
	const signIns = await readFile(join(dataDir, FILE), 'utf8')
		.then((text) => DemoSignIns.parse(JSON.parse(text)))
		.catch(() => null);
	if (!signIns) return null;
	const moved = <T extends { link: string }>(one: T) => ({ ...one, link: atOrigin(one.link, origin) });
	return { ...signIns, children: signIns.children.map(moved), helpers: signIns.helpers.map(moved) };
}

function atOrigin(link: string, origin: string): string {
	const { pathname, hash } = new URL(link);
	return `${origin}${pathname}${hash}`;
}

/** What `npm start` says when a demo is ready. */
export function welcomeText(origin: string, signIns: DemoSignIns): string {
	const children = signIns.children.map(({ name, place, code, link }) => [name, place, code, link]);
	const helpers = signIns.helpers.map(({ name, child, code, link }) => [name, `helps ${child}`, code, link]);
	return [
		'',
		`My Review is ready at ${origin}`,
		'Every child, every adult and every place in it is pretend.',
		'',
		`Children and helpers join with a code at ${origin}/join, or press a link:`,
		...table([...children, ...helpers]),
		'',
		`Staff sign in at ${origin}/desk with an e-mail address and a password:`,
		...staffLines(signIns.staff),
		'',
		`The same is in ${FILE} in the data folder. Ctrl-C stops everything.`,
		'',
		''
	].join('\n');
}

/** By organisation, in columns that all line up. */
function staffLines(staff: DemoSignIns['staff']): string[] {
	const rows = table(staff.map(({ name, role, email, password }) => [name, inWords(role), email, password]));
	const organisations = new Set(staff.map(({ organisation }) => organisation));
	return [...organisations].flatMap((organisation) => [
		` ${organisation}`,
		...rows.filter((_, place) => staff[place]?.organisation === organisation)
	]);
}

function inWords(role: string): string {
	return role.replaceAll('-', ' ').replace(/^iro\b/, 'IRO');
}

function table(rows: readonly string[][]): string[] {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) =>
		`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()
	);
}
