/** The events that tell of what a request does, by its namespace. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  agent: ['agent', 'media'],
  media: ['media', 'agent'],
  interaction: ['interaction'],
  voice: ['interaction'],
  email: ['interaction'],
  outbound: ['outbound', 'interaction'],
  system: ['system'],
  sipEndpoint: [],
  messenger: [],
  configuration: [],
  auth: [],
};

/** The names of the events that may follow a request; `undefined`: any may. */
export function eventsAfter(request: string): readonly string[] | undefined {
  const [namespace = ''] = request.split('.');
  return Object.hasOwn(EVENTS, namespace) ? EVENTS[namespace] : undefined;
}
