import type { Customer } from '../../crm-shared/customers.js';

export function CustomerCard({ customer }: { readonly customer: Customer }) {
  return (
    <section className="card" aria-label="Customer">
      <h2>{customer.name}</h2>
      <dl className="facts">
        <dt>Company</dt>
        <dd>{customer.company}</dd>
        <dt>Phone</dt>
        <dd>{customer.phone}</dd>
        <dt>Customer</dt>
        <dd>{customer.id}</dd>
      </dl>
      <h2 className="label">Orders</h2>
      {customer.orders.length === 0 && <p className="muted">None yet.</p>}
      <ul className="orders">
        {customer.orders.map(({ id, what, state }) => (
          <li key={id}>
            <span>
              {id} · {what}
            </span>
            <span className="muted">{state}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
