import { readFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { newId } from '../api';
import type { Call, Contract } from '../contract/document';
import { textFor, valueFor } from '../contract/values';
import { ask } from '../database';
import { filesBelow } from '../files';
import type { PlantedWorld } from './plants';

/** One request that everybody makes. */
export interface Place {
	method: string;
	path: string;
	/** The address with a name for each id, the same for all that differ by nothing else. */
	template: string;
	body: string | null;
	type: string | null;
	/** Ends whatever session asks, so it comes last. */
	isLast: boolean;
	/** Names no single entry: what it shows must not even move when something is said that is for others. */
	isGeneral: boolean;
}

const ROUTES = 'src/routes';

/**
 * So many ids of each kind are tried where more would tell nothing: of writing calls, of the child's pages, which
 * know of no id before they run on a device, and of the desk's pages as pages, for a page is made of the
 * data that is asked for with every id. Whatever else is read is asked for with all.
 */
export const FEW = 3;

/** Of an entry with something that hangs on it: most are no pair, and are refused for that alone. */
const FEW_PAIRS = 8;

/** What a page is made of, as the router of the desk fetches it. */
const DATA = '/__data.json';

const READS = new Set(['GET', 'HEAD']);

/** Every call of the API's own description and every page and file of `src/routes`, for each id that there is. */
export async function everyPlace(
	contract: Contract,
	databaseUrl: string,
	world: PlantedWorld
): Promise<Place[]> {
	const ids = new KnownIds(databaseUrl, world, contract);
	const calls = await Promise.all(contract.calls.map((call) => placesOfCall(contract, call, ids)));
	const pages = await Promise.all(routes().map((route) => placesOfRoute(route, ids)));
	return [...calls.flat(), ...pages.flat()];
}

async function placesOfCall(contract: Contract, call: Call, ids: KnownIds): Promise<Place[]> {
	const { method, type } = call;
	const limit = call.parameters.some(({ name }) => name === 'limit') ? '?limit=500' : '';
	const isJson = call.body !== null && type === 'application/json';
	const body = isJson ? JSON.stringify(valueFor(contract, call.body ?? {}, { word: 'zzcrawler' })) : null;
	const paths = await ids.fillIn(call.path, READS.has(method) ? Infinity : FEW);
	return paths.map((path) => ({
		method,
		path: path + limit,
		template: call.path,
		body,
		type: isJson ? type : null,
		isLast: /\/current$/.test(path),
		isGeneral: READS.has(method) && isGeneral(call.path)
	}));
}

/** A page or a file beside the API: its address as the API writes one, and the actions of its forms. */
interface Route {
	path: string;
	isPage: boolean;
	actions: string[];
}

function routes(): Route[] {
	const files = filesBelow(ROUTES).filter((file) => !file.includes(`${sep}api${sep}`));
	const served = files.filter((file) => /\+(page\.svelte|server\.ts)$/.test(file));
	return served
		.map((file) => ({
			path: pathOf(dirname(relative(ROUTES, file))),
			isPage: file.endsWith('+page.svelte'),
			actions: actionsIn(file.replace('+page.svelte', '+page.server.ts'), files)
		}))
		.concat(actionsAlone(files));
}

/** Files that only take a form, such as sign-out. */
function actionsAlone(files: readonly string[]): Route[] {
	return files
		.filter((file) => file.endsWith('+page.server.ts'))
		.filter((file) => !files.includes(file.replace('+page.server.ts', '+page.svelte')))
		.map((file) => ({
			path: pathOf(dirname(relative(ROUTES, file))),
			isPage: true,
			actions: actionsIn(file, files)
		}));
}

function actionsIn(file: string, files: readonly string[]): string[] {
	if (!files.includes(file)) return [];
	const [, actions = ''] = readFileSync(file, 'utf8').split(/^export const actions\b.*\{$/m);
	return [...actions.matchAll(/^\t(\w+):/gm)].map(([, name = '']) => name);
}

function pathOf(folder: string): string {
	const parts = folder.split(sep).filter((part) => part !== '.' && part !== '' && !part.startsWith('('));
	return `/${parts.map((part) => part.replace(/^\[\.{0,3}(\w+)(?:=\w+)?\]$/, '{$1}')).join('/')}`;
}

async function placesOfRoute({ path: template, isPage, actions }: Route, ids: KnownIds): Promise<Place[]> {
	const paths = await ids.fillIn(template, isPage ? FEW : Infinity);
	const read = {
		method: 'GET',
		body: null,
		type: null,
		isLast: false,
		isGeneral: isGeneral(template)
	};
	const data = isPage && template.startsWith('/desk') ? await ids.fillIn(template, Infinity) : [];
	const looked = [...paths, ...data.map((path) => path + DATA)].map((path) => ({
		...read,
		path,
		template: path.endsWith(DATA) ? template + DATA : template
	}));
	const form = {
		method: 'POST',
		body: '',
		type: 'application/x-www-form-urlencoded',
		isGeneral: false
	};
	const sent = spread(paths, FEW).flatMap((path) =>
		actions.map((action) => ({
			...form,
			path: action === 'default' ? path : `${path}?/${action}`,
			template: `${template}?/${action}`,
			isLast: path.endsWith('/sign-out')
		}))
	);
	return [...looked, ...sent];
}

/** So many of them, from the whole length: what lies side by side is often alike. */
function spread<T>(all: readonly T[], most: number): T[] {
	const step = Math.max(1, all.length / most);
	return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function isGeneral(template: string): boolean {
	return !/\{(?!childId)\w+\}/.test(template);
}

/** What may stand for a parameter of an address: every id that the database has for the planted child. */
class KnownIds {
	readonly #known = new Map<string, Promise<string[]>>();

	constructor(
		private readonly databaseUrl: string,
		private readonly world: PlantedWorld,
		private readonly contract: Contract
	) {}

	/** The address with its parameters filled in, at most so many times. */
	async fillIn(template: string, most: number): Promise<string[]> {
		let paths = [template];
		const names = [...template.matchAll(/\{(?!childId)\w+\}/g)];
		const wanted = Math.min(most, names.length > 1 ? FEW_PAIRS : Infinity);
		for (const [whole, name = ''] of template.matchAll(/\{(\w+)\}/g)) {
			const values = spread(await this.#valuesOf(name), paths.length > 1 ? 1 : wanted);
			paths = paths.flatMap((path) => values.map((value) => path.replace(whole, value)));
		}
		return paths;
	}

	#valuesOf(name: string): Promise<string[]> {
		const known = this.#known.get(name) ?? this.#find(name);
		this.#known.set(name, known);
		return known;
	}

	async #find(name: string): Promise<string[]> {
		if (name === 'childId') return [this.world.childId];
		if (name === 'entryId' || name === 'complaintId')
			return [...new Set(this.world.plants.flatMap(({ entryId }) => entryId || []))];
		const described = this.contract.calls
			.flatMap(({ parameters }) => parameters)
			.find((parameter) => parameter.name === name);
		const choices = this.contract.resolve(described?.schema ?? {}).enum;
		if (choices) return choices.slice(0, 2).map(String);
		const found = name.endsWith('Id') ? await this.#inDatabase(name) : [];
		return found.length > 0
			? found
			: [textFor(described?.schema ?? {}, name.endsWith('Id') ? newId() : 'dog')];
	}

	/** `reviewId` is looked for in tables whose name ends in `reviews`: those of this child where a row says whose it is. */
	async #inDatabase(name: string): Promise<string[]> {
		const noun = name.slice(0, -2).replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
		const plurals = [`${noun}s`, noun.replace(/y$/, 'ies'), noun.replace(/person$/, 'people')];
		const tables = await ask<{ name: string; has_child: boolean }>(
			this.databaseUrl,
			`select c.table_name as name, bool_or(c.column_name = 'child_id') as has_child
			from information_schema.columns c where c.table_schema = 'public' group by 1
			having bool_or(c.column_name = 'id') and c.table_name = any($1)`,
			[plurals]
		);
		const rows = await Promise.all(
			tables.map((table) =>
				ask<{ id: string }>(
					this.databaseUrl,
					`select id::text from "${table.name}" where ${table.has_child ? 'child_id = $1' : '$1::uuid is not null'} limit 8`,
					[this.world.childId]
				)
			)
		);
		return rows.flat().map(({ id }) => id);
	}
}
