package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.FoldedText;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Thresholds;
import dev.plumbline.kpi.validation.WordList;
import dev.plumbline.kpi.validation.text.Folder;
import dev.plumbline.kpi.validation.text.Repeats;
import java.util.ArrayList;
import java.util.BitSet;
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
   * Names are not compared with each other: for each a hash is made of what has to be the same, and
   * only where there are two of one kind the names are looked at. So n names cost about n, and
   * hardly an object. They are read once; what is kept of node n, in arrays, is
   *   letters[n]  a hash of its letters
   *   place[n]    a hash of unit and scope
   *   telling[n]  the sum of the hashes of its words, without fillers: the same in any order
   *   among[n]    a bit for each of its words, by its hash
   *   listed[n]   whether one of its words is vague, or joins measures
   * Only when all names have been read it is known which words are spelled in several ways. The
   * names that may have one of these, by the bits, are read a second time.
   */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int NEIGHBOURS = 4;
  private static final byte VAGUE = 1;
  private static final byte JOINING = 2;
  private static final byte FILLER = 4;

  private final AlignmentGraph graph;
  private final Thresholds thresholds;
  private final WordHashes lists = new WordHashes();
  private final WordHashes seen = new WordHashes();
  private final List<String> varying = new ArrayList<>();
  private final Folder folder = Folder.empty();
  private final long[] letters;
  private final long[] place;
  private final long[] telling;
  private final long[] among;
  private final byte[] listed;
  private final BitSet kpis;
  private final Map<Integer, AlignmentNode> twins = new HashMap<>();
  private @Nullable Map<Integer, AlignmentNode> similar;
  private String lastScope = "";
  private long hashOfLastScope;

  private record Label(String key, @Nullable OrgUnitId unit, String scope) {}

  private Names(Review review) {
    this.graph = review.graph();
    this.thresholds = review.thresholds();
    this.letters = new long[graph.size()];
    this.place = new long[graph.size()];
    this.telling = new long[graph.size()];
    this.among = new long[graph.size()];
    this.listed = new byte[graph.size()];
    this.kpis = new BitSet(graph.size());
    list(thresholds.vagueWords(), VAGUE);
    list(thresholds.joiningWords(), JOINING);
    list(thresholds.fillerWords(), FILLER);
    for (int node = 0; node < graph.size(); node++) {
      read(node);
    }
  }

  private void list(WordList words, byte kind) {
    for (String word : words.words()) {
      long hash = WordHashes.of(word);
      lists.put(hash, (lists.contains(hash) ? lists.get(hash) : 0) | kind);
    }
  }

  private void read(int number) {
    AlignmentNode node = graph.node(number);
    folder.fold(node.name());
    readFolded(number);
    if (node instanceof Kpi kpi) {
      kpis.set(number);
      place[number] = hashOfPlace(kpi);
    }
  }

  /** Reads the name that was folded last. */
  private void readFolded(int node) {
    long all = 0;
    long word = 0;
    boolean isOfLetters = true;
    int start = 0;
    for (int i = 0; i < folder.length(); i++) {
      char c = folder.at(i);
      if (c == ' ') {
        add(node, WordHashes.mixed(word), isOfLetters, start, i);
        start = i + 1;
        word = 0;
        isOfLetters = true;
      } else {
        all = WordHashes.next(all, c);
        word = WordHashes.next(word, c);
        isOfLetters &= (c >= 'a' && c <= 'z') || Character.isLetter(c);
      }
    }
    if (start < folder.length()) {
      add(node, WordHashes.mixed(word), isOfLetters, start, folder.length());
    }
    letters[node] = WordHashes.mixed(all);
  }

  private void add(int node, long word, boolean isOfLetters, int start, int end) {
    int kinds = lists.contains(word) ? (int) lists.get(word) : 0;
    listed[node] |= (byte) kinds;
    if ((kinds & FILLER) == 0) {
      telling[node] += WordHashes.mixed(word);
      among[node] |= 1L << word;
    }
    if (isOfLetters && Vocabulary.mayVary(end - start) && seen.put(word, word)) {
      varying.add(folder.toString().substring(start, end));
    }
  }

  private long hashOfPlace(Kpi kpi) {
    OrgUnitId unit = kpi.orgUnit().orElse(null);
    String scope = kpi.scope().orElse(null);
    return (unit == null ? 0 : unit.hashCode() * FACTOR) + (scope == null ? 0 : hashOfScope(scope));
  }

  /** Many KPIs, one after the other, are of one scope. */
  private long hashOfScope(String scope) {
    if (!scope.equals(lastScope)) {
      lastScope = scope;
      hashOfLastScope = WordHashes.of(FoldedText.key(scope));
    }
    return hashOfLastScope;
  }

  /** {@return whether two nodes have the same name, folded} */
  boolean areSame(int node, int other) {
    return letters[node] == letters[other]
        && FoldedText.key(graph.node(node).name()).equals(FoldedText.key(graph.node(other).name()));
  }

  static Names of(Review review) {
    Names names = new Names(review);
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
  private int[] candidates(IntToLongFunction hash) {
    return Repeats.among(kpis, hash);
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

  /** {@return the first vague word of a name} */
  @Nullable String firstVague(int node) {
    return first(node, VAGUE, thresholds.vagueWords());
  }

  /** {@return the first word of a name that joins one measure to another} */
  @Nullable String firstJoining(int node) {
    return first(node, JOINING, thresholds.joiningWords());
  }

  private @Nullable String first(int node, byte kind, WordList list) {
    return (listed[node] & kind) == 0
        ? null
        : FoldedText.words(graph.node(node).name()).stream()
            .filter(list::contains)
            .findFirst()
            .orElse(null);
  }

  /** {@return another KPI whose name is not the same, but nearly so} */
  @Nullable AlignmentNode similar(int node) {
    Map<Integer, AlignmentNode> known = similar;
    if (known == null) {
      uniteFamilies();
      known = findSimilar();
      similar = known;
    }
    return known.isEmpty() ? null : known.get(node);
  }

  private Map<Integer, AlignmentNode> findSimilar() {
    IntToLongFunction hash = node -> telling[node] + place[node];
    Map<Long, List<Integer>> families = new HashMap<>();
    for (int node : candidates(hash)) {
      families.computeIfAbsent(hash.applyAsLong(node), key -> new ArrayList<>()).add(node);
    }
    Map<Integer, AlignmentNode> found = new HashMap<>();
    for (List<Integer> alike : families.values()) {
      alike.sort(byId());
      for (int i = 1; i < alike.size(); i++) {
        compare(alike, i, found);
      }
    }
    return found;
  }

  /** Puts the first word of its family in the place of each word of a name. */
  private void uniteFamilies() {
    Vocabulary vocabulary = Vocabulary.of(varying);
    WordHashes familyOf = new WordHashes();
    long others = 0;
    List<String> all = vocabulary.words();
    for (int number = 0; number < all.size(); number++) {
      if (!vocabulary.family(number).equals(all.get(number))) {
        long word = WordHashes.of(all.get(number));
        familyOf.put(word, WordHashes.of(vocabulary.family(number)));
        others |= 1L << word;
      }
    }
    for (int node = 0; node < among.length; node++) {
      if ((among[node] & others) != 0) {
        telling[node] = sumOfFamilies(node, familyOf);
      }
    }
  }

  private long sumOfFamilies(int node, WordHashes familyOf) {
    long sum = 0;
    for (String text : telling(node)) {
      sum += WordHashes.mixed(familyOf.get(WordHashes.of(text)));
    }
    return sum;
  }

  private void compare(List<Integer> alike, int i, Map<Integer, AlignmentNode> found) {
    int node = alike.get(i);
    for (int j = Math.max(0, i - NEIGHBOURS); j < i; j++) {
      int other = alike.get(j);
      if (!Objects.equals(label(node), label(other)) && areSimilar(node, other)) {
        found.putIfAbsent(node, graph.node(other));
        found.putIfAbsent(other, graph.node(node));
      }
    }
  }

  private boolean areSimilar(int node, int other) {
    return samePlace(label(node), label(other))
        && Vocabulary.areSimilar(telling(node), telling(other));
  }

  private static boolean samePlace(Label one, Label other) {
    return Objects.equals(one.unit(), other.unit()) && one.scope().equals(other.scope());
  }

  /** {@return the words of a name, without fillers} */
  private List<String> telling(int node) {
    return FoldedText.words(graph.node(node).name()).stream()
        .filter(word -> !thresholds.fillerWords().contains(word))
        .toList();
  }
}
