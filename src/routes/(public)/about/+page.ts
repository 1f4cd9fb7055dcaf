export const load = () => ({ back: '/' });
