// The plugin and the composables.
export {};
