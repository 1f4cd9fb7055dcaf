export const load = () => ({ area: 'home' as const });
