package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.FoldedText;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.validation.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** The names of the KPIs of a graph, which are the same, and which nearly so. */
final class Names {
  /*
   * The words of the name of node n are those with the numbers words[first[n]] to
   * words[first[n + 1] - 1]; an objective has none here. Names are not compared with each other: for
   * each a hash is made of what has to be the same, hashes are sorted, and only where there are two
   * of one kind the names are looked at. So n names cost n log n, and next to no memory.
   */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int NEIGHBOURS = 4;

  private final AlignmentGraph graph;
  private final Vocabulary vocabulary;
  private final int[] first;
  private final int[] words;
  private final Map<Integer, AlignmentNode> twins = new HashMap<>();
  private @Nullable Map<Integer, AlignmentNode> similar;

  private record Label(String key, @Nullable OrgUnitId unit, String scope) {}

  private Names(AlignmentGraph graph) {
    this.graph = graph;
    this.first = new int[graph.size() + 1];
    Map<String, Integer> asTheyCome = new HashMap<>();
    this.words = words(asTheyCome);
    this.vocabulary = Vocabulary.of(asTheyCome.keySet());
    int[] numberOf = new int[asTheyCome.size()];
    asTheyCome.forEach((word, number) -> numberOf[number] = vocabulary.number(word));
    for (int i = 0; i < words.length; i++) {
      words[i] = numberOf[words[i]];
    }
  }

  /** {@return the words of all names, numbered as they come} */
  private int[] words(Map<String, Integer> asTheyCome) {
    int[] all = new int[4 * graph.size()];
    int count = 0;
    for (int node = 0; node < graph.size(); node++) {
      if (graph.node(node) instanceof Kpi kpi) {
        for (String word : FoldedText.words(kpi.name())) {
          Integer number = asTheyCome.putIfAbsent(word, asTheyCome.size());
          all = count < all.length ? all : Arrays.copyOf(all, 2 * count);
          all[count++] = number == null ? asTheyCome.size() - 1 : number;
        }
      }
      first[node + 1] = count;
    }
    return Arrays.copyOf(all, count);
  }

  static Names of(ValidationInput input) {
    Names names = new Names(input.graph());
    names.findTwins();
    return names;
  }

  private void findTwins() {
    Map<Label, List<Integer>> labels = new HashMap<>();
    for (int node : candidates(this::hashOfLetters)) {
      labels.computeIfAbsent(label(node), label -> new ArrayList<>()).add(node);
    }
    for (List<Integer> alike : labels.values()) {
      if (alike.size() > 1) {
        alike.sort(byId());
        for (int i = 0; i < alike.size(); i++) {
          twins.put(alike.get(i), graph.node(alike.get(i == 0 ? 1 : 0)));
        }
      }
    }
  }

  private Comparator<Integer> byId() {
    return Comparator.comparing((Integer node) -> graph.node(node).id(), NodeId.BY_TEXT);
  }

  /** {@return the KPIs whose hash another has too, by number} */
  private List<Integer> candidates(IntToLongFunction hash) {
    long[] hashes = new long[graph.size()];
    int kpis = 0;
    long[] sorted = new long[graph.size()];
    for (int node = 0; node < hashes.length; node++) {
      if (graph.node(node) instanceof Kpi) {
        hashes[node] = hash.applyAsLong(node);
        sorted[kpis++] = hashes[node];
      }
    }
    Arrays.sort(sorted, 0, kpis);
    int several = 0;
    for (int i = 1; i < kpis; i++) {
      if (sorted[i] == sorted[i - 1] && (several == 0 || sorted[several - 1] != sorted[i])) {
        sorted[several++] = sorted[i];
      }
    }
    List<Integer> candidates = new ArrayList<>();
    for (int node = 0; node < hashes.length && several > 0; node++) {
      if (graph.node(node) instanceof Kpi
          && Arrays.binarySearch(sorted, 0, several, hashes[node]) >= 0) {
        candidates.add(node);
      }
    }
    return candidates;
  }

  private long hashOfLetters(int node) {
    long hash = hashOfPlace(node);
    for (int i = first[node]; i < first[node + 1]; i++) {
      String word = vocabulary.word(words[i]);
      for (int at = 0; at < word.length(); at++) {
        hash = (hash + word.charAt(at)) * FACTOR;
      }
    }
    return hash ^ hash >>> 29;
  }

