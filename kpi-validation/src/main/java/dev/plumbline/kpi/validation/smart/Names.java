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

/** The names of the nodes of a graph, which are the same, and which nearly so. */
final class Names {
  /*
   * The hashes of the words of the name of node n are at words[first[n]] to words[first[n + 1] - 1].
   * Names are not compared with each other: for each a hash is made of what has to be the same,
   * hashes are sorted, and only where there are two of one kind the names are looked at. So n names
   * cost n log n, and hardly an object.
   */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int NEIGHBOURS = 4;
  private static final int WORDS_PER_NAME = 6;

  private final AlignmentGraph graph;
  private final long[] letters;
  private final long[] place;
  private final int[] first;
  private long[] words;
  private final WordHashes seen = new WordHashes();
  private final List<String> varying = new ArrayList<>();
  private final Map<Integer, AlignmentNode> twins = new HashMap<>();
  private final Map<WordList, WordHashes> lists = new HashMap<>();
  private @Nullable Map<Integer, AlignmentNode> similar;

  private record Label(String key, @Nullable OrgUnitId unit, String scope) {}

  private Names(AlignmentGraph graph) {
    this.graph = graph;
    this.letters = new long[graph.size()];
    this.place = new long[graph.size()];
    this.first = new int[graph.size() + 1];
    this.words = new long[WORDS_PER_NAME * graph.size()];
    for (int node = 0; node < graph.size(); node++) {
      first[node + 1] = first[node];
      read(node, FoldedText.plain(graph.node(node).name()));
      place[node] = graph.node(node) instanceof Kpi kpi ? hashOfPlace(kpi) : 0;
    }
  }

  private void read(int node, String plain) {
    long all = 0;
    long word = 0;
    int start = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == ' ') {
        add(node, word, plain, start, i);
        start = i + 1;
        word = 0;
      } else {
        all = WordHashes.next(all, c);
        word = WordHashes.next(word, c);
      }
    }
    if (start < plain.length()) {
      add(node, word, plain, start, plain.length());
    }
    letters[node] = WordHashes.mixed(all);
  }

  private void add(int node, long word, String plain, int start, int end) {
    long hash = WordHashes.mixed(word);
    if (first[node + 1] == words.length) {
      words = Arrays.copyOf(words, 2 * words.length + 1);
    }
    words[first[node + 1]++] = hash;
    if (Vocabulary.mayVary(plain, start, end) && seen.put(hash, hash)) {
      varying.add(plain.substring(start, end));
    }
  }

  private static long hashOfPlace(Kpi kpi) {
    long unit = kpi.orgUnit().isPresent() ? kpi.orgUnit().get().hashCode() : 0;
    long scope = kpi.scope().isPresent() ? WordHashes.of(FoldedText.key(kpi.scope().get())) : 0;
    return unit * FACTOR + scope;
  }

  /** {@return whether two nodes have the same name, folded} */
  boolean areSame(int node, int other) {
    return letters[node] == letters[other]
        && FoldedText.key(graph.node(node).name()).equals(FoldedText.key(graph.node(other).name()));
  }

  static Names of(ValidationInput input) {
    Names names = new Names(input.graph());
    names.findTwins();
    return names;
  }

  private void findTwins() {
    Map<Label, List<Integer>> labels = new HashMap<>();
    for (int node : candidates(node -> letters[node] + place[node])) {
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
    WordHashes hashes = lists.get(list);
    if (hashes == null) {
      hashes = hashes(list);
      lists.put(list, hashes);
    }
    for (int i = first[node]; i < first[node + 1]; i++) {
      if (hashes.contains(words[i])) {
        return FoldedText.words(graph.node(node).name()).stream()
            .filter(list::contains)
            .findFirst()
            .orElse(null);
      }
    }
    return null;
  }

  private static WordHashes hashes(WordList list) {
    WordHashes hashes = new WordHashes();
    for (String word : list.words()) {
      hashes.put(WordHashes.of(word), 0);
    }
    return hashes;
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
    WordHashes ofFillers = hashes(fillers);
    WordHashes familyOf = families();
    IntToLongFunction hash = node -> hashOfFamilies(node, ofFillers, familyOf);
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

  /** {@return the hash of its family for every word that is not the first of its family} */
  private WordHashes families() {
    Vocabulary vocabulary = Vocabulary.of(varying);
    WordHashes familyOf = new WordHashes();
    List<String> all = vocabulary.words();
    for (int number = 0; number < all.size(); number++) {
      if (!vocabulary.family(number).equals(all.get(number))) {
        familyOf.put(WordHashes.of(all.get(number)), WordHashes.of(vocabulary.family(number)));
      }
    }
    return familyOf;
  }

  /** The same for the same families of words in any order. */
  private long hashOfFamilies(int node, WordHashes fillers, WordHashes familyOf) {
    long sum = 0;
    for (int i = first[node]; i < first[node + 1]; i++) {
      if (!fillers.contains(words[i])) {
        sum += WordHashes.mixed(familyOf.get(words[i]));
      }
    }
    return sum + place[node];
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
    return FoldedText.words(graph.node(node).name()).stream()
        .filter(word -> !fillers.contains(word))
        .toList();
  }
}
