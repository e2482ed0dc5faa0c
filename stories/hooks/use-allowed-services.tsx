import { isServiceAllowed } from '@scapi/client';
import { useAllowedServices } from '@scapi/react';

export function DialPermission() {
  const services = useAllowedServices();
  if (!services) return <p>…</p>;
  return <p>{isServiceAllowed(services, 'voice.dial') ? 'May dial' : 'May not dial'}</p>;
}
