/** The core words of the child's app in this language, and how it writes dates where not every browser knows. */
export const words = import.meta.glob('./*.json', { eager: true, import: 'default' });
