package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.target.Status;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** Colours a text where the terminal has colours. Colouring never changes the text itself. */
record Paint(Ansi ansi) {
  private static final Map<Status, String> COLOURS =
      Map.of(Status.OFF_TRACK, "red", Status.AT_RISK, "yellow", Status.ON_TRACK, "green");

  String bold(String text) {
    return styled("bold", text);
  }

  String faint(String text) {
    return styled("faint", text);
  }

  String good(String text) {
    return styled("green", text);
  }

  String bad(String text) {
    return styled("red", text);
  }

  String status(Status status, String text) {
    return styled(COLOURS.getOrDefault(status, "reset"), text);
  }

  private String styled(String style, String text) {
    if (!ansi.enabled()) {
      return text;
    }
    Ansi.IStyle[] styles = Ansi.Style.parse(style);
    return Ansi.Style.on(styles) + text + Ansi.Style.off(styles);
  }
}
