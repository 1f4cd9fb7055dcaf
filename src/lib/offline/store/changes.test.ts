import { expect, it } from 'vitest';
import { openTabs } from '$lib/platform/tabs';
import { Changes } from './changes';

it('says nothing after it was closed: work that was under way at Leave ends quietly', async () => {
	const changes = new Changes('store-1', openTabs('tabs'));
	const heard: unknown[] = [];
	changes.listen((change) => void heard.push(change));
	await changes.announce({ counts: true });
	changes.close();
	await changes.announce({ read: ['row'] });
	expect(heard).toEqual([{ counts: true }]);
});
