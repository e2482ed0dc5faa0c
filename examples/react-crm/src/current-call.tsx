import { useCall, useInteractions } from '@scapi/react';
import { findByPhone } from '../../crm-shared/customers.js';
import {
  callActionWords,
  callWords,
  describeError,
  otherParty,
  showsInState,
} from '../../crm-shared/words.js';
import { CallNotes } from './call-notes.js';
import { RecordingBar } from './recording-bar.js';

/** The call of the selected case: what it is doing, and what can be done about it. */
export function CurrentCall() {
  const { state, ...call } = useCall();
  // Only the action is of interest here: nothing of the list, so nothing that renders again.
  const { markDone } = useInteractions({ select: () => undefined });

  if (state.status === 'none') {
    return <p className="card muted">No call. Choose a customer and call, or wait for one.</p>;
  }

  const { interaction, actions, activity } = state;
  const number = otherParty(interaction);

  return (
    <section className="card" aria-label="Call">
      <div className="row spread">
        <h2>{findByPhone(number)?.name ?? number ?? 'Unknown caller'}</h2>
        <p className={`status ${state.status}`} role="status">
          {callWords[state.status]}
        </p>
      </div>
      <div className="row">
        {actions.map((action) => (
          <button
            key={action}
            type="button"
            className={{ answer: 'primary', hangUp: 'danger' }[action as string]}
            disabled={activity.status === 'busy'}
            onClick={() => void call[action]().catch(showsInState)}
          >
            {callActionWords[action]}
          </button>
        ))}
        {state.status === 'ended' && (
          <button
            type="button"
            className="primary"
            onClick={() => void markDone(interaction.interactionId).catch(showsInState)}
          >
            Mark done
          </button>
        )}
      </div>
      {activity.status === 'failed' && (
        <p className="error" role="alert">
          {describeError(activity.error)}
        </p>
      )}
      <RecordingBar />
      <CallNotes />
    </section>
  );
}
