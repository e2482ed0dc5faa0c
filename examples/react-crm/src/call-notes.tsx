import { useUserData } from '@scapi/react';
import { describeError, entryWords, showsInState, textOf } from '../../crm-shared/words.js';

const KEYS = ['Reason', 'Note'];

/** Notes that travel with the call: the next agent sees them. Nothing that was typed is lost. */
export function CallNotes() {
  const { state, edit, saveAll, keepMine, takeTheirs, discardOrphans } = useUserData({
    keys: KEYS,
  });
  const entries = state.status === 'listed' ? state.entries : [];
  const hasDrafts = entries.some(({ status }) => status === 'draft' || status === 'failed');

  return (
    <form
      className="column"
      onSubmit={(event) => {
        event.preventDefault();
        saveAll().catch(showsInState);
      }}
    >
      {entries.map((entry) => (
        <div key={entry.key} className="field">
          <label className="field">
            <span className="label">{entry.key}</span>
            <textarea
              rows={2}
              value={textOf(entry)}
              readOnly={entry.access !== 'writable'}
              onChange={({ target }) => edit(entry.key, target.value)}
            />
          </label>
          <p className={'error' in entry ? 'error' : 'muted'} role="status">
            {entryWords[entry.status]} {'error' in entry && describeError(entry.error)}
          </p>
          {entry.status === 'conflict' && (
            <div className="row">
              Now: {String(entry.value)}
              <button type="button" onClick={() => void keepMine(entry.key).catch(showsInState)}>
                Keep mine
              </button>
              <button type="button" onClick={() => takeTheirs(entry.key)}>
                Take theirs
              </button>
            </div>
          )}
        </div>
      ))}
      <div className="row">
        <button type="submit" className="primary" disabled={!hasDrafts}>
          Save notes
        </button>
      </div>
      {state.orphans.map(({ interactionId, key, draft }) => (
        <p key={`${interactionId} ${key}`} className="row">
          Not saved before its call was done: {draft}
          <button type="button" onClick={() => discardOrphans(interactionId)}>
            Discard
          </button>
        </p>
      ))}
    </form>
  );
}
