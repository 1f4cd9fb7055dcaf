import { expect, it } from 'vitest';
import { deviceView } from './staff-views';

it('tells staff on which day a device was used last, and not at what time', () => {
	const view = deviceView({
		id: 'device',
		role: 'child',
		helperName: null,
		name: 'Phone',
		createdAt: new Date('2026-05-04T09:00:00Z'),
		lastUsedAt: new Date('2026-05-06T22:41:07Z')
	} as Parameters<typeof deviceView>[0]);
	expect(view.lastUsedOn).toBe('2026-05-06');
	expect(JSON.stringify(view)).not.toContain('22:41');
});
