/** The customers of this small CRM. A real one would ask its server. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly phone: string;
  readonly orders: readonly Order[];
}

export interface Order {
  readonly id: string;
  readonly what: string;
  readonly state: 'open' | 'delivered' | 'returned';
}

const order = (id: string, what: string, state: Order['state'] = 'open'): Order => ({
  id,
  what,
  state,
});

export const customers: readonly Customer[] = [
  {
    id: 'C-1001',
    name: 'Ada Lovelace',
    company: 'Analytical Engines',
    phone: '+1 555 0100',
    orders: [order('42', 'Spare gears'), order('38', 'Punched cards, 500', 'delivered')],
  },
  {
    id: 'C-1002',
    name: 'Grace Hopper',
    company: 'Harbor Compilers',
    phone: '+1 555 0101',
    orders: [order('77', 'Moth-proof relay cover')],
  },
  {
    id: 'C-1003',
    name: 'Alan Turing',
    company: 'Bletchley Supplies',
    phone: '+44 20 7946 0018',
    orders: [order('101', 'Paper tape, endless'), order('99', 'Rotor set', 'returned')],
  },
  {
    id: 'C-1004',
    name: 'Katherine Johnson',
    company: 'Orbit & Sons',
    phone: '+1 555 0103',
    orders: [order('61', 'Slide rule, aluminium', 'delivered')],
  },
  { id: 'C-1005', name: 'Edsger Dijkstra', company: 'Shortest Path', phone: '5005', orders: [] },
  {
    id: 'C-1006',
    name: 'Hedy Lamarr',
    company: 'Hop Frequency',
    phone: '5006',
    orders: [order('88', 'Piano roll')],
  },
  {
    id: 'C-1007',
    name: 'Mary Allen Wilkes',
    company: 'Home Office',
    phone: '5007',
    orders: [order('12', 'LINC tape unit')],
  },
];

const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** Finds who calls from a number, however it is written. */
export const findByPhone = (phone: string | undefined): Customer | undefined =>
  phone === undefined
    ? undefined
    : customers.find((one) => digitsOf(one.phone) === digitsOf(phone));

/** The customers whose name, company or number contains the text. */
export const search = (text: string): readonly Customer[] => {
  const wanted = text.trim().toLowerCase();
  return customers.filter(({ name, company, phone }) =>
    `${name} ${company} ${phone}`.toLowerCase().includes(wanted),
  );
};
