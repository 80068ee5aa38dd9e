package dev.plumbline.kpi.target;

import java.util.List;
import java.util.Optional;

/**
 * How a node gets its status: by {@link Bands} of scores or values, or by {@link StatusRules}.
 *
 * <p>Gradings are immutable and safe for use by several threads.
 */
public interface Grading {
  /**
   * {@return the status, with the rule that gave it; nothing if what it is given by is missing}
   *
   * @param facts what is known of the node
   */
  Optional<Verdict> grade(StatusFacts facts);

  /** {@return the statuses that it can give, from the worst to the best where it has an order} */
  List<Status> statuses();
}
