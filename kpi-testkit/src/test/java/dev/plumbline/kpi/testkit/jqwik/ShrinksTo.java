package dev.plumbline.kpi.testkit.jqwik;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** The property must fail, and its first parameter must be shrunk to what prints like this. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(ShrinksTo.Hook.class)
@interface ShrinksTo {
  String value();

  /** Turns the failure that is expected into success. */
  final class Hook implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      PropertyExecutionResult result = property.execute();
      if (result.status() != Status.FAILED) {
        return result.mapToFailed("The property should fail.");
      }
      String expected = context.findAnnotation(ShrinksTo.class).orElseThrow().value();
      String shrunk = String.valueOf(result.falsifiedParameters().orElseThrow().get(0));
      return shrunk.equals(expected)
          ? result.mapToSuccessful()
          : result.mapToFailed("Shrunk to %s instead of %s.".formatted(shrunk, expected));
    }
  }
}
