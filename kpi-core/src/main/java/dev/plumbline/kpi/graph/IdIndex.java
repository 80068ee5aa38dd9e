package dev.plumbline.kpi.graph;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Positions of texts, in the order in which they were added. No boxing, no object per text. */
final class IdIndex {
  /*
   * Open addressing in a table of 2^bits ints, of which at most half are taken. The hash code of a
   * text, times an odd constant, has 32 bits: the upper ones say where the text is looked for first,
   * and the others stand as a tag above the position + 1 in its slot, so that hardly any text is
   * compared that is not the one. 0 is an empty slot.
   *
   * Texts are looked for in at most MOST_PROBES slots, and compared with at most MOST_ALIKE that have
   * the same tag. What finds no room there, in a good table one text in a million, goes to a tree: so
   * texts of equal hash codes, of which anybody can make as many as he likes, cost little more than
   * comparing them in a tree. Nothing is removed, so that all slots before a text stay as they were.
   */
  static final int NONE = -1;

  /** Half of the longest table. */
  static final int MOST_TEXTS = 1 << 29;

  private static final int MOST_PROBES = 64;
  private static final int MOST_ALIKE = 4;
  private static final int GOLDEN = 0x9E3779B9;
  private static final int FIRST_BITS = 5;
  private static final int CROWDED = -1;

  private int bits = FIRST_BITS;
  private int[] slots = new int[1 << FIRST_BITS];
  private String[] texts = new String[1 << (FIRST_BITS - 1)];
  private @Nullable Map<String, Integer> crowded;
  private int size;

  IdIndex() {}

  private IdIndex(IdIndex other) {
    bits = other.bits;
    slots = other.slots.clone();
    texts = other.texts.clone();
    crowded = other.crowded == null ? null : new TreeMap<>(other.crowded);
    size = other.size;
  }

  IdIndex copy() {
    return new IdIndex(this);
  }

  int size() {
    return size;
  }

  String text(int position) {
    return texts[position];
  }

  /** {@return the position of a text, or {@link #NONE}} */
  int position(String text) {
    int product = text.hashCode() * GOLDEN;
    int slot = slotOf(text, product);
    if (slot == CROWDED) {
      Integer position = crowded == null ? null : crowded.get(text);
      return position == null ? NONE : position;
    }
    return (slots[slot] & mask()) - 1; // NONE if the slot is empty
  }

  /** Adds a text, unless it is there. {@return its position: the size before, if it is new} */
  @CanIgnoreReturnValue
  int add(String text) {
    if (size == texts.length) {
      grow();
    }
    int product = text.hashCode() * GOLDEN;
    int slot = slotOf(text, product);
    if (slot == CROWDED) {
      return addToCrowd(text);
    }
    if (slots[slot] == 0) {
      slots[slot] = product << bits | (size + 1);
      texts[size++] = text;
    }
    return (slots[slot] & mask()) - 1;
  }

  @CanIgnoreReturnValue
  private int addToCrowd(String text) {
    if (crowded == null) {
      crowded = new TreeMap<>();
    }
    Integer position = crowded.putIfAbsent(text, size);
    if (position == null) {
      texts[size] = text;
    }
    return position == null ? size++ : position;
  }

  /** {@return where a text stands, or would stand; {@link #CROWDED} if there is no room} */
  private int slotOf(String text, int product) {
    int mask = mask();
    int first = product >>> -bits;
    int alike = 0;
    for (int probe = 0; probe < MOST_PROBES && alike < MOST_ALIKE; probe++) {
      int slot = (first + probe) & mask;
      int entry = slots[slot];
      if (entry == 0) {
        return slot;
      }
      if (hasTag(entry, product)) {
        if (texts[(entry & mask) - 1].equals(text)) {
          return slot;
        }
        alike++;
      }
    }
    return CROWDED;
  }

  private boolean hasTag(int entry, int product) {
    return (entry ^ product << bits) >>> bits == 0;
  }

  private int mask() {
    return slots.length - 1;
  }

  /** Doubles the table, and puts all texts into it again. */
  private void grow() {
    texts = Arrays.copyOf(texts, 2 * texts.length);
    bits++;
    slots = new int[1 << bits];
    crowded = null;
    int known = size;
    for (size = 0; size < known; ) {
      place(texts[size]);
    }
  }

  /** Adds a text that is not there. */
  private void place(String text) {
    int product = text.hashCode() * GOLDEN;
    int slot = freeSlot(product);
    if (slot == CROWDED) {
      addToCrowd(text);
    } else {
      slots[slot] = product << bits | (size + 1);
      size++;
    }
  }

  private int freeSlot(int product) {
    int mask = mask();
    int first = product >>> -bits;
    int alike = 0;
    for (int probe = 0; probe < MOST_PROBES && alike < MOST_ALIKE; probe++) {
      int entry = slots[(first + probe) & mask];
      if (entry == 0) {
        return (first + probe) & mask;
      }
      alike += hasTag(entry, product) ? 1 : 0;
    }
    return CROWDED;
  }
}
