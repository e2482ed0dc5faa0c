import { useConsult } from '@scapi/react';

export function ConsultBar() {
  const { state, consult, completeTransfer, cancel } = useConsult();

  switch (state.status) {
    case 'none':
      return <p>No call</p>;
    case 'ready':
      return (
        <p>
          <button onClick={() => void consult('5002').catch(showsInState)}>Consult 5002</button>
        </p>
      );
    case 'consulting':
      return (
        <p>
          <output>The colleague: {state.consultation.state}</output>
          <button onClick={() => void completeTransfer().catch(showsInState)}>Transfer</button>
          <button onClick={() => void cancel().catch(showsInState)}>Back to the customer</button>
        </p>
      );
  }
}

// state.activity holds the error.
const showsInState = () => undefined;
