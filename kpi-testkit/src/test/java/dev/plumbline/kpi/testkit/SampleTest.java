package dev.plumbline.kpi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.kpi.testkit.Child.Presence;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void toJava_anySample_isTheExpressionThatMakesIt() {
    assertThat(Sample.of(Child.of(0.05, 0.1), Child.missing(2.0)).withSchedule(7).toJava())
        .isEqualTo(
            "Sample.of(Child.of(0.05, 0.1), Child.of(0.0, 2.0).with(Child.Presence.MISSING))"
                + ".withSchedule(7L)");
    assertThat(Sample.of(new Child(1.0, 1.0, 4.0, Presence.PRESENT)).toJava())
        .isEqualTo("Sample.of(new Child(1.0, 1.0, 4.0, Child.Presence.PRESENT))");
    assertThat(Sample.of().toJava()).isEqualTo("Sample.of()");
  }

  @Test
  void toString_ofChildren_isForReaders() {
    assertThat(
            Sample.of(
                Child.of(0.5, 1.0),
                Child.of(0.05, 0.1),
                Child.missing(1.0),
                Child.missing(3.0).with(Presence.NOT_APPLICABLE),
                new Child(1.0, 1.0, 4.0, Presence.PRESENT)))
        .hasToString("0.5, 0.05 (weight 0.1), missing, not applicable (weight 3.0), 1.0 of 4.0");
    assertThat(Sample.of()).hasToString("none");
  }

  @Test
  void toString_ofManyChildren_isShort() {
    double[] values = new double[40];
    values[39] = 1.0;

    assertThat(Sample.ofValues(values).toString()).endsWith("0.0, 0.0 ... 40 in all");
    assertThat(new Sample(Collections.nCopies(40, Child.of(0.5, 1.0)), 0))
        .hasToString("40 times 0.5");
  }

  @Test
  void contributing_someMissingOrWithoutWeight_areLeftOut() {
    Child present = Child.of(1.0, 1.0);

    assertThat(
            Sample.of(
                    present,
                    Child.of(2.0, 0.0),
                    Child.missing(1.0),
                    present.with(Presence.NOT_APPLICABLE))
                .contributing())
        .containsExactly(present);
  }

  @Test
  void child_negativeZero_isZero() {
    assertThat(Child.of(-0.0, -0.0)).isEqualTo(Child.of(0.0, 0.0));
  }

  @Test
  void child_numbersThatAreNone_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Child.of(Double.NaN, 1.0))
        .withMessage("The value NaN of a child is no number. Use Child.missing.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Child.of(1.0, -1.0))
        .withMessage(
            "The weight -1.0 of a child is not allowed. Weights are finite and not negative.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Child(1.0, 1.0, 0.0, Presence.PRESENT))
        .withMessage(
            "The denominator 0.0 of a child is not allowed. Give a finite one that is not 0.");
  }
}
