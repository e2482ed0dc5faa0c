import type { PhoneNumber } from 'libphonenumber-js/min';

/**
 * Is a number written as people inside its country write it? With the prefix that is dialed there, or
 * without where that is usual; and then in groups, unless the words before it announce a number.
 */
export function isWrittenAsUsual(
  written: string,
  phone: PhoneNumber,
  isAnnounced: boolean,
): boolean {
  const groups = groupsOf(written);
  // A count: 1 2 3 4 5 6 7 8 9 10
  if (groups.slice(2).some(({ length }) => length === 1)) return false;
  if (groups.join('') !== phone.nationalNumber) return true;
  const usual = groupsOf(phone.formatNational({ nationalPrefix: false }));
  return usual.join('') === phone.nationalNumber && (isAnnounced || isGrouped(groups, usual));
}

/** In the groups of its country, or several of them in one. Nine digits are grouped in many ways. */
function isGrouped(groups: readonly string[], usual: readonly string[]): boolean {
  const ends = endsOf(usual);
  const total = Math.max(...ends);
  if ([...endsOf(groups)].every((end) => ends.has(end))) return groups.length > 1 || total > 8;
  const sizes = groups.map(({ length }) => length);
  return total === 9 && Math.min(...sizes) > 1 && Math.max(...sizes) > 2;
}

const groupsOf = (written: string): readonly string[] => written.match(/\d+/g) ?? [];

/** After how many digits each group ends. */
function endsOf(groups: readonly string[]): ReadonlySet<number> {
  let end = 0;
  return new Set(groups.map((group) => (end += group.length)));
}
