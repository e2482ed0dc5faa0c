import { AnchorMdx } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';

/** A large link to a page of the catalog. */
export const Card = ({
  href,
  title,
  children,
}: {
  readonly href: string;
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode => (
  <li>
    <AnchorMdx href={href} target="_self">
      <b>{title}</b>
      {children}
    </AnchorMdx>
  </li>
);
