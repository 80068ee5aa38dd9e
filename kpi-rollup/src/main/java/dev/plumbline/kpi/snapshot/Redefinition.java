package dev.plumbline.kpi.snapshot;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.value.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is other in one definition of a node than in another: what most people ask about. */
final class Redefinition {
  private final List<String> texts = new ArrayList<>();

  private Redefinition() {}

  /** {@return what has changed from one definition to another that is not equal} */
  static String text(AlignmentNode before, AlignmentNode after) {
    Redefinition changes = new Redefinition();
    changes.compare("name", before.name(), after.name());
    changes.compare("owner", text(before.owner()), text(after.owner()));
    changes.compare("organisational unit", text(before.orgUnit()), text(after.orgUnit()));
    changes.compare("perspective", text(before.perspective()), text(after.perspective()));
    if (before instanceof Kpi was && after instanceof Kpi is) {
      changes.compareKpis(was, is);
    }
    if (before instanceof Objective was && after instanceof Objective is) {
      changes.compare("time frame", text(was.timeFrame()), text(is.timeFrame()));
      changes.compare("level", text(was.level()), text(is.level()));
    }
    return changes.texts.isEmpty() ? "other attributes" : String.join("; ", changes.texts);
  }

  private void compareKpis(Kpi before, Kpi after) {
    compare("unit of measure", before.unit().toString(), after.unit().toString());
    compare("direction", before.direction().toString(), after.direction().toString());
    compare("nature", before.nature().toString(), after.nature().toString());
    compare("cadence", text(before.cadence()), text(after.cadence()));
    compare("targets", before.targets().toString(), after.targets().toString());
  }

  private void compare(String attribute, String before, String after) {
    if (!before.equals(after)) {
      texts.add(
          "%s %s -> %s".formatted(attribute, PlainText.escape(before), PlainText.escape(after)));
    }
  }

  private static String text(Optional<?> attribute) {
    return attribute.map(Object::toString).orElse("none");
  }
}
