package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.value.PlainText;
import org.jspecify.annotations.Nullable;

/** The check of a rule has thrown an exception, which is the cause. */
public final class RuleFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RuleFailedException(Rule rule, @Nullable AlignmentNode node, Exception cause) {
    super(
        "The rule %s threw %s%s. Correct its check: whatever it finds it tells the Review."
            .formatted(
                rule.id(),
                cause.getClass().getSimpleName(),
                node == null ? "" : " for " + PlainText.quote(node.id().value())),
        cause);
  }
}