  private long hashOfPlace(int node) {
    Kpi kpi = (Kpi) graph.node(node);
    long unit = kpi.orgUnit().isPresent() ? kpi.orgUnit().get().hashCode() : 0;
    long scope = kpi.scope().isPresent() ? FoldedText.key(kpi.scope().get()).hashCode() : 0;
    return unit * FACTOR + scope;
  }

  /** A name without any word, such as one of dashes, is compared as it is. */
  private Label label(int node) {
    Kpi kpi = (Kpi) graph.node(node);
    String key = FoldedText.key(kpi.name());
    return new Label(
        key.isEmpty() ? kpi.name() : key,
        kpi.orgUnit().orElse(null),
        FoldedText.key(kpi.scope().orElse("")));
  }

  /** {@return another KPI of the same name, unit and scope: the first by id} */
  @Nullable AlignmentNode twin(int node) {
    return twins.isEmpty() ? null : twins.get(node);
  }

  /** {@return the first word of the name that is in a list} */
  @Nullable String firstOf(WordList list, int node) {
    for (int i = first[node]; i < first[node + 1]; i++) {
      String word = vocabulary.word(words[i]);
      if (list.contains(word)) {
        return word;
      }
    }
    return null;
  }

  /** {@return another KPI whose name is not the same, but nearly so} */
  @Nullable AlignmentNode similar(Review review) {
    Map<Integer, AlignmentNode> known = similar;
    if (known == null) {
      known = findSimilar(review.thresholds().fillerWords());
      similar = known;
    }
    return known.isEmpty() ? null : known.get(review.number());
  }

  private Map<Integer, AlignmentNode> findSimilar(WordList fillers) {
    boolean[] isFiller = new boolean[vocabulary.size()];
    for (int word = 0; word < isFiller.length; word++) {
      isFiller[word] = fillers.contains(vocabulary.word(word));
    }
    IntToLongFunction hash = node -> hashOfFamilies(node, isFiller);
    Map<Long, List<Integer>> families = new HashMap<>();
    for (int node : candidates(hash)) {
      families.computeIfAbsent(hash.applyAsLong(node), key -> new ArrayList<>()).add(node);
    }
    Map<Integer, AlignmentNode> found = new HashMap<>();
    for (List<Integer> alike : families.values()) {
      alike.sort(byId());
      for (int i = 1; i < alike.size(); i++) {
        compare(alike, i, fillers, found);
      }
    }
    return found;
  }

  /** The same for the same families of words in any order. */
  private long hashOfFamilies(int node, boolean[] isFiller) {
    long sum = 0;
    for (int i = first[node]; i < first[node + 1]; i++) {
      if (!isFiller[words[i]]) {
        long mixed = (vocabulary.family(words[i]) + 1) * FACTOR;
        sum += (mixed ^ mixed >>> 32) * FACTOR;
      }
    }
    return sum + hashOfPlace(node);
  }

  private void compare(
      List<Integer> alike, int i, WordList fillers, Map<Integer, AlignmentNode> found) {
    int node = alike.get(i);
    for (int j = Math.max(0, i - NEIGHBOURS); j < i; j++) {
      int other = alike.get(j);
      if (!Objects.equals(label(node), label(other)) && areSimilar(node, other, fillers)) {
        found.putIfAbsent(node, graph.node(other));
        found.putIfAbsent(other, graph.node(node));
      }
    }
  }

  private boolean areSimilar(int node, int other, WordList fillers) {
    return samePlace(label(node), label(other))
        && Vocabulary.areSimilar(telling(node, fillers), telling(other, fillers));
  }

  private static boolean samePlace(Label one, Label other) {
    return Objects.equals(one.unit(), other.unit()) && one.scope().equals(other.scope());
  }

  private List<String> telling(int node, WordList fillers) {
    List<String> telling = new ArrayList<>();
    for (int i = first[node]; i < first[node + 1]; i++) {
      String word = vocabulary.word(words[i]);
      if (!fillers.contains(word)) {
        telling.add(word);
      }
    }
    return telling;
  }
}
