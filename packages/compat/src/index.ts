// The module form of the drop-in script.
export {};
