import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;

beforeAll(async () => {
	database = await openTestDatabase();
});

afterAll(() => database.close());

test('many different queries are all answered, and a connection keeps a thousand of them at most', async () => {
	const client = await database.pool.connect();
	for (let n = 0; n < 1100; n += 1) {
		const { rows } = await client.query({ text: `select $1::int + ${n} as sum` }, [1]);
		expect(rows).toEqual([{ sum: n + 1 }]);
	}
	const { rows } = await client.query('select count(*)::int as kept from pg_prepared_statements');
	expect(rows[0]).toMatchObject({ kept: expect.any(Number) as number });
	expect((rows[0] as { kept: number }).kept).toBeLessThanOrEqual(1000);
	client.release();
});

test('a query that somebody has named keeps its name', async () => {
	const client = await database.pool.connect();
	await client.query({ name: 'mine', text: 'select $1::int as n' }, [1]);
	const { rows } = await client.query(`select name from pg_prepared_statements where name = 'mine'`);
	expect(rows).toEqual([{ name: 'mine' }]);
	client.release();
});
