package dev.plumbline.kpi.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things with a number each, in the order in which they came. */
final class Numbering<T> {
  /** The number of what has none. */
  static final int NONE = -1;

  private final List<T> items;
  private final Map<T, Integer> numbers;

  Numbering() {
    items = new ArrayList<>();
    numbers = new HashMap<>();
  }

  Numbering(Numbering<T> other) {
    items = new ArrayList<>(other.items);
    numbers = new HashMap<>(other.numbers);
  }

  /** {@return the number of a thing, a new one if it had none} */
  int add(T item) {
    Integer earlier = numbers.putIfAbsent(item, items.size());
    if (earlier != null) {
      return earlier;
    }
    items.add(item);
    return items.size() - 1;
  }

  /** {@return the number of a thing, or {@link #NONE}} */
  int number(T item) {
    Integer number = numbers.get(item);
    return number == null ? NONE : number;
  }

  T item(int number) {
    return items.get(number);
  }

  int size() {
    return items.size();
  }

  /** {@return a copy in the order of the numbers} */
  List<T> toList() {
    return List.copyOf(items);
  }
}
