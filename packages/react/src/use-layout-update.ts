import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect`, which React 18 complains about on a server. */
export const useLayoutUpdate = typeof window === 'undefined' ? useEffect : useLayoutEffect;
