package dev.plumbline.kpi.testkit;

/** A law would need a value outside the strategy's domain, and so says nothing. */
final class OutsideDomainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutsideDomainException() {
    super("outside the domain", null, false, false);
  }
}
