export const load = () => ({ area: 'speak' as const, back: '/speak-up' });
