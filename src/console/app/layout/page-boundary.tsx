import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';

type PageBoundaryProps = { children: ReactNode };

/** Error boundary of a page, for render errors and for chunks that an update removed. */
export class PageBoundary extends Component<PageBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Notice tone="danger" title="Couldn’t open this page.">
        <p>The console may have been updated.</p>
        <Button onClick={() => window.location.reload()}>Reload</Button>
      </Notice>
    );
  }
}
