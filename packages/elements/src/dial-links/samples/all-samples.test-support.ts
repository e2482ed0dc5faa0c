import { americaAndOceania } from './america-oceania.test-support.js';
import { asia } from './asia.test-support.js';
import { northernEurope } from './northern-europe.test-support.js';
import { samplesOf, type Sample } from './sample.test-support.js';
import { southernEurope } from './southern-europe.test-support.js';
import { westernEurope } from './western-europe.test-support.js';

const written = [
  ...westernEurope,
  ...northernEurope,
  ...southernEurope,
  ...americaAndOceania,
  ...asia,
];

/** Countries with samples of their own. */
export const countries: readonly string[] = [...new Set(written.map(({ country }) => country))];

/** What is no phone number in any country. */
const everywhere = {
  date: [
    '2024-01-15',
    '15.01.2024',
    '2024-01-15T10:15:00',
    '2024-01-15 10:15',
    '02.03.2024 – 04.03.2024',
  ],
  amount: ['1,234,567.89', '1.234.567,89', '3.14159265358', '€ 4930901820'],
  order: [
    '550e8400-e29b-41d4-a716-446655440000',
    'order 4711-0815-1234',
    'SKU-2133734253',
    'v1.2.3.4567',
  ],
  ipv4: ['192.168.10.25', '10.0.0.1:8080', '8.8.8.8', '172.16.254.1/24'],
  time: ['10:15:30', '10:15 – 11:45'],
  coordinates: ['52.520008, 13.404954', '-33.8688197, 151.2092955'],
  card: ['4111 1111 1111 1111', '5500-0000-0000-0004'],
};

/** More than twenty-five countries × numbers as people write them, and what is mistaken for one. */
export const samples: readonly Sample[] = [
  ...written,
  ...countries.flatMap((country) => samplesOf(country, {}, everywhere)),
];
