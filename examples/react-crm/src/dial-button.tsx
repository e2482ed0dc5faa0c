import { useDial } from '@scapi/react';
import type { Customer } from '../../crm-shared/customers.js';
import { describeError, dialWords, showsInState } from '../../crm-shared/words.js';

/** Calls a customer, and says what became of it. The call knows the customer by its attached data. */
export function DialButton({ customer }: { readonly customer: Customer }) {
  const { state, availability, dial } = useDial();
  const isFree = ['idle', 'failed', 'ended'].includes(state.status);

  const call = (): void => {
    dial(customer.phone, { CustomerId: customer.id, CustomerName: customer.name }).catch(
      showsInState,
    );
  };

  return (
    <>
      {state.status === 'failed' && (
        <span className="error" role="alert" title={describeError(state.error)}>
          Failed
        </span>
      )}
      <button
        type="button"
        className="dial"
        title={'hint' in availability ? availability.hint : undefined}
        disabled={!isFree || availability.status !== 'available'}
        onClick={call}
      >
        {dialWords[state.status]}
        <span className="visually-hidden"> {customer.name}</span>
      </button>
    </>
  );
}
