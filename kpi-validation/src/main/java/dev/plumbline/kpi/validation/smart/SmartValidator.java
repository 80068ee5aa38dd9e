package dev.plumbline.kpi.validation.smart;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Validator;
import java.util.List;

/**
 * The rules by which KPIs are specific, measurable, achievable, relevant and time-bound.
 *
 * <pre>{@code
 * Report report = SmartValidator.standard().validate(graph);
 * List<Finding> findings = report.findings();
 * }</pre>
 *
 * <p>The more a {@link dev.plumbline.kpi.validation.ValidationInput} knows, the more of them are
 * checked; the report says which were not.
 */
public final class SmartValidator {
  private static final ImmutableList<Rule> RULES =
      ImmutableList.<Rule>builder()
          .addAll(SpecificRules.all())
          .addAll(NameRules.all())
          .addAll(MeasurableRules.all())
          .addAll(AxisRules.all())
          .addAll(MeasuredRules.all())
          .addAll(AchievableRules.all())
          .addAll(RelevantRules.all())
          .addAll(TimeBoundRules.all())
          .build();

  private static final Validator STANDARD = Validator.of(RULES);

  private SmartValidator() {}

  /** {@return a validator of all these rules, with the standard profile} */
  public static Validator standard() {
    return STANDARD;
  }

  /** {@return all these rules, criterion by criterion} */
  public static List<Rule> rules() {
    return RULES;
  }
}
