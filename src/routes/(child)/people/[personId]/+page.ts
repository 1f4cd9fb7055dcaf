import { prepareReading } from '$lib/features/shell/prepare-reading';

export const load = async () => {
	await prepareReading();
	return { area: 'people' as const, back: '/people' };
};
