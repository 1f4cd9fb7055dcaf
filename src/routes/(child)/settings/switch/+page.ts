export const load = () => ({ area: 'home' as const, back: '/settings' });
