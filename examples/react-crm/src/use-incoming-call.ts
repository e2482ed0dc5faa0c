import { useScapiEvent, useToast } from '@scapi/react';
import { useRef } from 'react';
import { findByPhone, type Customer } from '../../crm-shared/customers.js';
import { showsInState } from '../../crm-shared/words.js';

/** Offers the customer who calls in a toast of the desktop, which the agent sees in any tab. */
export function useIncomingCall(onShow: (customer: Customer) => void): void {
  const caller = useRef<Customer | undefined>(undefined);
  const { state, open, update } = useToast({
    onButton: (index) => {
      if (index === 0 && caller.current) onShow(caller.current);
    },
  });

  useScapiEvent('interaction', (event) => {
    if (event.eventType !== 'RINGING') return;
    const customer = findByPhone(event.interaction.ani);
    if (!customer) return;
    caller.current = customer;
    const show = state.status === 'open' ? update : open;
    show({
      title: 'Customer is calling',
      message: `${customer.name}, ${customer.company}`,
      buttons: ['Show customer', 'Dismiss'],
    }).catch(showsInState);
  });
}
