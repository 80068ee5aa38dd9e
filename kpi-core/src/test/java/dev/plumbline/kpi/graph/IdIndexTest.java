package dev.plumbline.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class IdIndexTest {
  /** All of them have the same hash code. */
  private static List<String> colliding(int pairs) {
    List<String> texts = List.of("");
    for (int i = 0; i < pairs; i++) {
      List<String> longer = new ArrayList<>(2 * texts.size());
      texts.forEach(text -> longer.addAll(List.of(text + "Aa", text + "BB")));
      texts = longer;
    }
    return texts;
  }

  private static IdIndex index(List<String> texts) {
    IdIndex index = new IdIndex();
    texts.forEach(index::add);
    return index;
  }

  private static void assertHolds(IdIndex index, List<String> texts) {
    assertThat(index.size()).isEqualTo(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      assertThat(index.position(new String(texts.get(i)))).isEqualTo(i);
      assertThat(index.text(i)).isEqualTo(texts.get(i));
    }
  }

  @Test
  void position_unknownText_isNone() {
    assertThat(new IdIndex().position("a")).isEqualTo(IdIndex.NONE);
    assertThat(index(List.of("a")).position("b")).isEqualTo(IdIndex.NONE);
  }

  @Test
  void add_textThatIsThere_keepsItsPosition() {
    IdIndex index = index(List.of("a", "b"));

    assertThat(index.add("a")).isZero();
    assertThat(index.add("c")).isEqualTo(2);
    assertHolds(index, List.of("a", "b", "c"));
  }

  @Test
  void add_aHundredThousand_findsEachAgain() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      texts.add("kpi." + i);
    }
    assertHolds(index(texts), texts);
  }

  /** The first hash code is 0, whose product is the least; the other two are about the largest. */
  @Test
  void add_atTheEndOfTheTable_goesOnAtItsBeginning() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; texts.size() < 12; i++) {
      if ((("x" + i).hashCode() * 0x9E3779B9) >>> 27 == 31) { // the last slot of the first table
        texts.add("x" + i);
      }
    }
    assertHolds(index(texts), texts);
  }

  @Test
  void add_collidingTexts_findsEachAgainInShortTime() {
    List<String> texts = colliding(15);

    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          IdIndex index = index(texts);
          assertHolds(index, texts);
          assertThat(index.position("AaAaBBC#" + "Aa".repeat(11))).isEqualTo(IdIndex.NONE);
          texts.forEach(index::add);
          assertThat(index.size()).isEqualTo(texts.size());
        });
  }

  @Test
  void add_moreThanAreLookedAtOfOneHashCodeAmongOthers_findsAll() {
    List<String> texts = new ArrayList<>(colliding(8));
    for (int i = 0; i < 3_000; i++) {
      texts.add("n" + i);
    }
    texts.addAll(colliding(9).subList(100, 300));
    assertHolds(index(texts), texts);
  }

  @Test
  void copy_addedTo_leavesTheOriginal() {
    List<String> texts = colliding(7);
    IdIndex index = index(texts);
    IdIndex copy = index.copy();
    copy.add("more");
    colliding(8).forEach(copy::add);

    assertHolds(index, texts);
    assertThat(index.position("more")).isEqualTo(IdIndex.NONE);
    assertThat(copy.size()).isEqualTo(128 + 1 + 256);
    assertThat(copy.position("more")).isEqualTo(128);
  }
}
