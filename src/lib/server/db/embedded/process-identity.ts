import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * A process id alone names nobody: after a crash or a restart the same number belongs to somebody
 * else. So a process is known by its id, the moment it started, and the space its id counts in.
 */
export type ProcessIdentity = { pid: number; started: string; space: string };

export function ownIdentity(): ProcessIdentity {
	return { pid: process.pid, started: startOf(process.pid), space: processSpace() };
}

/** Only for an identity of this machine's own process space; elsewhere ids mean nothing here. */
export function isAlive(identity: ProcessIdentity): boolean {
	if (process.platform === 'win32') return isRunning(identity.pid);
	return identity.started !== '' && startOf(identity.pid) === identity.started;
}

export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Refused means that it runs, as somebody else.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** This boot of this machine and, in a container, that container. */
export function processSpace(): string {
	if (process.platform !== 'linux') return process.platform;
	return `${readText('/proc/sys/kernel/random/boot_id')} ${readLink('/proc/self/ns/pid')}`;
}

/** The command line of a running process; empty when it can't be told. */
export function commandLine(pid: number): string {
	if (process.platform === 'linux') return readText(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
	return ask('ps', ['-p', String(pid), '-o', 'command=']);
}

/** Empty for a process that has ended, also while nobody has collected its result ("zombie"). */
function startOf(pid: number): string {
	if (process.platform === 'linux') {
		// The name in field 2 may hold spaces and brackets; 3 is the state, 22 the start time.
		const [state, ...fields] = readText(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
		return state === 'Z' || state === 'X' ? '' : (fields[18] ?? '');
	}
	const [state = '', ...started] = ask('ps', ['-p', String(pid), '-o', 'state=,lstart=']).split(/\s+/);
	return state.startsWith('Z') ? '' : started.join(' ');
}

function ask(program: string, args: string[]): string {
	if (process.platform === 'win32') return '';
	try {
		return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
	} catch {
		return '';
	}
}

function readText(file: string): string {
	try {
		return readFileSync(file, 'utf8').trim();
	} catch {
		return '';
	}
}

function readLink(file: string): string {
	try {
		return readlinkSync(file);
	} catch {
		return '';
	}
}
