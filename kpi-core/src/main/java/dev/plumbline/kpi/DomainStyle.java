package dev.plumbline.kpi;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How definitions are generated: the generated half is invisible, and holds nothing but JDK types.
 *
 * <p>Stands on the package, and holds for the packages below it. Class retention, so that an IDE
 * that compiles a single file still sees it.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    toBuilder = "toBuilder",
    jdkOnly = true,
    defaults = @Value.Immutable(copy = false),
    allowedClasspathAnnotations = {Override.class, CanIgnoreReturnValue.class})
@interface DomainStyle {}
