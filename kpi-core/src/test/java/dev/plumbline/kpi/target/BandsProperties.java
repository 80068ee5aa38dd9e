package dev.plumbline.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

/** Law D15: bands are total and disjoint. */
class BandsProperties {
  private static Bands bands(List<Double> bounds) {
    Bands bands = Bands.startingWith(Status.of("0"));
    int count = 0;
    for (double bound : bounds.stream().sorted().toList()) {
      count++;
      bands = bands.from(bound, Status.of("" + count));
    }
    return bands;
  }

  @Property
  void status_anyScore_isThatOfTheBandsReached(
      @ForAll @Size(max = 8) @UniqueElements List<@DoubleRange(min = 0.5, max = 9.5) Double> bounds,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double score) {
    long reached = bounds.stream().filter(bound -> score >= bound).count();

    assertThat(bands(bounds).status(score)).isEqualTo(Status.of("" + reached));
  }

  @Property
  void status_atEveryBound_isTheBetterAndJustBelowItTheWorse(
      @ForAll @Size(min = 1, max = 8) @UniqueElements
          List<@DoubleRange(min = 0.5, max = 9.5) Double> bounds) {
    Bands bands = bands(bounds);
    List<Double> sorted = bounds.stream().sorted().toList();
    for (int i = 0; i < sorted.size(); i++) {
      assertThat(bands.status(sorted.get(i))).isEqualTo(bands.statuses().get(i + 1));
      assertThat(bands.status(Math.nextDown(sorted.get(i)))).isEqualTo(bands.statuses().get(i));
    }
  }
}
