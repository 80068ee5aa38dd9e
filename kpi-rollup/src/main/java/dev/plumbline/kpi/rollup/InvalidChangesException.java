package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.value.InvalidInputException;
import dev.plumbline.kpi.value.Problems;

/**
 * Changes that cannot be made: of a node or an alignment that is not there, or of a reading that
 * nobody takes. Thrown once, with every problem found; nothing has changed then.
 */
public final class InvalidChangesException extends InvalidInputException {
  private static final long serialVersionUID = 1L;

  InvalidChangesException(Problems problems) {
    super(problems);
  }
}
