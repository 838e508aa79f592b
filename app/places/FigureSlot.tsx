import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { FigureCrash } from '../../components/parts/FigureCrash.tsx';
import { useText } from '../../components/parts/text.ts';
import { PageSection } from '../../components/shell/PageSection.tsx';
import { LaterMessages } from './LaterMessages.tsx';

interface FigureSlotProps {
  /** Name of the section that stands here, as in the contents. */
  readonly section: string;
  /** False where the keyboard has nothing to do. */
  readonly hasDoor?: boolean;
  /** What the figure is drawn from: after a failure, something new is another chance. */
  readonly drawnFrom?: unknown;
  readonly children: ReactNode;
}

/** The place of one figure: it waits for its code, and keeps its failure to itself. */
export function FigureSlot({ section, hasDoor = true, drawnFrom, children }: FigureSlotProps) {
  const text = useText();
  return (
    <ErrorBoundary FallbackComponent={FigureCrash} resetKeys={[drawnFrom]}>
      <Suspense
        fallback={
          <p className="figure-slot" role="status">
            {text('page.loading')}
          </p>
        }
      >
        <LaterMessages>
          <PageSection name={section} hasDoor={hasDoor}>
            {children}
          </PageSection>
        </LaterMessages>
      </Suspense>
    </ErrorBoundary>
  );
}
