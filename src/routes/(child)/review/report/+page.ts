import { prepareReading } from '$lib/features/shell/prepare-reading';

export const load = async () => {
	await prepareReading();
	return { area: 'review' as const, back: '/review' };
};
