package dev.plumbline.kpi.testkit.jqwik;

import dev.plumbline.kpi.testkit.AggregationLaw;
import dev.plumbline.kpi.testkit.Law;
import dev.plumbline.kpi.testkit.Outcome;
import dev.plumbline.kpi.testkit.ScoringLaw;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import net.jqwik.api.lifecycle.Store;

/**
 * Skips laws that are not claimed, and fails those that had something to say of no sample: then
 * nothing was checked.
 */
final class LawHook implements SkipExecutionHook, AroundPropertyHook {
  private static final String CHECKED = "samples of which the law had something to say";

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    Optional<String> law = context.findAnnotation(LawProperty.class).map(LawProperty::value);
    return law.flatMap(id -> notChecked(id, context))
        .map(SkipResult::skip)
        .orElseGet(SkipResult::doNotSkip);
  }

  private static Optional<String> notChecked(String id, LifecycleContext context) {
    Object test = context.optionalContainerClass().<Object>map(context::newInstance).orElse("");
    if (test instanceof AggregationStrategyContract contract) {
      return law(id, AggregationLaw.values()).flatMap(contract.laws()::notChecked);
    }
    return test instanceof ScoringContract contract
        ? law(id, ScoringLaw.values()).flatMap(contract.laws()::notChecked)
        : Optional.empty();
  }

  private static <L extends Law> Optional<L> law(String id, L[] laws) {
    return Arrays.stream(laws).filter(law -> law.id().equals(id)).findFirst();
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    return result.status() == PropertyExecutionResult.Status.SUCCESSFUL && checked().get() == 0
        ? result.mapToFailed(
            "None of %s samples had a result, so nothing was checked. Choose others by laws()."
                .formatted(result.countTries()))
        : result;
  }

  static void count(Outcome outcome) {
    if (!(outcome instanceof Outcome.SaysNothing)) {
      long unused = checked().incrementAndGet();
    }
  }

  private static AtomicLong checked() {
    return Store.getOrCreate(CHECKED, Lifespan.PROPERTY, AtomicLong::new).get();
  }
}
