package dev.plumbline.kpi.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values at some positions, of which many are equal: a code for each, counted from 1; 0 stands for
 * none.
 */
final class CodedColumn<T> {
  private final List<T> values;
  private final Map<T, Integer> codesByValue;
  private int[] codes;

  CodedColumn() {
    values = new ArrayList<>();
    codesByValue = new HashMap<>();
    codes = new int[0];
  }

  CodedColumn(CodedColumn<T> other) {
    values = new ArrayList<>(other.values);
    codesByValue = new HashMap<>(other.codesByValue);
    codes = other.codes.clone();
  }

  void set(int position, T value) {
    if (position >= codes.length) {
      codes = Arrays.copyOf(codes, ReadingColumns.room(codes.length, position + 1));
    }
    Integer code = codesByValue.get(value);
    if (code == null) {
      values.add(value);
      code = values.size();
      codesByValue.put(value, code);
    }
    codes[position] = code;
  }

  @Nullable T get(int position) {
    return position >= codes.length || codes[position] == 0
        ? null
        : values.get(codes[position] - 1);
  }
}
