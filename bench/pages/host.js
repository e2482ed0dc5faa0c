/** The desktop's page of one library: embeds the application and answers it. */
export function host({ respond }) {
  const { origin, href } = new URL(new URL(location.href).searchParams.get('app'));
  const frame = document.createElement('iframe');
  document.body.append(frame);
  respond(frame, origin);
  frame.src = href;
}
