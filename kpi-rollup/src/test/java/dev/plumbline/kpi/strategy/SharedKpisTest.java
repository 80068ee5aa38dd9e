package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableMap;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.strategy.SharedKpis.Policy;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.HashMap;
import java.util.Map;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedKpisTest {
  private static final KpiId X = KpiId.of("x");
  private static final KpiId A = KpiId.of("a");
  private static final KpiId B = KpiId.of("b");
  private static final KpiId C = KpiId.of("c");

  @Test
  void policies_byTheirFactories_areThese() {
    assertThat(SharedKpis.refuse().policy()).isEqualTo(Policy.REFUSE);
    assertThat(SharedKpis.once().policy()).isEqualTo(Policy.ONCE);
    assertThat(SharedKpis.allow().policy()).isEqualTo(Policy.ALLOW);
    assertThat(SharedKpis.allocate(Map.of()).policy()).isEqualTo(Policy.ALLOCATE);
    assertThat(SharedKpis.primaryParent(Map.of()).policy()).isEqualTo(Policy.PRIMARY_PARENT);
  }

  @Test
  void rules_unlessSaidOtherwise_refuse() {
    assertThat(RollupRules.standard().sharedKpis()).isEqualTo(SharedKpis.refuse());
    assertThat(RollupRules.builder().sharedKpis(SharedKpis.once()).build().sharedKpis())
        .isEqualTo(SharedKpis.once());
  }

  /** As doubles 0.1 + 0.2 + 0.7 is not 1. */
  @Test
  void allocate_sharesThatSumToOneInDecimals_areKept() {
    Map<NodeId, Map<NodeId, Double>> shares = Map.of(X, Map.of(A, 0.1, B, 0.2, C, 0.7));

    assertThat(SharedKpis.allocate(shares).shares()).isEqualTo(shares);
  }

  @Test
  void allocate_sharesThatSumToSomethingElse_areRefusedTogether() {
    Map<NodeId, Map<NodeId, Double>> shares = Map.of(X, Map.of(A, 0.7, B, 0.2));

    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> SharedKpis.allocate(shares))
        .withMessage(
            "The shares of 'x' sum to 0.9. Give shares that sum to 1, such as 0.7 and 0.3.");
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> SharedKpis.allocate(Map.of(X, Map.of(A, 0.7, B, 0.4), C, Map.of(A, 0.5))))
        .withMessageContaining("The shares of 'x' sum to 1.1.")
        .withMessageContaining("The shares of 'c' sum to 0.5.");
  }

  @Test
  void allocate_thirds_mustBeMadeToFit() {
    double third = 1.0 / 3.0;

    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> SharedKpis.allocate(Map.of(X, Map.of(A, third, B, third, C, third))))
        .withMessageStartingWith("The shares of 'x' sum to 0.999");
  }

  @Test
  void allocate_noShares_areRefused() {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> SharedKpis.allocate(Map.of(X, Map.<NodeId, Double>of())))
        .withMessageStartingWith("The shares of 'x' sum to 0.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void allocate_shareThatIsNone_isRefused(double share) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> SharedKpis.allocate(Map.of(X, Map.of(A, share))))
        .withMessage("The share of 'x' in 'a' is %s. Shares lie from 0 to 1.", share);
  }

  @Test
  void allocate_mapChangedAfterwards_isNotNoticed() {
    Map<NodeId, Double> parts = new HashMap<>(Map.of(A, 1.0));
    SharedKpis policy = SharedKpis.allocate(Map.of(X, parts));
    parts.put(B, 1.0);

    assertThat(policy.shares()).isEqualTo(Map.of(X, Map.of(A, 1.0)));
  }

  @Test
  void primaryParent_hasTheWholeShare() {
    assertThat(SharedKpis.primaryParent(Map.of(X, A)).shares())
        .isEqualTo(Map.of(X, Map.of(A, 1.0)));
  }

  @Test
  void toString_policies_sayWhatAndHowMany() {
    assertThat(SharedKpis.once()).hasToString("ONCE");
    assertThat(SharedKpis.primaryParent(Map.of(X, A)))
        .hasToString("PRIMARY_PARENT of 1 shared KPIs");
  }

  @Test
  void equals_policy_isByPolicyAndShares() {
    EqualsVerifier.forClass(SharedKpis.class)
        .withPrefabValues(ImmutableMap.class, ImmutableMap.of(), ImmutableMap.of(X, Map.of(A, 1.0)))
        .withNonnullFields("policy", "shares")
        .verify();
  }
}
