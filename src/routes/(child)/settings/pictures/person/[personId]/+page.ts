import type { PageLoad } from './$types';

export const load = (({ params }) => ({
	area: 'home' as const,
	back: '/settings/pictures',
	personId: params.personId
})) satisfies PageLoad;
