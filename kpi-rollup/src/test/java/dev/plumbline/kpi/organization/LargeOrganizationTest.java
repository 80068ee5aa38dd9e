package dev.plumbline.kpi.organization;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LargeOrganizationTest {
  private static final int MANY = 100_000;
  private static final Period MARCH = Period.month(2026, 3);
  private static final Kpi REVENUE =
      Kpi.builder("revenue").direction(HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();

  @Test
  void rollUp_longChain_needsNoDeepStack() throws Exception {
    OrganizationResult values = onSmallStack(LargeOrganizationTest::chain);

    assertThat(values.value(REVENUE.id(), OrgUnitId.of("u0"), MARCH)).isEqualTo(Figure.of(42));
  }

  private static OrganizationResult chain() {
    List<OrgUnit> units = new ArrayList<>();
    units.add(OrgUnit.of("u0", "Top"));
    for (int i = 1; i < MANY; i++) {
      units.add(OrgUnit.builder("u" + i).parent(OrgUnitId.of("u" + (i - 1))).build());
    }
    Slice end = Slice.of(OrgUnitId.of("u" + (MANY - 1)), MARCH);
    return OrganizationPlan.of(Organization.of(units), List.of(REVENUE))
        .rollUp(Facts.builder().put(end, REVENUE, 42).build());
  }

  private static <T> T onSmallStack(Supplier<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable run =
        () -> {
          try {
            result.complete(work.get());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        };
    new Thread(null, run, "small-stack", 256 * 1024).start();
    return result.get();
  }
}
