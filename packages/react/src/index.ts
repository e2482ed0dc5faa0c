// The provider and the hooks.
export {};
