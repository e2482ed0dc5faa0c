import { useAgent, useAgentState, useConnection } from '@scapi/react';
import { describeConnection, NEEDED_SERVICES, showsInState } from '../../crm-shared/words.js';

/** Says whether the desktop is there, who is logged in, and whether calls may come. */
export function TopBar() {
  const { state: connection, connect } = useConnection({ neededServices: NEEDED_SERVICES });
  const agent = useAgent();
  const { state } = useAgentState();

  return (
    <header className="bar">
      <h1>Customers</h1>
      {agent && (
        <p className="muted">
          {agent.firstname} {agent.lastname}
          {state.status === 'known' &&
            ` · ${state.agentState.displayName ?? state.agentState.state}`}
        </p>
      )}
      <p className={`connection ${connection.status}`} role="status">
        {describeConnection(connection)}
      </p>
      {connection.status === 'unavailable' && (
        <button type="button" onClick={() => void connect().catch(showsInState)}>
          Try again
        </button>
      )}
    </header>
  );
}
