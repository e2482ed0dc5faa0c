/** All translations there are: an application imports the ones it needs. */
const translations = import.meta.glob<unknown>(
  '../packages/elements/src/translations/[a-z][a-z].ts',
  {
    eager: true,
  },
);

export default translations;
