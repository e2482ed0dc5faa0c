// First the origin, then the tags: a provider connects as soon as it is one.
import './name-origin.js';
import '@scapi/elements/all.js';
