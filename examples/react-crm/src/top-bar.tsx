import { useAgent, useConnection } from '@scapi/react';
import { ScapiAgentState } from '@scapi/react/elements';
import { describeConnection, NEEDED_SERVICES, showsInState } from '../../crm-shared/words.js';

/**
 * Says whether the desktop is there, who is logged in, and whether calls may come. The agent's state
 * is a ready-made tag, its look adapted in app.css; the rest is made of hooks.
 */
export function TopBar() {
  const { state: connection, connect } = useConnection({ neededServices: NEEDED_SERVICES });
  const agent = useAgent();

  return (
    <header className="bar">
      <h1>Customers</h1>
      <p className={`connection ${connection.status}`} role="status">
        {describeConnection(connection)}
      </p>
      {connection.status === 'unavailable' && (
        <button type="button" onClick={() => void connect().catch(showsInState)}>
          Try again
        </button>
      )}
      {agent && (
        <>
          <p className="muted">
            {agent.firstname} {agent.lastname}
          </p>
          <ScapiAgentState />
        </>
      )}
    </header>
  );
}
