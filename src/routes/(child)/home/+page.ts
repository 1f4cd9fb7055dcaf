import { listMembers } from '$lib/offline/index';

export const load = async () => {
	const members = await listMembers().catch(() => []);
	return { area: 'home' as const, isShared: members.filter(({ isAside }) => !isAside).length > 1 };
};
