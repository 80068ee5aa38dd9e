package dev.plumbline.kpi.testkit.jqwik;

import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.testkit.ScoringLaws;

class ProgressContractTest implements ScoringContract {
  @Override
  public Scoring scoring() {
    return Scoring.progress(5, 3);
  }

  @Override
  public ScoringLaws laws() {
    return ScoringLaws.of(scoring()).withBaseline(5).withMirror(Scoring.progress(-5, -3));
  }
}
