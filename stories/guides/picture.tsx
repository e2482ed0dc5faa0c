import { AnchorMdx, Story } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';

/** A story as a picture, with a link to its page: it is shown, and cannot be used. */
export const Picture = ({
  of,
  href,
  title,
}: {
  readonly of: object;
  readonly href: string;
  readonly title: string;
}): ReactNode => (
  <li>
    <div className="picture sb-unstyled" inert>
      <Story of={of} />
    </div>
    <AnchorMdx href={href} target="_self">
      {title}
    </AnchorMdx>
  </li>
);
