package dev.plumbline.kpi.testkit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A property that checks one law; it is skipped where the law is not claimed. */
@Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(LawHook.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface LawProperty {
  /** The id of the law. */
  String value();
}
