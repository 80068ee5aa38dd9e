package dev.plumbline.kpi.bench.table;

/** A trial could not be measured. The others go on. */
final class MeasuringFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MeasuringFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
