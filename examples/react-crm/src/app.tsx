import { useState } from 'react';
import { customers, type Customer } from '../../crm-shared/customers.js';
import { CaseList } from './case-list.js';
import { CurrentCall } from './current-call.js';
import { CustomerCard } from './customer-card.js';
import { CustomerList } from './customer-list.js';
import { TopBar } from './top-bar.js';
import { useIncomingCall } from './use-incoming-call.js';

export function App() {
  const [selected, setSelected] = useState<Customer | undefined>(customers[0]);
  useIncomingCall(setSelected);

  return (
    <>
      <TopBar />
      <main className="layout">
        <div className="column">
          <CustomerList selected={selected} onSelect={setSelected} />
        </div>
        <div className="column work">
          <CaseList />
          <CurrentCall />
          {selected && <CustomerCard customer={selected} />}
        </div>
      </main>
    </>
  );
}
