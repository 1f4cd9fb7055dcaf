import { redirect } from '@sveltejs/kit';
import { listMembers, type Member } from '$lib/offline/index';

export const load = async (): Promise<{ members: Member[] | null; focusMode: boolean }> => {
	const members = await listMembers().catch(() => null);
	if (members?.length === 0) redirect(307, '/join');
	return { members, focusMode: true };
};
