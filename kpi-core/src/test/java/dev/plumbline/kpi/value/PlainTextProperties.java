package dev.plumbline.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class PlainTextProperties {
  @Property
  void escape_anyText_leavesNothingHidden(@ForAll String text) {
    String escaped = PlainText.escape(text);

    assertThat(PlainText.escape(escaped)).isSameAs(escaped);
    assertThat(escaped.codePoints())
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  @Property
  void quote_anyText_isShortAndWithoutAnythingHidden(@ForAll @StringLength(max = 500) String text) {
    String quoted = PlainText.quote(text);

    assertThat(quoted).startsWith("'").endsWith("'").hasSizeLessThanOrEqualTo(102);
    assertThat(PlainText.escape(quoted)).isSameAs(quoted);
  }

  @Property
  void checkPrintable_anyText_refusesWhatEscapeWouldChange(
      @ForAll @StringLength(min = 1, max = 5) String text) {
    if (!PlainText.escape(text).equals(text)) {
      assertThat(refusal(text)).containsAnyOf("holds the character U+", "is blank");
    }
  }

  private static String refusal(String text) {
    try {
      PlainText.checkPrintable(text, "id", 200);
      return "";
    } catch (InvalidDefinitionException e) {
      return e.getMessage();
    }
  }
}
