package dev.plumbline.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @Test
  void escape_nothingHidden_returnsTheVeryText() {
    String text = "Größe – 95 % <b>\"of\"</b> 東京 😀";

    assertThat(PlainText.escape(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "000A, line feed",
    "000D, carriage return",
    "0009, tab",
    "0000, null",
    "001B, escape (ANSI)",
    "007F, delete",
    "0085, next line",
    "009B, control sequence introducer",
    "00A0, no-break space",
    "00AD, soft hyphen",
    "034F, combining grapheme joiner",
    "061C, arabic letter mark",
    "115F, hangul filler",
    "180E, mongolian vowel separator",
    "2003, em space",
    "200B, zero width space",
    "200D, zero width joiner",
    "200F, right-to-left mark",
    "2028, line separator",
    "2029, paragraph separator",
    "202E, right-to-left override",
    "2066, left-to-right isolate",
    "2800, blank braille pattern",
    "3164, hangul filler",
    "FE0F, variation selector",
    "FEFF, byte order mark",
    "FFA0, halfwidth hangul filler",
    "D83D, lone high surrogate",
    "DE00, lone low surrogate",
    "E000, private use",
    "FFFF, not a character"
  })
  void escape_hiddenCharacter_isWrittenInHex(String code, String name) {
    char hidden = (char) Integer.parseInt(code, 16);

    assertThat(PlainText.escape("a" + hidden + "b")).as(name).isEqualTo("a\\u" + code + "b");
  }

  @Test
  void escape_hiddenCharacterOutsideTheBasicPlane_isWrittenAsItsTwoHalves() {
    assertThat(PlainText.escape("😀\uDB40\uDC41\uDB40\uDD00")) // a tag, a variation selector
        .isEqualTo("😀\\uDB40\\uDC41\\uDB40\\uDD00");
  }

  @Test
  void escape_ansiSequence_losesItsPower() {
    assertThat(PlainText.escape("\u001B[31mred\u001B[0m")).isEqualTo("\\u001B[31mred\\u001B[0m");
  }

  @Test
  void quote_shortText_isWhole() {
    assertThat(PlainText.quote("x".repeat(100))).isEqualTo("'" + "x".repeat(100) + "'");
  }

  @Test
  void quote_longText_losesItsMiddle() {
    assertThat(PlainText.quote("a".repeat(1_000_000) + "b".repeat(20)))
        .isEqualTo("'" + "a".repeat(77) + "..." + "b".repeat(20) + "'");
  }

  @Test
  void quote_textOf101Characters_losesItsMiddle() {
    assertThat(PlainText.quote("a".repeat(80) + "b".repeat(21)))
        .isEqualTo("'" + "a".repeat(77) + "..." + "b".repeat(20) + "'");
  }

  @Test
  void quote_textThatGrowsByEscaping_staysShort() {
    assertThat(PlainText.quote("\n".repeat(200)))
        .hasSize(102)
        .startsWith("'\\u000A\\u000A")
        .endsWith("\\u000A\\u000A'");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 101, 102, 103, 150, 199, 200, 201, 202, 300})
  void quote_textOfPairs_splitsNone(int length) {
    String quoted = PlainText.quote(("x" + "😀".repeat(200)).substring(0, length));
    String shifted = PlainText.quote("😀".repeat(200).substring(0, length / 2 * 2));

    assertThat(quoted + shifted).doesNotContain("\\uDE00").hasSizeLessThanOrEqualTo(204);
    assertThat((quoted + shifted).codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "revenue.emea", "Größe 95 %", "東京", "a\\b", "😀", "2026/Q1 (new)"})
  void checkPrintable_plainText_passes(String text) {
    assertThatCode(() -> PlainText.checkPrintable(text, "id", 200)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "   ", "\t\n", "\u2003"})
  void checkPrintable_blank_isRefused(String text) {
    assertThatThrownBy(() -> PlainText.checkPrintable(text, "id", 200))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The id '%s' is blank. Give it at least one letter or digit."
                .formatted(PlainText.escape(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {" a", "a ", " a "})
  void checkPrintable_spaceAtAnEnd_isRefused(String text) {
    assertThatThrownBy(() -> PlainText.checkPrintable(text, "id", 200))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The id '%s' begins or ends with a space. Strip it.".formatted(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"a<b | 003C", "a>b | 003E", "a&b | 0026", "a\"b | 0022", "a'b | 0027"})
  void checkPrintable_markup_isRefused(String text, String code) {
    assertThatThrownBy(() -> PlainText.checkPrintable(text, "id", 200))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The id '%s' holds the character U+%s.".formatted(text, code)
                + " Use printable ones other than < > & and quotation marks.");
  }

  @Test
  void checkPrintable_tooLong_isRefusedWithAShortMessage() {
    assertThatThrownBy(() -> PlainText.checkPrintable("\u001B".repeat(1_000_000), "id", 200))
        .isInstanceOf(InvalidDefinitionException.class)
        .message()
        .startsWith("The id '\\u001B\\u001B")
        .endsWith("' has 1000000 characters. Use at most 200.")
        .hasSizeLessThan(200);
  }

  @Test
  void checkPrintable_longAndHidden_keepsTheReasonInTheMessage() {
    assertThatThrownBy(() -> PlainText.checkPrintable("\u202E".repeat(200), "id", 200))
        .isInstanceOf(InvalidDefinitionException.class)
        .message()
        .endsWith(
            "' holds the character U+202E."
                + " Use printable ones other than < > & and quotation marks.")
        .hasSizeLessThan(300);
  }
}
