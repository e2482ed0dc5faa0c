import type { Desktop } from '@scapi/simulator/testing';

/** What has happened on a desktop before a story begins. */
const CALLER = { ani: '+1 555 0142', userData: { CustomerName: 'Ada Byron', OrderId: '4711' } };

/** A customer calls. */
export const ringing = ({ world }: Desktop): void => void world.call(CALLER);

/** The agent talks to a customer. */
export const talking = ({ world, perform }: Desktop): void => {
  perform('voice.answer', world.call(CALLER));
};

/** The agent talks to a customer, and the call is recorded. */
export const recorded = ({ world, perform }: Desktop): void => {
  const call = world.call(CALLER);
  perform('voice.answer', call);
  perform('voice.startCallRecording', call);
};

/** Two customers call; the agent looks at the first. */
export const twoCases = ({ world, agent, state }: Desktop): void => {
  for (const ani of ['Ada Byron', 'Grace Hopper']) world.call({ ani });
  const [first] = state.cases;
  if (first) agent.selectCase(first.caseId);
};

/** A campaign runs that hands out records when the agent asks. */
export const campaign = ({ world }: Desktop): void => {
  world.loadCampaign('Winter offer', 'Preview');
  world.startCampaign('Winter offer');
};
