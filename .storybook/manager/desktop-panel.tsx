// The builder of the manager compiles JSX to calls of `React`.
import * as React from 'react';
import { useChannel, useParameter } from 'storybook/manager-api';
import {
  ACT,
  ASK,
  REPORT,
  type PanelAction,
  type Report,
  type ReportedMessage,
} from '../panel-messages.js';
import { Panel } from './panel-styles.js';

const ACTIONS: readonly (readonly [PanelAction, string])[] = [
  ['call', 'A call comes in'],
  ['accept', 'Agent answers'],
  ['answer', 'Far end answers'],
  ['hang-up', 'Far end hangs up'],
  ['done', 'Agent marks done'],
  ['chat', 'A chat comes in'],
  ['reload', 'Desktop reloads'],
];

const OUTCOMES: Readonly<Record<string, string>> = { answered: '', sent: '' };

/**
 * The desktop of the story that is shown: the messages that cross between both, and buttons for what
 * the agent, the customer and the desktop do.
 */
export function DesktopPanel({ isActive }: { readonly isActive: boolean }): React.ReactNode {
  const [report, setReport] = React.useState<Report>();
  const note = useParameter('desktopPanel', 'This story has no desktop.');
  const emit = useChannel({ [REPORT]: setReport });
  const act = (action: PanelAction): void => emit(ACT, action);

  React.useEffect(() => {
    if (isActive) emit(ASK);
  }, [isActive, emit]);

  if (!isActive) return null;
  if (!report?.hasDesktop) return <Panel>{note}</Panel>;
  const { actions, interactions, messages } = report;
  return (
    <Panel>
      <div role="group" aria-label="What happens on the desktop">
        {ACTIONS.map(([action, label]) => (
          <button
            key={action}
            type="button"
            disabled={!actions.includes(action)}
            onClick={() => act(action)}
          >
            {label}
          </button>
        ))}
      </div>
      <p role="status">
        {interactions.length === 0 ? 'The agent handles nothing.' : interactions.join(' · ')}
      </p>
      <header>
        <h2>Messages, the newest first</h2>
        <button type="button" onClick={() => act('clear')}>
          Clear
        </button>
      </header>
      {messages.length === 0 ? (
        <p>Nothing has crossed yet.</p>
      ) : (
        <ol>
          {[...messages].reverse().map((message) => (
            <Message key={message.seq} {...message} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Message({ at, direction, title, outcome, why, text }: ReportedMessage): React.ReactNode {
  const remark = why ?? OUTCOMES[outcome] ?? outcome;
  return (
    <li>
      <details>
        <summary>
          <time>{TIME.format(at)}</time>
          <span data-direction={direction}>
            {direction === 'in' ? 'to the desktop' : 'to the page'}
          </span>
          <b>{title}</b>
          {remark && <em>{remark}</em>}
        </summary>
        <pre>{text}</pre>
      </details>
    </li>
  );
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
