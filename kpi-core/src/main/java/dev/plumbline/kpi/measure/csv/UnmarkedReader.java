package dev.plumbline.kpi.measure.csv;

import java.io.IOException;
import java.io.Reader;

/** Text without the byte order mark that some programs put before it. Never closes the text. */
final class UnmarkedReader extends Reader {
  static final char MARK = '\uFEFF';

  private final Reader text;
  private boolean isStarted;

  UnmarkedReader(Reader text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = text.read(buffer, offset, length);
    if (isStarted || count <= 0) {
      return count;
    }
    isStarted = true;
    if (buffer[offset] != MARK) {
      return count;
    }
    System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
    return count > 1 ? count - 1 : text.read(buffer, offset, length);
  }

  /** Does nothing: the caller has opened the text, and closes it. */
  @Override
  public void close() {}
}
