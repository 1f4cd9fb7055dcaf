import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { easyPassword } from './passwords';
import { readSignIns, welcomeText, writeSignIns, type DemoSignIns } from './sign-ins';

const signIns: DemoSignIns = {
	children: [
		{ name: 'Ash', place: 'Brackenmere', code: 'ACDE-1234', link: 'http://localhost:3000/join#ACDE-1234' },
		{
			name: 'Jaden',
			place: 'Isle of Samphire',
			code: 'FHJK-5678',
			link: 'http://localhost:3000/join#FHJK-5678'
		}
	],
	helpers: [{ name: 'Dot', child: 'Wren', code: 'MNPR-9012', link: 'http://localhost:3000/join#MNPR-9012' }],
	staff: [
		{
			name: 'Owen Tarrant',
			role: 'iro-manager',
			organisation: 'Brackenmere Council',
			email: 'owen.tarrant@brackenmere.example.org',
			password: 'lemon-otter-maple-47'
		}
	]
};

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'my-review-sign-ins-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'demo-sign-ins.json');

test('keeps the sign-ins for the owner’s eyes alone, in a folder that may not be there yet', async () => {
	await writeSignIns(join(folder, 'data'), signIns);
	expect(statSync(join(folder, 'data/demo-sign-ins.json')).mode & 0o777).toBe(0o600);
	expect(JSON.parse(readFileSync(join(folder, 'data/demo-sign-ins.json'), 'utf8'))).toEqual(signIns);
});

test('closes a file that others could read, and leaves nothing half-written', async () => {
	writeFileSync(file(), 'old', { mode: 0o644 });
	chmodSync(file(), 0o644);
	await writeSignIns(folder, signIns);
	expect(statSync(file()).mode & 0o777).toBe(0o600);
	expect(readdirSync(folder)).toEqual(['demo-sign-ins.json']);
});

test('leads to where the service is now, on another port or behind a name', async () => {
	await writeSignIns(folder, signIns);
	const read = await readSignIns(folder, 'https://review.example.org');
	expect(read?.children[0]?.link).toBe('https://review.example.org/join#ACDE-1234');
	expect(read?.helpers[0]?.link).toBe('https://review.example.org/join#MNPR-9012');
	expect(read?.staff).toEqual(signIns.staff);
});

test('has nothing to say where no demo was filled, or where the file was damaged', async () => {
	expect(await readSignIns(folder, 'http://localhost:3000')).toBeNull();
	for (const damaged of ['', '{"children":', '{"children":[]}']) {
		writeFileSync(file(), damaged);
		expect(await readSignIns(folder, 'http://localhost:3000')).toBeNull();
	}
});

test('welcomes with the address, and a line with everything needed for each way in', () => {
	const lines = welcomeText('http://localhost:3000', signIns).split('\n');
	expect(lines).toContain('My Review is ready at http://localhost:3000');
	expect(lines).toContain('  Ash    Brackenmere       ACDE-1234  http://localhost:3000/join#ACDE-1234');
	expect(lines).toContain('  Jaden  Isle of Samphire  FHJK-5678  http://localhost:3000/join#FHJK-5678');
	expect(lines).toContain('  Dot    helps Wren        MNPR-9012  http://localhost:3000/join#MNPR-9012');
	expect(lines).toContain(
		'  Owen Tarrant  IRO manager  owen.tarrant@brackenmere.example.org  lemon-otter-maple-47'
	);
	expect(lines[lines.findIndex((line) => line.includes('Owen Tarrant')) - 1]).toBe(' Brackenmere Council');
	expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
});

test('makes passwords that are long, easy to type, and new each time', () => {
	const made = Array.from({ length: 200 }, easyPassword);
	for (const password of made) expect(password).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d\d$/);
	expect(Math.min(...made.map(({ length }) => length))).toBeGreaterThanOrEqual(12);
	expect(new Set(made).size).toBe(200);
});
