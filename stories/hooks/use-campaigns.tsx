import { useCampaigns } from '@scapi/react';

export function CampaignList() {
  const { state } = useCampaigns();
  if (state.status === 'empty') return <p>No campaigns</p>;

  return (
    <ul>
      {state.campaigns.map(({ name, isRunning }) => (
        <li key={name}>
          {name}: {isRunning ? 'running' : 'loaded'}
        </li>
      ))}
    </ul>
  );
}
