import type { UserDataEntry } from '@scapi/client';
import { useUserData } from '@scapi/react';

const KEYS = ['CustomerName', 'Note'];

export function NoteField() {
  const { state, edit, save } = useUserData({ keys: KEYS });
  if (state.status !== 'listed') return <p>No call</p>;

  return state.entries.map((entry) => (
    <p key={entry.key}>
      <label>
        {entry.key}{' '}
        <input
          value={textOf(entry)}
          onChange={({ target }) => edit(entry.key, target.value)}
          onBlur={() => void save(entry.key).catch(showsInState)}
        />
      </label>
      <output>{entry.status}</output>
    </p>
  ));
}

/** What the agent typed, else what the desktop has. */
const textOf = (entry: UserDataEntry): string => {
  if ('draft' in entry) return entry.draft;
  return typeof entry.value === 'string' ? entry.value : '';
};

// The entry holds the error.
const showsInState = () => undefined;
