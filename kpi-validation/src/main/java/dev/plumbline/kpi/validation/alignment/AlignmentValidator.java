package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Validator;
import java.util.List;

/**
 * The rules about how KPIs and objectives are aligned.
 *
 * <pre>{@code
 * Report report = AlignmentValidator.standard().validate(graph);
 * HealthScore health = HealthScore.of(report);
 * }</pre>
 *
 * <p>All of them look at the structure, none at what was measured. Together they take time and
 * memory linear in the size of the graph, but for putting in order what they find.
 */
public final class AlignmentValidator {
  private static final ImmutableList<Rule> RULES =
      ImmutableList.<Rule>builder()
          .addAll(Orphans.rules())
          .addAll(Ownership.rules())
          .addAll(Load.rules())
          .addAll(Levels.rules())
          .addAll(Silos.rules())
          .addAll(Balance.rules())
          .addAll(Contradictions.rules())
          .addAll(DeclaredConflicts.rules())
          .addAll(DoubleCounting.rules())
          .addAll(Weights.rules())
          .addAll(TimeFrames.rules())
          .addAll(Dependencies.rules())
          .build();

  private static final Validator STANDARD = Validator.of(RULES);

  private AlignmentValidator() {}

  /** {@return the validator of all of these rules, with the standard profile} */
  public static Validator standard() {
    return STANDARD;
  }

  /** {@return all of these rules} */
  public static List<Rule> rules() {
    return RULES;
  }
}
