import { makeFakeJwt } from '../jwt.js';
import type { Engine, Handlers } from './service.js';

/** Namespace `auth`. @see Protocol reference, section 4.11. */
export const authService = ({ core: { clock, store } }: Engine): Handlers<'auth'> => ({
  'auth.getJwtToken': () => makeFakeJwt(store.state.agent, clock.now()),
});
