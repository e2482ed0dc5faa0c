// Names of functions that only make something: what they make may leave a bundle where it is not used. Storybook's modules
// are bundles themselves, in which a name that is there already gets a number.

const NAMES = ['styled', 'forwardRef', 'memo', 'createContext', 'lazy', 'keyframes'];
const NUMBERS = Array.from({ length: 99 }, (_, index) => String(index + 1));

/** For `treeshake.manualPureFunctions` of Rolldown. */
export const pureFunctions = NAMES.flatMap((name) => [
  name,
  ...NUMBERS.map((number) => name + number),
]);
