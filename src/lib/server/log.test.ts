import { describe, expect, it } from 'vitest';
import { createLog, errorFields, safeFields } from './log';

const CHILDS_WORDS = 'I do not feel safe with him';

describe('a log line', () => {
	function lines(write: (log: ReturnType<typeof createLog>) => void): string {
		let written = '';
		write(createLog('info', { write: (line) => void (written += line) }));
		return written;
	}

	it('keeps named fields', () => {
		const line = lines((log) => log.info('request.done', { route: '/api/v1/service', status: 200, ms: 3 }));
		expect(JSON.parse(line)).toMatchObject({
			msg: 'request.done',
			route: '/api/v1/service',
			status: 200,
			ms: 3
		});
	});

	it('leaves out every field that has no known name', () => {
		expect(lines((log) => log.warn('api.broke', { words: CHILDS_WORDS, status: 500 }))).not.toContain(
			'safe with'
		);
		expect(safeFields({ body: CHILDS_WORDS, code: 'too-big' })).toEqual({ code: 'too-big' });
	});

	it('leaves out text that is too long to be an id', () => {
		expect(safeFields({ code: 'x'.repeat(201) })).toEqual({});
	});

	it('says where an error was thrown, and never what it says', () => {
		const error = new TypeError(CHILDS_WORDS);
		const fields = errorFields(error);
		expect(fields).toMatchObject({
			errorName: 'TypeError',
			errorAt: expect.stringContaining('log.test.ts') as unknown
		});
		expect(lines((log) => log.error('api.broke', fields))).not.toContain('safe with');
		expect(errorFields(CHILDS_WORDS)).toEqual({ errorName: 'string' });
	});

	it('never takes the first line of a stack, which quotes the message', () => {
		const error = new Error(`at ${CHILDS_WORDS}`);
		expect(JSON.stringify(errorFields(error))).not.toContain('safe with');
	});
});
