package dev.plumbline.kpi.validation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderTest {
  private static String folded(String text) {
    Folder folder = Folder.empty();
    folder.fold(text);
    return folder.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "'  On-Time  Delivery (EU) ', 'on time delivery eu'",
    "'R&D: 5 % #1', 'r&d 5 % #1'",
    "'Délai moyen', 'delai moyen'",
    "'Straße', 'strasse'",
    "'--- ...', ''",
    "'– –', ''",
    "'Ⅷ ½', 'viii 1⁄2'",
  })
  void fold_anyText_keepsWordsInSmallLetters(String text, String folded) {
    assertThat(folded(text)).isEqualTo(folded);
  }

  @Test
  void fold_longTexts_findRoom() {
    assertThat(folded("Ab ".repeat(1000)).length()).isEqualTo(2999);
    assertThat(folded("\uFDFA".repeat(400))).hasSizeGreaterThan(2000);
  }

  @Test
  void fold_anotherText_takesThePlaceOfTheLast() {
    Folder folder = Folder.empty();
    folder.fold("a long one");
    folder.fold("é b");

    assertThat(folder).hasToString("e b");
    assertThat(folder.length()).isEqualTo(3);
    assertThat(folder.at(2)).isEqualTo('b');
  }
}
