package dev.plumbline.kpi.testkit.jqwik;

import dev.plumbline.kpi.testkit.AggregationLaw;
import dev.plumbline.kpi.testkit.AggregationLaws;
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
    Optional<AggregationLaw> law = law(context);
    Optional<AggregationLaws> laws =
        context
            .optionalContainerClass()
            .filter(AggregationStrategyContract.class::isAssignableFrom)
            .map(
                container -> ((AggregationStrategyContract) context.newInstance(container)).laws());
    return law.isPresent() && laws.isPresent()
        ? laws.get().notChecked(law.get()).map(SkipResult::skip).orElseGet(SkipResult::doNotSkip)
        : SkipResult.doNotSkip();
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

  static void countChecked() {
    long unused = checked().incrementAndGet();
  }

  private static AtomicLong checked() {
    return Store.getOrCreate(CHECKED, Lifespan.PROPERTY, AtomicLong::new).get();
  }

  private static Optional<AggregationLaw> law(LifecycleContext context) {
    return context.findAnnotation(LawProperty.class).map(LawProperty::value);
  }
}
