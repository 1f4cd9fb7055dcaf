import { prepareReading } from '$lib/features/shell/prepare-reading';

export const load = async () => {
	await prepareReading();
	return { area: 'plan' as const, back: '/plan' };
};
