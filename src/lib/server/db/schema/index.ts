export * from './attachments';
export * from './audit';
export * from './children';
export * from './devices';
export * from './entries';
export * from './feed';
export * from './organisations';
export * from './plan';
