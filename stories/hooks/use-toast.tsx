import { useToast } from '@scapi/react';
import { useState } from 'react';

export function ReminderButton() {
  const [answer, setAnswer] = useState('');
  const { state, open } = useToast({
    onButton: (index) => setAnswer(index === 0 ? 'Done' : 'Later'),
  });
  const remind = () =>
    open({ title: 'Reminder', message: 'Ask for the new address', buttons: ['Done', 'Later'] });

  return (
    <p>
      <button onClick={() => void remind().catch(showsInState)}>Remind me</button>
      <output>{answer || state.status}</output>
    </p>
  );
}

// state.activity holds the error.
const showsInState = () => undefined;
