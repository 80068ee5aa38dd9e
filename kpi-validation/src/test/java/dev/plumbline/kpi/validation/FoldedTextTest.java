package dev.plumbline.kpi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
  @ParameterizedTest
  @CsvSource({
    "On-time delivery, ON TIME  DELIVERY!",
    "Caf\u00E9, Cafe\u0301",
    "Caf\u00E9, cafe",
    "Stra\u00DFe, STRASSE",
    "E-mails, Emails",
    "\uFF32\uFF4F\uFF49, ROI",
    "\u58F2\u4E0A\u9AD8, \u58F2\u4E0A\u9AD8 "
  })
  void key_caseAccentsPunctuationAndSpaces_doNotMatter(String one, String other) {
    assertThat(FoldedText.key(one)).isEqualTo(FoldedText.key(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Waiting > 30, Waiting < 30",
    "C++ defects, C defects",
    "Version 1.5, Version 15",
    "Churn %, Churn",
    "\u0915\u093F\u0932\u093E, \u0915\u0932",
    "\u304C, \u304B"
  })
  void key_digitsSymbolsAndMarksOfOtherScripts_doMatter(String one, String other) {
    assertThat(FoldedText.key(one)).isNotEqualTo(FoldedText.key(other));
  }

  @Test
  void words_nothingButPunctuation_areNone() {
    assertThat(FoldedText.words("--- (...)")).isEmpty();
    assertThat(FoldedText.words("")).isEmpty();
    assertThat(FoldedText.words("R&D, 5th floor")).containsExactly("r&d", "5th", "floor");
    assertThat(FoldedText.words("\uD835\uDC00 \uD83D\uDE00!")).containsExactly("a", "\uD83D\uDE00");
  }

  @Test
  void words_inTurkey_areTheSame() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(FoldedText.words("TITLE")).containsExactly("title");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void wordList_entriesThatAreNoWord_areRefusedTogether() {
    assertThatThrownBy(() -> WordList.of("good", "as well as", ""))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining(
            "(1) The entry 'as well as' of a word list is no single word."
                + " Give words one by one.")
        .hasMessageContaining("(2) The entry '' of a word list is no single word.");
  }

  @Test
  void wordList_itsWords_areFolded() {
    WordList list = WordList.of("Am\u00E9liorer", "good").without("GOOD");

    assertThat(list.contains("ameliorer")).isTrue();
    assertThat(list).isEqualTo(WordList.of("ameliorer")).hasToString("[ameliorer]");
    assertThat(WordList.empty().words()).isEmpty();
  }
}
