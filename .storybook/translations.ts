/** All translations there are: an application imports the ones it needs. */
const translations = import.meta.glob<unknown>('../packages/elements/src/translations/*.ts', {
  eager: true,
});

export default translations;
