package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.AlignmentNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about: a node, or the whole; and who is concerned, if that is known.
 *
 * @param node the KPI or objective; nothing where it is about the whole
 * @param ofOwner who answers for that part of the whole; nothing where it is a node
 */
record Subject(@Nullable AlignmentNode node, @Nullable String ofOwner) {
  static final Subject THE_WHOLE = new Subject(null, null);

  static Subject of(@Nullable AlignmentNode node) {
    return node == null ? THE_WHOLE : new Subject(node, null);
  }

  static Subject owner(String owner) {
    return new Subject(null, Objects.requireNonNull(owner, "owner"));
  }

  @Nullable String owner() {
    return node == null ? ofOwner : node.owner().orElse(null);
  }
}
