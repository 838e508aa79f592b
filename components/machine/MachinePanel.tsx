import { useId } from 'react';
import type { DrawnFigure } from '../../src/figures/definitions.ts';
import type { Machine } from '../../src/figures/machine/machine.ts';
import type { Residual, MachinePart } from '../../src/figures/machine/machineParts.ts';
import { partFacts } from '../../src/figures/machine/machineParts.ts';
import { partTensors } from '../../src/figures/machine/machineInside.ts';
import { useText } from '../parts/text.ts';
import { shapeText } from './shapeText.ts';

interface MachinePanelProps {
  readonly machine: Machine;
  /** The part, or the stack of blocks. */
  readonly part: MachinePart | 'stack';
  readonly layer: number;
  readonly onClose: () => void;
  /** Opens a figure of the part; without it, none is offered. */
  readonly onOpen: ((figure: DrawnFigure) => void) | undefined;
}

/** The figures that show a part more closely. */
const CLOSER: Readonly<Record<MachinePart | 'stack', readonly DrawnFigure[]>> = {
  tokens: ['tape'],
  embedding: ['tape'],
  attention: ['hashing', 'masks'],
  feedForward: ['feedForward'],
  stack: ['reversible', 'memory'],
  logits: ['tape'],
};

/** A part opened: what it does, its tensors with their shapes, what it holds and computes, where its figure is. */
export function MachinePanel({ machine, part, layer, onClose, onOpen }: MachinePanelProps) {
  const text = useText();
  const id = useId();
  const tensors = partTensors(machine, part, layer);
  const { parameters, operations } = factsOf(machine, part);
  return (
    <section className="machine-panel" aria-labelledby={id} data-part={part}>
      <div>
        <h3 id={id}>{text(`machine.part.${part}`)}</h3>
        <p>{text(`machine.about.${part}`)}</p>
        <p className="machine-links">
          {onOpen !== undefined && (
            <>
              <span className="muted">{text('machine.openFigure')}</span>
              {CLOSER[part].map((figure) => (
                <button
                  key={figure}
                  type="button"
                  className="machine-link"
                  onClick={() => {
                    onOpen(figure);
                  }}
                >
                  {text(`machine.section.${figure}`)}
                </button>
              ))}
            </>
          )}
          <button type="button" onClick={onClose}>
            {text('machine.close')}
          </button>
        </p>
      </div>
      <dl>
        {tensors.map(({ id: tensor, kind, shape, bytes }) => (
          <div key={tensor}>
            <dt>{text(`machine.tensor.${kind}`)}</dt>
            <dd>
              <span className="mono">{shapeText(shape)}</span>{' '}
              <span className="machine-amount">{text('machine.kilobytes', { amount: bytes / 1000 })}</span>
            </dd>
          </div>
        ))}
      </dl>
      {operations > 0 && (
        <dl>
          <div>
            <dt>{text('machine.parameters')}</dt>
            <dd>{text('machine.count', { count: parameters })}</dd>
          </div>
          <div>
            <dt>{text('machine.parameterBytes')}</dt>
            <dd>{text('machine.kilobytes', { amount: (4 * parameters) / 1000 })}</dd>
          </div>
          <div>
            <dt>{text('machine.operations')}</dt>
            <dd>{text('machine.count', { count: operations })}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}

function factsOf(
  { config, residual }: { readonly config: Machine['config']; readonly residual: Residual },
  part: MachinePart | 'stack',
) {
  const facts = partFacts(config, residual);
  if (part !== 'stack') return facts[part];
  const { attention, feedForward } = facts;
  const blocks = config.layers.length;
  return {
    parameters: blocks * (attention.parameters + feedForward.parameters),
    operations: blocks * (attention.operations + feedForward.operations),
  };
}
