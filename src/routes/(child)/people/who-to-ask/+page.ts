export const load = () => ({ area: 'people' as const, back: '/people' });
