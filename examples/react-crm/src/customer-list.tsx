import { useState } from 'react';
import { search, type Customer } from '../../crm-shared/customers.js';
import { DialButton } from './dial-button.js';

interface CustomerListProps {
  readonly selected: Customer | undefined;
  readonly onSelect: (customer: Customer) => void;
}

export function CustomerList({ selected, onSelect }: CustomerListProps) {
  const [text, setText] = useState('');
  const found = search(text);

  return (
    <section className="card" aria-label="Customers">
      <label className="field">
        <span className="label">Find a customer</span>
        <input
          type="search"
          value={text}
          placeholder="Name, company or number"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <ul className="customers">
        {found.map((customer) => (
          <li key={customer.id}>
            <button
              type="button"
              className="who"
              aria-pressed={customer === selected}
              onClick={() => onSelect(customer)}
            >
              <span>{customer.name}</span>
              <span className="muted">{customer.phone}</span>
            </button>
            <DialButton customer={customer} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="muted">No customer found.</p>}
    </section>
  );
}
