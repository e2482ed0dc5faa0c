import { useRecording } from '@scapi/react';
import {
  describeError,
  recordingActionWords,
  recordingWords,
  showsInState,
} from '../../crm-shared/words.js';

/** The recording of the call: shown as paused only when the desktop says it is. */
export function RecordingBar() {
  const { state, ...recording } = useRecording();
  if (state.status === 'none') return null;
  const { actions, activity } = state;

  return (
    <div className="row recording-bar">
      <p className={`status ${state.status}`} role="status">
        {recordingWords[state.status]}
      </p>
      {actions.map((action) => (
        <button
          key={action}
          type="button"
          disabled={activity.status === 'busy'}
          onClick={() => void recording[action]().catch(showsInState)}
        >
          {recordingActionWords[action]}
          <span className="visually-hidden"> recording</span>
        </button>
      ))}
      {activity.status === 'failed' && (
        <p className="error" role="alert">
          {describeError(activity.error)}
        </p>
      )}
    </div>
  );
}
