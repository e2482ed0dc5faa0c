// The desktop's page of one library: it embeds the application and answers.
import { respond } from 'bench:library';

const { origin, href } = new URL(new URL(location.href).searchParams.get('app'));
const frame = document.createElement('iframe');
document.body.append(frame);
respond(frame, origin);
frame.src = href;
