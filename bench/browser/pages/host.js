const { href, origin } = new URL(new URL(location.href).searchParams.get('app'));
const frame = document.createElement('iframe');
frame.width = '900';
frame.height = '700';
document.body.append(frame);

/** The desktop's page: embeds the application; `respond` answers it. */
export function host(respond) {
  respond(frame, origin);
  frame.src = href;
}
