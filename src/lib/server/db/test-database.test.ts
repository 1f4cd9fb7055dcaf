import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { openTestDatabase } from './test-database';

vi.setConfig({ testTimeout: 30_000 });

test('gives each test file its own migrated database, and takes it away', async () => {
	const mine = await openTestDatabase();
	await mine.db.execute(sql`create table only_here ()`);
	expect((await mine.db.execute(sql`select count(*)::int as count from children`)).rows).toEqual([
		{ count: 0 }
	]);
	const yours = await openTestDatabase();
	await expect(yours.db.execute(sql`select * from only_here`)).rejects.toThrow();
	await yours.close();
	await mine.close();
	await expect(openTestDatabase().then((again) => again.close())).resolves.toBeUndefined();
});
