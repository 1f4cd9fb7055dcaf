import { pino } from 'pino';

/** What may stand in a log line: names of things, ids, counts. Never an object, so never a child's words by accident. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
	info(event: LogEvent, fields?: LogFields): void;
	warn(event: LogEvent, fields?: LogFields): void;
	error(event: LogEvent, fields?: LogFields): void;
}

/** Every event has a fixed name; free text is no event. */
export type LogEvent = `${Lowercase<string>}.${Lowercase<string>}`;

const FIELDS: ReadonlySet<string> = new Set([
	'requestId',
	'method',
	'route',
	'status',
	'ms',
	'code',
	'deviceId',
	'staffId',
	'childId',
	'entryId',
	'kind',
	'count',
	'errorName',
	'errorAt',
	'port',
	'where',
	'version',
	'pid'
]);

/** Fields without a known name are left out, and long strings too: a log travels further than anyone plans. */
export function safeFields(fields: LogFields): LogFields {
	return Object.fromEntries(
		Object.entries(fields).filter(
			([name, value]) => FIELDS.has(name) && (typeof value !== 'string' || value.length <= 200)
		)
	);
}

export function createLog(level: string, stream?: { write(line: string): void }): Log {
	const logger = stream ? pino({ level }, stream) : pino({ level });
	return {
		info: (event, fields = {}) => logger.info(safeFields(fields), event),
		warn: (event, fields = {}) => logger.warn(safeFields(fields), event),
		error: (event, fields = {}) => logger.error(safeFields(fields), event)
	};
}

/** Where an error was thrown, without its message: a message may quote what somebody wrote. */
export function errorFields(error: unknown): LogFields {
	if (!(error instanceof Error)) return { errorName: typeof error };
	const at = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
	const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
	return { errorName: error.name, code, errorAt: at?.trim().slice(0, 200) };
}
