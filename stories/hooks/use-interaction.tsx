import { useInteraction } from '@scapi/react';

export function CallerName() {
  const interaction = useInteraction();
  if (!interaction) return <p>No call</p>;

  const { CustomerName: name } = interaction.userData;
  return (
    <p>
      {typeof name === 'string' ? name : 'A customer'} calls from {interaction.ani}
    </p>
  );
}
