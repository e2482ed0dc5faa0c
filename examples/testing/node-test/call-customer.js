/** Calls the customer of an order; the colleague who takes the call over sees which order it is. */
export const callCustomer = (client, { phone, id }) => client.voice.dial(phone, { OrderId: id });
